import { kindColor, kindShape } from '#ui/kind-symbols.ts';
import { tokensOn } from '#ui/tokens.ts';
import { directionOfText } from '#ui/writing-direction.ts';
import { language } from '#words/language.ts';
import { wrapText } from './wrap-text.ts';

/** A part of the picture that is as wide as its column: how high it is, and how to draw it from its top. CSS pixels. */
export type Block = { height: number; draw(top: number): void };

/** The column that blocks fill, and the way its story is written. */
export type Column = {
  context: CanvasRenderingContext2D;
  left: number;
  width: number;
  isRtl: boolean;
};

/** A token of the page as it is now. */
export const token = (name: string): string => tokensOn(document.documentElement).text(name);

/** A size token in CSS pixels of a page of normal text size. */
const sizeToken = (name: string): number => Number.parseFloat(token(name)) * 16;

type Words = {
  text: string;
  /** The token of its size, such as `--text-l`. */
  size: string;
  family: '--font-story' | '--font-interface';
  color: '--color-ink' | '--color-ink-quiet';
  weight?: number;
  mostLines: number;
  /** Kept free where the text begins. */
  indent?: number;
};

/** A font as canvas wants it. */
export const fontOf = ({ size, family, weight = 400 }: Pick<Words, 'size' | 'family' | 'weight'>): string =>
  `${weight} ${sizeToken(size)}px ${token(family)}`;

/** Lines of text, on the side where the story’s words begin. */
export function textBlock(column: Column, words: Words): Block {
  const { context, left, width, isRtl } = column;
  const { text, size, color, mostLines, indent = 0 } = words;
  const font = fontOf(words);
  const lineHeight = sizeToken(size) * 1.32;
  context.font = font;
  const lines = wrapText(text, width - indent, mostLines, (it) => context.measureText(it).width);
  return {
    height: lines.length * lineHeight,
    draw(top) {
      context.font = font;
      context.fillStyle = token(color);
      context.textBaseline = 'alphabetic';
      context.textAlign = isRtl ? 'right' : 'left';
      context.direction = directionOfText(text);
      const x = isRtl ? left + width - indent : left + indent;
      for (const [i, line] of lines.entries())
        context.fillText(line, x, top + i * lineHeight + sizeToken(size));
    },
  };
}

/** A drawing in a frame; what is not of its shape fills it, and is cut. Without one, `missing` stands in the frame. */
export function pictureBlock(
  column: Column,
  height: number,
  picture: HTMLCanvasElement | null,
  missing: string,
): Block {
  const { context, left, width } = column;
  return {
    height,
    draw(top) {
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
      context.fillStyle = token('--color-sunken');
      context.fillRect(left, top, width, height);
      if (picture) drawFilling(context, picture, left, top, width, height);
      context.restore();
      context.strokeStyle = token('--color-line');
      context.lineWidth = 1;
      context.strokeRect(left, top, width, height);
      if (picture) return;
      context.font = fontOf({ size: '--text-m', family: '--font-interface' });
      context.fillStyle = token('--color-ink-quiet');
      context.textAlign = 'center';
      context.direction = language().dir;
      context.fillText(missing, left + width / 2, top + height / 2);
    },
  };
}

function drawFilling(
  context: CanvasRenderingContext2D,
  picture: HTMLCanvasElement,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  context.drawImage(picture, left + (width - w) / 2, top + (height - h) / 2, w, h);
}

/** The symbol of a kind beside the first line of a block. */
export function withSymbol(column: Column, kind: number, block: Block): Block {
  const { context, left, width, isRtl } = column;
  return {
    height: block.height,
    draw(top) {
      block.draw(top);
      drawSymbol(context, kind, isRtl ? left + width - 8 : left + 8, top + sizeToken('--text-l') * 0.68, 1);
    },
  };
}

const keySymbol = 18;
const keyGap = 18;

/** What the symbols mean, side by side, in as many lines as that takes. */
export function keyBlock(column: Column, kinds: readonly { index: number; label: string }[]): Block {
  const { context, left, width, isRtl } = column;
  const font = fontOf({ size: '--text-s', family: '--font-interface' });
  const lineHeight = sizeToken('--text-s') * 1.6;
  context.font = font;
  let [x, line] = [0, 0];
  const entries = kinds.map(({ index, label }) => {
    const room = keySymbol + context.measureText(label).width;
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const entry = { index, label, x, line };
    x += room + keyGap;
    return entry;
  });
  return {
    height: (line + 1) * lineHeight,
    draw(top) {
      context.font = font;
      context.textAlign = isRtl ? 'right' : 'left';
      const at = (offset: number) => (isRtl ? left + width - offset : left + offset);
      for (const { index, label, x, line } of entries) {
        const baseline = top + line * lineHeight + sizeToken('--text-s');
        drawSymbol(context, index, at(x + 7), baseline - 4.5, 0.8);
        context.fillStyle = token('--color-ink-quiet');
        context.direction = directionOfText(label);
        context.fillText(label, at(x + keySymbol), baseline);
      }
    },
  };
}

function drawSymbol(context: CanvasRenderingContext2D, kind: number, x: number, y: number, scale: number) {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.fillStyle = token(kindColor(kind));
  context.fill(new Path2D(kindShape(kind)));
  context.restore();
}

/** Blocks one under the other, as one. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  return {
    height,
    draw(top) {
      let at = top;
      for (const block of blocks) {
        block.draw(at);
        at += block.height + gap;
      }
    },
  };
}
