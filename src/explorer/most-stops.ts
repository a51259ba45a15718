/** Beyond this many events nobody reads each title in passing: play runs through without rests. */
export const mostStops = 40;
