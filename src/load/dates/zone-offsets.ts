/**
 * Minutes ahead of UTC of zones that reports name by letters. Letters that mean zones of several parts of the world – IST,
 * BST of Bangladesh, CST of China – are left out, or stand for those of which the press of the zone writes in English most.
 */
const offsets: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  zulu: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  pkt: 300,
  wib: 420,
  awst: 480,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  cat: 120,
  eat: 180,
  sast: 120,
  wat: 60,
};

/** Minutes ahead of UTC of a zone at a time of its own clocks, ms as if in UTC; NaN where no such zone is known. */
export function zoneOffset(name: string, local: number): number {
  const known = offsets[name.toLowerCase()];
  if (known !== undefined) return known;
  if (!/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name)) return Number.NaN;
  try {
    // Where clocks change, the first look may be on the wrong side of the change.
    const first = offsetAt(name, local);
    return offsetAt(name, local - first * 60_000);
  } catch {
    return Number.NaN;
  }
}

/** Minutes ahead of UTC of a zone of the IANA database at an instant. @throws RangeError where there is no such zone */
function offsetAt(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((it) => it.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000);
}
