/** Colour as seen: WCAG contrast, and how far apart two colours are for eyes of several kinds. */
type Triple = readonly [number, number, number];

/** sRGB `#rrggbb` to linear light, each channel 0–1. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: readonly Triple[], by: Triple): Triple =>
  matrix.map((row) => dot(row, by)) as unknown as Triple;

const LUMINANCE: Triple = [0.2126, 0.7152, 0.0722];

/** WCAG 2 contrast ratio, 1–21. */
export function contrast(a: string, b: string): number {
  const [brighter, darker] = [a, b].map((hex) => dot(LUMINANCE, linear(hex))).sort((p, q) => q - p);
  return (brighter! + 0.05) / (darker! + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB. */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  'normal vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const kindsOfEyes: readonly string[] = Object.keys(eyes);

/** Björn Ottosson’s OKLab, from linear sRGB. */
function oklab(rgb: Triple): Triple {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms.map(Math.cbrt) as unknown as Triple,
  );
}

/** The distance of two colours in OKLab, × 100, as such eyes see them; about 2 is just noticeable. */
export function distanceSeenBy(eye: string, a: string, b: string): number {
  const [p, q] = [a, b].map((hex) => {
    const seen = times(eyes[eye]!, linear(hex)).map((channel) => Math.min(1, Math.max(0, channel)));
    return oklab(seen as unknown as Triple);
  }) as [Triple, Triple];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
