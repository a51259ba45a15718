const numbers = new Intl.NumberFormat('en-GB');

/** A number as a reader is told it: “12,345”. */
export const sayNumber = (number: number): string => numbers.format(number);

/** “1 event”, “8,826 events”. */
export const sayEvents = (count: number): string => `${sayNumber(count)} ${count === 1 ? 'event' : 'events'}`;
