/** No more events than these have words, rings, areas and lines: where there are more in sight they could not be read. */
export const mostNamed = 300;
