import { type Day, dayParts, daysBetween } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { isShortStep } from '../../../shared/when/short-step.ts';
import type { Anchor, YearFrame } from './frame-of-years.ts';

/** First and last day that a date would have in some year. */
export interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The days of a date in a year; null where that year has no such day (29 February). */
export type InYear = (year: number) => Days | null;

/** The row above with its date, if every row since the last full date has one; otherwise the row that lacks it. */
export type Chain = { readonly last: Anchor } | { readonly brokenBy: number } | null;

/** The year of a date, and why; or why nobody can say. */
export type YearChoice =
  | { readonly year: number; readonly why: string }
  | { readonly year: null; readonly reason: string };

/** A row may stand so far from its place and still be told as merely out of order. */
const longestOutOfOrder = 31;
const longestMonth = 31;

/**
 * The year of a date that has none. Between two full dates it must be the only one that keeps the order of the
 * file; below the last full date the row above may tell it, if the step is short. All that could contradict it
 * (a full date that breaks the order, a row in between that writes another year) leaves the year open.
 */
export function chooseYear(frame: YearFrame, inYear: InYear, chain: Chain): YearChoice {
  const { above, below, way } = frame;
  if (above === null) return unknown(chain === null ? '' : brokenChain(chain));
  if (way === 'none') return unknown('The rows around it are in no order of dates.');
  return below === null ? yearAfter(frame, above, inYear, chain) : yearBetween(frame, above, below, inYear);
}

function unknown(reason: string): YearChoice {
  return { year: null, reason: `It has no year. ${reason}`.trim() };
}

function brokenChain(chain: NonNullable<Chain>): string {
  return 'brokenBy' in chain ? `Row ${chain.brokenBy}, above it, has no date to take it from.` : '';
}

function say({ row, earliest, latest }: Anchor): string {
  return `row ${row} (${sayDay(earliest)}${earliest === latest ? '' : ` to ${sayDay(latest)}`})`;
}

function orOf(years: readonly number[]): string {
  return years.map((year) => `in ${year}`).join(' or ');
}

/** Years that the two full dates allow: none, one, or the first two of more. */
function yearsBetween(above: Anchor, below: Anchor, frame: YearFrame, inYear: InYear): readonly number[] {
  const fits = fitsBetween(above, below, frame.way === 'descending');
  const [first, last] = [above, below]
    .map(({ earliest }) => dayParts(earliest).year)
    .toSorted((a, b) => a - b);
  if (first === undefined || last === undefined) return [];
  const years: number[] = [];
  for (let year = first - 1; year <= last + 1 && years.length < 2; year += 1) {
    const days = inYear(year);
    if (days !== null && fits(days)) years.push(year);
  }
  return years;
}

/** A date longer than a month, as "2013", stands where it begins; before it in the file nothing of it is told. */
function fitsBetween(above: Anchor, below: Anchor, isDescending: boolean): (days: Days) => boolean {
  const isLong = daysBetween(below.earliest, below.latest) > longestMonth;
  if (isDescending) {
    const floor = isLong ? below.latest : below.earliest;
    return ({ earliest, latest }) => earliest <= above.latest && latest >= floor;
  }
  const ceiling = isLong ? below.earliest : below.latest;
  return ({ earliest, latest }) => latest >= above.earliest && earliest <= ceiling;
}

function yearBetween(frame: YearFrame, above: Anchor, below: Anchor, inYear: InYear): YearChoice {
  const [year, other] = yearsBetween(above, below, frame, inYear);
  const between = `between ${say(above)} and ${say(below)}`;
  if (other !== undefined && year !== undefined)
    return unknown(`Standing ${between}, it may be ${orOf([year, other])}.`);
  const found = year ?? yearBesideBoth(above, below, inYear);
  if (found === null) return contradiction(above, below);
  const soundAbove = frame.soundAbove ?? above;
  const soundBelow = frame.soundBelow ?? below;
  const isSound = soundAbove === above && soundBelow === below;
  const [sound] = isSound ? [found] : yearsBetween(soundAbove, soundBelow, frame, inYear);
  if (sound !== undefined && sound !== found)
    return disagreement(found, above, sound, soundAbove === above ? soundBelow : soundAbove);
  const stray = frame.adrift.find(({ years }) => years.some((written) => isOutside(written, above, below)));
  if (stray !== undefined)
    return unknown(`Standing ${between} it would be in ${found}, but row ${stray.row} writes another year.`);
  return { year: found, why: `The year ${found} is the only one between ${say(above)} and ${say(below)}.` };
}

function isOutside(year: number, above: Anchor, below: Anchor): boolean {
  const years = [above, below].flatMap(({ earliest, latest }) => [
    dayParts(earliest).year,
    dayParts(latest).year,
  ]);
  return year < Math.min(...years) || year > Math.max(...years);
}

/** Both full dates are of one year, and the row a little out of order: no other year is likely. */
function yearBesideBoth(above: Anchor, below: Anchor, inYear: InYear): number | null {
  const year = dayParts(above.earliest).year;
  const isOneYear = [above.latest, below.earliest, below.latest].every((day) => dayParts(day).year === year);
  const days = isOneYear ? inYear(year) : null;
  if (days === null) return null;
  const isNear = [above, below].some(
    ({ earliest, latest }) =>
      Math.abs(daysBetween(earliest, days.earliest)) <= longestOutOfOrder ||
      Math.abs(daysBetween(days.latest, latest)) <= longestOutOfOrder,
  );
  return isNear ? year : null;
}

function contradiction(above: Anchor, below: Anchor): YearChoice {
  const both = [above, below].map((anchor) => dayParts(anchor.earliest).year);
  const years = [...new Set(both)];
  const what = years.length === 1 ? `it does not fit ${orOf(years)}` : `it may be ${orOf(years)}`;
  return unknown(
    `Beside ${say(above)} and ${say(below)} ${what}, and no year keeps the order of the file: one of them may be a slip.`,
  );
}

function disagreement(year: number, near: Anchor, otherYear: number, other: Anchor): YearChoice {
  return unknown(
    `Beside ${say(near)} it would be in ${year}, beside ${say(other)} in ${otherYear}; one of these rows breaks the order of the file.`,
  );
}

/** Below the last full date the row above tells the year, where the step from it is short. */
function yearAfter(frame: YearFrame, above: Anchor, inYear: InYear, chain: Chain): YearChoice {
  if (chain === null) return unknown('');
  if ('brokenBy' in chain) {
    return unknown(
      `Row ${chain.brokenBy}, between it and ${say(above)}, has no certain date, and no full date follows.`,
    );
  }
  const { last } = chain;
  const year = nextYear(last, inYear, frame);
  if (year === null) return farFrom(last, inYear);
  const sound = frame.soundAbove ?? above;
  const soundYear = sound.row === above.row ? year : nextYear(sound, inYear, frame);
  if (soundYear !== year) return disagreement(year, above, soundYear ?? dayParts(sound.earliest).year, sound);
  return { year, why: sayNext(year, last) };
}

function sayNext(year: number, last: Anchor): string {
  const own = dayParts(last.earliest).year;
  if (year === own) return `The year ${year} is taken from the row above.`;
  const place = year > own ? 'later' : 'earlier';
  return `The row above is in ${own} and ${place} in the calendar, so the year is taken to be ${year}.`;
}

/** The year that puts the date soon after the row above in the order of the file; null where none does. */
function nextYear(last: Anchor, inYear: InYear, { way, isWayKnown }: YearFrame): number | null {
  const isDescending = way === 'descending';
  const own = dayParts(isDescending ? last.latest : last.earliest).year;
  const step = (days: Days) =>
    isDescending ? daysBetween(days.latest, last.latest) : daysBetween(last.earliest, days.earliest);
  const fits = (days: Days) => (isDescending ? days.earliest <= last.latest : days.latest >= last.earliest);
  const same = inYear(own);
  if (same !== null && fits(same)) return isShortStep(step(same), 'same', isWayKnown) ? own : null;
  const beside = isDescending ? own - 1 : own + 1;
  const next = inYear(beside);
  if (next === null || !fits(next)) return null;
  // 29 February that the year above has not can be in few other years.
  const isSoon = same === null ? step(next) <= longestLeapStep : isShortStep(step(next), 'next', isWayKnown);
  return isSoon ? beside : null;
}

const longestLeapStep = 366;

/** Names the two years that come nearest: the one that goes back, and the one that leaps ahead. */
function farFrom(last: Anchor, inYear: InYear): YearChoice {
  const own = dayParts(last.earliest).year;
  const isBack = (year: number) => (inYear(year)?.earliest ?? last.earliest) < last.earliest;
  const isAhead = (year: number) => (inYear(year)?.earliest ?? '') >= last.earliest;
  const back = furthestTried.map((count) => own + 1 - count).find(isBack);
  const ahead = furthestTried.map((count) => own + count).find(isAhead);
  const years = [back, ahead].filter((year) => year !== undefined);
  return unknown(years.length === 0 ? '' : `Below ${say(last)} it may be ${orOf(years)}.`);
}

/** 29 February is never more than eight years away. */
const furthestTried = [0, 1, 2, 3, 4, 5, 6, 7, 8];
