/** Bytes gathered before they become a part of the file, so that a million records are no million parts. */
const partSize = 4 << 20;

/** Writes a file of any size piece by piece: what is full leaves the memory for the disk. */
export type BlobWriter = {
  text(text: string): void;
  bytes(bytes: Uint8Array): void;
  finish(type: string): Blob;
};

export function createBlobWriter(): BlobWriter {
  const encoder = new TextEncoder();
  const parts: Blob[] = [];
  let part = new Uint8Array(partSize);
  let length = 0;

  function flush(): void {
    parts.push(new Blob([part.subarray(0, length)]));
    part = new Uint8Array(partSize);
    length = 0;
  }

  function add(bytes: Uint8Array): void {
    if (length + bytes.length > partSize) flush();
    if (bytes.length > partSize) parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    else {
      part.set(bytes, length);
      length += bytes.length;
    }
  }

  /** Straight into the part: a character takes three bytes at most. */
  function addText(text: string): void {
    const most = 3 * text.length;
    if (most > partSize) add(encoder.encode(text));
    else {
      if (length + most > partSize) flush();
      length += encoder.encodeInto(text, part.subarray(length)).written;
    }
  }

  return {
    text: addText,
    bytes: add,
    finish(type) {
      flush();
      return new Blob(parts, { type });
    },
  };
}
