/** Boxes filled in one go, and the part of the canvas that was clipped to, from its left to its right. */
type Filled = {
  alpha: number;
  color: unknown;
  clip: readonly [left: number, right: number];
  boxes: (readonly [x: number, y: number, width: number, height: number])[];
};

type Box = Filled['boxes'][number];

/**
 * A canvas context that remembers the texts written on it and where, every number it was given, and the boxes that were
 * filled.
 */
export function recordingContext() {
  const texts: { text: string; x: number; y: number; font: string; direction: string }[] = [];
  const numbers: number[] = [];
  const kept: Record<string, unknown> = { font: '' };
  const filled: Filled[] = [];
  let path: Box[] = [];
  const everywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  let clip: Filled['clip'] = everywhere;
  const trace: Record<string, (given: unknown[]) => void> = {
    beginPath: () => {
      path = [];
    },
    rect: (given) => void path.push(given as unknown as Box),
    clip: () => {
      const [x, , width] = path[0] ?? [0, 0, 0, 0];
      clip = [x, x + width];
    },
    restore: () => {
      clip = everywhere;
    },
    fill: () => {
      if (path.length > 0)
        filled.push({ alpha: Number(kept.globalAlpha), color: kept.fillStyle, clip, boxes: path });
    },
  };
  const gradient = { addColorStop: (at: number) => void numbers.push(at) };
  const context = new Proxy(kept, {
    get(_, name: string) {
      if (name in kept) return kept[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 6 });
      if (name === 'createLinearGradient') return () => gradient;
      return (...given: unknown[]) => {
        trace[name]?.(given);
        numbers.push(...given.filter((it) => typeof it === 'number'));
        if (name === 'fillText')
          texts.push({
            text: given[0] as string,
            x: given[1] as number,
            y: given[2] as number,
            font: String(kept.font),
            direction: String(kept.direction),
          });
      };
    },
    set(_, name: string, value: unknown) {
      kept[name] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, texts, numbers, filled };
}
