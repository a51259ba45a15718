import type { HidpiCanvas } from './hidpi-canvas.ts';

/** Two drawings of one stage, of which one shows before an instant and the other after it. */
export type SplitCanvas = {
  /** Draws both anew; each is given a context like that of the stage. */
  draw(paint: (context: CanvasRenderingContext2D, half: 'past' | 'later') => void): void;
  /**
   * Shows them, cut at `x`: two images are copied, whatever is on them. Nothing where the cut is where it was, unless the
   * stage has been drawn on since.
   */
  show(x: number, isSpoilt?: boolean): void;
};

const names = ['past', 'later'] as const;

/** @param stage has a context */
export function createSplitCanvas(stage: HidpiCanvas): SplitCanvas {
  const canvases = names.map(() => document.createElement('canvas'));
  let shown = Number.NaN;
  return {
    draw(paint) {
      const { context, width } = stage;
      if (!context) return;
      shown = Number.NaN;
      for (const [i, half] of names.entries()) {
        const canvas = canvases[i]!;
        // A canvas that is given a size is blank.
        canvas.width = context.canvas.width;
        canvas.height = context.canvas.height;
        const own = canvas.getContext('2d');
        const ratio = canvas.width / Math.max(1, width);
        own?.scale(ratio, ratio);
        if (own) paint(own, half);
      }
    },
    show(x, isSpoilt = false) {
      const { context, width: wide } = stage;
      if (!context) return;
      const { width, height } = context.canvas;
      const cut = Math.min(Math.max(Math.round((x * width) / Math.max(1, wide)), 0), width);
      if (cut === shown && !isSpoilt) return;
      shown = cut;
      stage.clear();
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      const [past, later] = canvases as [HTMLCanvasElement, HTMLCanvasElement];
      if (cut > 0) context.drawImage(past, 0, 0, cut, height, 0, 0, cut, height);
      const rest = width - cut;
      if (rest > 0) context.drawImage(later, cut, 0, rest, height, cut, 0, rest, height);
      context.restore();
    },
  };
}
