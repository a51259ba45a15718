import { kindColor, kindShape } from './kind-symbols.ts';

/** The symbol of a kind as a picture beside its words; `size` in CSS pixels. */
export function KindSymbol({ index, size = 14 }: { index: number; size?: number }) {
  return (
    <svg
      className="kind-symbol"
      width={size}
      height={size}
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={kindShape(index)} fill={`var(${kindColor(index)})`} />
    </svg>
  );
}
