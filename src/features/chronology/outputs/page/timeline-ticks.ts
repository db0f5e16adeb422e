import { addDays, type Day, dayParts, daysBetween, makeDay } from '../../../../shared/day.ts';
import { sayMonth } from '../../../../shared/when/say-day.ts';

/** Days and the part of a line that they take. */
interface Drawn {
  readonly from: Day;
  readonly to: Day;
  readonly start: number;
  readonly end: number;
}

export interface Tick {
  readonly place: number;
  readonly label: string;
  /** A year, or a month where the line shows few of them. */
  readonly major: boolean;
}

/** Where a day of the stretch begins. */
export function placeWithin(day: Day, stretch: Drawn): number {
  return stretch.start + daysBetween(stretch.from, day) * lengthOfDay(stretch);
}

function lengthOfDay({ from, to, start, end }: Drawn): number {
  return (end - start) / (daysBetween(from, to) + 1);
}

const roomForLabel = 30;
const roomForYear = 44;
const roomForDay = 22;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Years, months and days, as many as there is room to write. */
export function ticksOf(stretch: Drawn): readonly Tick[] {
  const day = lengthOfDay(stretch);
  if (day * 7 >= roomForLabel) return [...monthTicks(stretch, 1, 'major'), ...dayTicks(stretch, day)];
  const step = [1, 3].find((months) => months * 30 * day >= roomForLabel);
  return [...yearTicks(stretch, day), ...(step === undefined ? [] : monthTicks(stretch, step, 'minor'))];
}

function yearTicks(stretch: Drawn, lengthOfDay: number): readonly Tick[] {
  const step = yearSteps.find((years) => years * 365 * lengthOfDay >= roomForYear) ?? 5000;
  const { year: first } = dayParts(stretch.from);
  const { year: last } = dayParts(stretch.to);
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = makeDay(year, 1, 1);
    if (day === null || day < stretch.from) continue;
    ticks.push({ place: placeWithin(day, stretch), label: String(year), major: true });
  }
  return startsWithYear(stretch, ticks, lengthOfDay * 365 * step);
}

/** A stretch that begins in the middle of a year says which, where there is room before the next. */
function startsWithYear(stretch: Drawn, ticks: readonly Tick[], length: number): readonly Tick[] {
  const [next] = ticks;
  const room = (next?.place ?? Number.POSITIVE_INFINITY) - stretch.start;
  if (room < Math.min(roomForYear, length)) return ticks;
  return [{ place: stretch.start, label: String(dayParts(stretch.from).year), major: true }, ...ticks];
}

function monthTicks(stretch: Drawn, step: number, rank: 'major' | 'minor'): readonly Tick[] {
  const ticks: Tick[] = [];
  const { year, month } = dayParts(stretch.from);
  const toStep = (step - ((month - 1) % step)) % step;
  for (let count = toStep; ; count += step) {
    const months = month - 1 + count;
    const monthOfYear = (months % 12) + 1;
    const day = makeDay(year + Math.floor(months / 12), monthOfYear, 1);
    if (day === null || day > stretch.to) return ticks;
    const name = sayMonth(monthOfYear);
    const label = rank === 'major' ? `${name} ${dayParts(day).year}` : name.slice(0, 3);
    ticks.push({ place: placeWithin(day, stretch), label, major: rank === 'major' });
  }
}

function dayTicks(stretch: Drawn, lengthOfDay: number): readonly Tick[] {
  const step = lengthOfDay >= roomForDay ? 1 : 7;
  const ticks: Tick[] = [];
  const days = daysBetween(stretch.from, stretch.to) + 1;
  for (let count = 0; count < days; count += 1) {
    const day = addDays(stretch.from, count);
    const { day: dayOfMonth } = dayParts(day);
    if ((dayOfMonth - 1) % step !== 0 || dayOfMonth > 31 - (step - 1)) continue;
    ticks.push({ place: placeWithin(day, stretch), label: String(dayOfMonth), major: false });
  }
  return ticks;
}
