/** By what the events of a story may be filtered, beside their kinds. */
export const storyColumns = ['place', 'source', 'who says so'] as const;
