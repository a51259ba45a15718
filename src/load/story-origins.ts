/**
 * Other origins that this deployment lets a story come from (`VITE_STORY_ORIGINS`). The build has checked them, and
 * the policy of the page names the same ones.
 */
export const storyOrigins: readonly string[] = String(import.meta.env.VITE_STORY_ORIGINS ?? '')
  .split(/\s+/)
  .filter((it) => URL.canParse(it))
  .map((it) => new URL(it).origin);
