/** A canvas as sharp as the screen, drawn on in CSS pixels. `context` is null where the browser has no canvas. */
export type HidpiCanvas = {
  readonly width: number;
  readonly height: number;
  readonly context: CanvasRenderingContext2D | null;
  /** Takes the size of its box, and the device's pixel ratio, as they are now. */
  fit(): void;
  clear(): void;
};

export function createHidpiCanvas(canvas: HTMLCanvasElement): HidpiCanvas {
  const context = canvas.getContext('2d');
  let width = 0;
  let height = 0;
  return {
    get width() {
      return width;
    },
    get height() {
      return height;
    },
    context,
    clear: () => context?.clearRect(0, 0, width, height),
    fit() {
      width = canvas.clientWidth;
      height = canvas.clientHeight;
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      context?.scale(ratio, ratio);
    },
  };
}

/** Measures texts in a font, each once. Without a canvas letters count as half as wide as they are high. */
export function createMeasure(context: CanvasRenderingContext2D | null, font: string) {
  const known = new Map<string, number>();
  return (text: string): number => {
    const width = known.get(text);
    if (width !== undefined) return width;
    if (context) context.font = font;
    const measured = context ? context.measureText(text).width : text.length * 6;
    known.set(text, measured);
    return measured;
  };
}
