/** “1 row”, “1,200 rows”. */
export const sayCount = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
