/** The years that match, in order; -0000 is not a year. */
export function* yearsMatching(digits: string, isDescending: boolean): Generator<number> {
  const sign = digits.startsWith('-') ? -1 : 1;
  const pattern = sign < 0 ? digits.slice(1) : digits;
  const count = 10 ** (pattern.split('X').length - 1);
  const isCountingDown = isDescending !== sign < 0;
  for (let step = 0; step < count; step++) {
    let rest = isCountingDown ? count - 1 - step : step;
    let year = 0;
    for (let place = 1, at = pattern.length - 1; at >= 0; at--, place *= 10) {
      if (pattern[at] !== 'X') year += Number(pattern[at]) * place;
      else {
        year += (rest % 10) * place;
        rest = Math.floor(rest / 10);
      }
    }
    if (year > 0 || sign > 0) yield sign * year;
  }
}
