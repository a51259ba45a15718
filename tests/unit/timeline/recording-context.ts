/** A canvas context that remembers the texts written on it and where, and every number it was given. */
export function recordingContext() {
  const texts: { text: string; x: number; y: number; font: string }[] = [];
  const numbers: number[] = [];
  const kept: Record<string, unknown> = { font: '' };
  const gradient = { addColorStop: (at: number) => void numbers.push(at) };
  const context = new Proxy(kept, {
    get(_, name: string) {
      if (name in kept) return kept[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 6 });
      if (name === 'createLinearGradient') return () => gradient;
      return (...given: unknown[]) => {
        numbers.push(...given.filter((it) => typeof it === 'number'));
        if (name === 'fillText')
          texts.push({
            text: given[0] as string,
            x: given[1] as number,
            y: given[2] as number,
            font: String(kept.font),
          });
      };
    },
    set(_, name: string, value: unknown) {
      kept[name] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, texts, numbers };
}
