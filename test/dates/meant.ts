import { addDays, type Day, daysBetween, daysInMonth, makeDay } from '../../src/shared/day.ts';
import type { WhenReading } from '../../src/shared/when/when.ts';

/** What a published value means: the days between which it lies, null where open. */
export interface Meant {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** Both bounds right; a reading that is not the one meant; no reading where one was meant. */
export type Outcome = 'right' | 'wrong' | 'not read';

/** Days by which bounds may differ where the words are loose: about, early, seasons, school years. */
const looseDays = 62;

const seasonMonths: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

function first(year: number, month: number): Day {
  const made = makeDay(year, month, 1);
  if (made === null) throw new Error(`no month ${year}-${month}`);
  return made;
}

function last(year: number, month: number): Day {
  return addDays(first(year, month), daysInMonth(year, month) - 1);
}

/** One date of the conventions' EDTF: times and marks of doubt are left aside. */
function meantOfDate(text: string): { earliest: Day; latest: Day } {
  const [year = 0, month, day] = text
    .replace(/T.*$/, '')
    .replace(/[?~%]+$/, '')
    .split('-')
    .map(Number);
  if (month === undefined) return { earliest: first(year, 1), latest: last(year, 12) };
  if (day !== undefined) {
    const made = makeDay(year, month, day);
    if (made === null) throw new Error(`${text} is no day`);
    return { earliest: made, latest: made };
  }
  const start = seasonMonths[month];
  if (start === undefined) return { earliest: first(year, month), latest: last(year, month) };
  return start === 12
    ? { earliest: first(year, 12), latest: last(year + 1, 2) }
    : { earliest: first(year, start), latest: last(year, start + 2) };
}

/** What a value of the sample or of a chronology means; null where the text gives no date of its own. */
function meantOf(edtf: string): Meant | null {
  if (edtf === '' || edtf.includes('XXXX')) return null;
  if (edtf.startsWith('{') || edtf.startsWith('[')) {
    const members = edtf.slice(1, -1).split(',').map(meantOf);
    const earliest = members.map((member) => member?.earliest ?? null).filter((day) => day !== null);
    const latest = members.map((member) => member?.latest ?? null).filter((day) => day !== null);
    return { earliest: earliest.sort()[0] ?? null, latest: latest.sort().at(-1) ?? null };
  }
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return meantOfDate(from);
  return {
    earliest: from === '..' ? null : meantOfDate(from).earliest,
    latest: to === '..' ? null : meantOfDate(to).latest,
  };
}

function isNear(one: Day | null, other: Day | null, tolerance: number): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(daysBetween(one, other)) <= tolerance;
}

/** "Before March 2012" may be told up to its first day or up to its last, "after" it likewise. */
function isWithinOpenEnd(edtf: string, read: Meant): boolean {
  const [from = '', to = ''] = edtf.split('/');
  if (from === '..' && read.earliest === null && read.latest !== null) {
    const { earliest, latest } = meantOfDate(to);
    return read.latest >= addDays(earliest, -1) && read.latest <= latest;
  }
  if (to === '..' && read.latest === null && read.earliest !== null) {
    const { earliest, latest } = meantOfDate(from);
    return read.earliest >= earliest && read.earliest <= addDays(latest, 1);
  }
  return false;
}

/** Whether a reading overlaps what was meant and is not much wider. */
function overlaps(meant: Meant, read: Meant): boolean {
  const { earliest, latest } = read;
  if (meant.earliest === null || meant.latest === null || earliest === null || latest === null) return false;
  const meantLength = daysBetween(meant.earliest, meant.latest);
  const isNotWider = daysBetween(earliest, latest) <= meantLength + looseDays;
  return earliest <= meant.latest && latest >= meant.earliest && isNotWider;
}

/** Judges a reading by a published value. `loose` says that the words allow more than one set of bounds. */
export function judge(edtf: string, loose: boolean, reading: WhenReading): Outcome {
  const meant = meantOf(edtf);
  const read: Meant | null = reading.status === 'read' ? reading.when : null;
  const isDated = read !== null && (read.earliest !== null || read.latest !== null);
  if (meant === null) return isDated ? 'wrong' : 'right';
  if (read === null || !isDated) return 'not read';
  const tolerance = loose ? looseDays : 0;
  const isSame =
    isNear(read.earliest, meant.earliest, tolerance) && isNear(read.latest, meant.latest, tolerance);
  const isRight = isSame || isWithinOpenEnd(edtf, read) || (loose && overlaps(meant, read));
  return isRight ? 'right' : 'wrong';
}
