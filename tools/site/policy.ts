import type { Settings } from './settings.ts';

/**
 * What the pages of a deployment may do, and who may hold them in a frame. The one source: the pages carry it as a
 * meta element, the header files and `vite preview` as headers.
 */

/** `embed` is framed by other sites; every other page has a frame of its own, in the share dialog. */
export type PageKind = 'story' | 'embed';

type Directives = readonly (readonly [name: string, ...sources: readonly string[]])[];

// What the app needs and no more: `data:` is for the icons in MapLibre's style sheet. No blob:, no eval, no inline.
const directives = (kind: PageKind, { storyOrigins }: Settings): Directives => [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'", 'data:'],
  ['font-src', "'self'"],
  ['connect-src', "'self'", ...storyOrigins],
  ['worker-src', "'self'"],
  ...(kind === 'story' ? [['frame-src', "'self'"] as const] : []),
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

const write = (all: Directives): string => all.map((words) => words.join(' ')).join('; ');

/** The policy as a `<meta http-equiv="Content-Security-Policy">` may carry it: that knows no `frame-ancestors`. */
export const metaPolicy = (kind: PageKind, settings: Settings): string => write(directives(kind, settings));

/**
 * The whole policy, as a header has it. Whom all may frame names no ancestors: `*` would be every site with a web
 * address, and shut out a newsroom's app, a page opened from disk and the sandboxed preview of a CMS.
 */
export function headerPolicy(kind: PageKind, settings: Settings): string {
  const ancestors = kind === 'embed' ? withOwnSite(settings.frameAncestors) : ["'self'"];
  const isForAll = ancestors.includes('*');
  return write([
    ...directives(kind, settings),
    ...(isForAll ? [] : [['frame-ancestors', ...ancestors] as const]),
  ]);
}

/** The share dialog shows what is shared in a frame, whoever else may; `*` has the own site in it, `'none'` nobody. */
const withOwnSite = (sources: readonly string[]): readonly string[] =>
  ['*', "'none'", "'self'"].some((it) => sources.includes(it)) ? sources : ["'self'", ...sources];

/** Powers of a page that this one never uses; a browser's complaint about a name it does not know would be noise. */
const powersOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Of every file, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Permissions-Policy': ['clipboard-write=(self)', ...powersOff.map((power) => `${power}=()`)].join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  // All of it is public. A frame that is sandboxed without allow-same-origin has no origin: to it even its own modules,
  // story and map lie on another one. And a host that isolates itself (COEP) takes only what says that it may be taken.
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Range, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
