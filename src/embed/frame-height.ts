/**
 * How high an embed is at a width, both in CSS pixels. One rule for both ends: the host’s script reserves this height
 * before the frame has loaded, and the frame lays itself out in it, so that nothing moves when it comes. Only letters
 * set larger or a title of many lines make the frame ask for more.
 */
export function frameHeight(width: number): number {
  if (width < 480) return 600;
  if (width < 768) return 620;
  return width < 1200 ? 660 : 720;
}

/** For a host that sets one height for every width: the phone’s sheet and the panel beside the map both have room. */
export const fixedHeight = 640;
