/** Lets one drawing fade into another of the same canvas. */
export type Fade = {
  /** Keeps what is on the canvas: from now on it fades, for so many ms. */
  begin(canvas: HTMLCanvasElement, now: number, duration: number): void;
  /** Draws what is left of it over what is there now. @returns whether there is more to fade */
  over(context: CanvasRenderingContext2D, now: number): boolean;
  isOn(now: number): boolean;
};

export function createFade(): Fade {
  const kept = document.createElement('canvas');
  let begun = 0;
  let length = 0;
  const isOn = (now: number) => now - begun < length;
  return {
    isOn,
    begin(canvas, now, duration) {
      [begun, length] = [now, duration];
      if (duration === 0 || canvas.width === 0 || canvas.height === 0) length = 0;
      if (length === 0) return;
      kept.width = canvas.width;
      kept.height = canvas.height;
      kept.getContext('2d')?.drawImage(canvas, 0, 0);
    },
    over(context, now) {
      if (!isOn(now)) return false;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1 - (now - begun) / length;
      context.drawImage(kept, 0, 0);
      context.restore();
      return true;
    },
  };
}
