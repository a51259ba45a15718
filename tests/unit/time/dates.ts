import fc from 'fast-check';

/** Texts of the EDTF that Dateline supports, all possible dates, as fast-check arbitraries. */

const digits = (number: number, length: number) => String(number).padStart(length, '0');
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const year = fc.oneof(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: -9999, max: 9999 }));
const signed = (number: number) => (number < 0 ? `-${digits(-number, 4)}` : digits(number, 4));
/** 28 days, so that every generated day exists in every month. */
const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));

/** Some digits of a text turned into X. */
function masked(text: string, mask: boolean[]): string {
  return text.replace(/\d/g, (digit, at: number) => (mask[at] ? 'X' : digit));
}

/** Year, year-month or year-month-day, without marks. */
export const plainDate = fc
  .tuple(year, monthAndDay, fc.constantFrom(1, 2, 3))
  .map(([number, [month, day], length]) =>
    [signed(number), digits(month, 2), digits(day, 2)].slice(0, length).join('-'),
  );

/** With a qualifier at the end, before or after any part. */
export const qualifiedDate = fc
  .tuple(plainDate, fc.array(mark, { minLength: 6, maxLength: 6 }))
  .map(([text, marks]) =>
    (text.match(/^-?\d+|\d+/g) ?? [])
      .map((part, at) => `${marks[at * 2]}${part}${marks[at * 2 + 1]}`)
      .join('-'),
  );

/** With any of its digits unspecified; positive years. */
export const unspecifiedDate = fc
  .tuple(
    plainDate.filter((text) => !text.startsWith('-')),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  )
  .map(([text, mask]) => masked(text, mask));

export const longYear = fc
  .integer({ min: 10_000, max: 270_000 })
  .chain((number) => fc.constantFrom(`Y${number}`, `Y-${number}`));

export const season = fc
  .tuple(year, fc.constantFrom('21', '22', '23', '24'), mark)
  .map(([number, code, after]) => `${signed(number)}-${code}${after}`);

/** A whole date with a time and a zone, to the minute or the second. */
export const dateWithTime = fc
  .record({
    date: plainDate.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)),
    clock: fc.array(fc.nat(59), { minLength: 2, maxLength: 2 }),
    hour: fc.nat(23),
    hasSeconds: fc.boolean(),
    zone: fc.constantFrom('Z', '+03:00', '-03:30', '+05:30', '-12:00', '+14:00', '+04'),
  })
  .map(({ date, clock: [minute = 0, second = 0], hour, hasSeconds, zone }) => {
    const seconds = hasSeconds ? `:${digits(second, 2)}` : '';
    return `${date}T${digits(hour, 2)}:${digits(minute, 2)}${seconds}${zone}`;
  });

const point = fc.oneof(plainDate, qualifiedDate, unspecifiedDate, longYear, season, dateWithTime);

const openInterval = fc.tuple(point, fc.constantFrom('../', '/')).chain(([date, left]) => {
  const right = left === '../' ? '/..' : '/';
  return fc.constantFrom(left + date, date + right);
});

/** Two plain, qualified or unspecified dates in order of their years. */
export const interval = fc
  .tuple(
    fc.integer({ min: 1000, max: 2000 }),
    fc.integer({ min: 1, max: 999 }),
    monthAndDay,
    monthAndDay,
    mark,
    mark,
  )
  .map(([first, years, [month, day], [lastMonth, lastDay], from, to]) => {
    const start = `${first}-${digits(month, 2)}-${digits(day, 2)}${from}`;
    return `${start}/${first + years}-${digits(lastMonth, 2)}${day % 2 ? `-${digits(lastDay, 2)}` : ''}${to}`;
  });

export const edtfText = fc.oneof(point, openInterval, interval);
