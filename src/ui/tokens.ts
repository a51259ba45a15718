/** The tokens of `tokens.css` as code wants them. */
export type Tokens = {
  text(name: string): string;
  /** `#rrggbb`. */
  color(name: string): string;
  ms(name: string): number;
};

/** Reads the tokens as they are on an element now; read them again when the colour scheme changes. */
export function tokensOn(element: Element): Tokens {
  const style = getComputedStyle(element);
  return createTokens((name) => style.getPropertyValue(name));
}

/** Reads tokens through any lookup. The build shortens values: `#ffffff` becomes `#fff`, and `200ms` `.2s`. */
export function createTokens(lookUp: (name: string) => string): Tokens {
  const text = (name: string) => lookUp(name).trim();
  return {
    text,
    color: (name) => text(name).replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3'),
    ms(name) {
      const value = text(name);
      return (Number.parseFloat(value) || 0) * (/[\d.]s$/.test(value) ? 1000 : 1);
    },
  };
}
