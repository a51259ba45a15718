/** Up to so many events are always drawn one by one, in full. */
export const leastCrowd = 500;
