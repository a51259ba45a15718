/**
 * What every frame of an embed is given beside its address, title and size, by a snippet or by the host’s script. The
 * sandbox suffices for all that the embed does; a host may take out `allow-same-origin`, and the plain map is drawn.
 * Size and border are attributes, not styles: a host’s own policy may forbid inline styles.
 */
export const frameAttributes = {
  frameborder: '0',
  loading: 'lazy',
  allow: 'clipboard-write',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  referrerpolicy: 'strict-origin-when-cross-origin',
} as const;
