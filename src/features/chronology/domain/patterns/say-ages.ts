import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { Cast, CastMember } from '../names/terms/cast.ts';
import { splitWords } from '../text/words.ts';
import { wholeMonths } from './derive-interval.ts';
import { meansEveryChild, meansUnborn } from './read-signals.ts';
import { sayCount, sayList } from './say.ts';

interface Dated {
  readonly member: CastMember;
  readonly born: Day;
}

/** Days that an entry lies on or between. */
interface Days {
  readonly from: Day;
  readonly to: Day;
  /** The record gives them without a doubt: neither "about" nor "?". */
  readonly isCertain: boolean;
}

const adultYears = 18;
const adultMonths = adultYears * 12;
/** Longer than a pregnancy lasts: before it there is no unborn child to speak of. */
const longestPregnancy = 300;

/**
 * Ages in words at the day of each entry, by its id: “Ann is 3 years and 2 months”. For everybody of the cast with a
 * date of birth, while they are under eighteen and from pregnancy on; only those whom the entry’s column of children
 * names, where it names any. Of a sealed identity none is told. Names are those of the cast; entries whose days are not known have no ages.
 */
export function sayAges(entries: readonly Entry[], cast: Cast): ReadonlyMap<string, readonly string[]> {
  return sayOfEach(entries, cast, sayAge);
}

/**
 * As `sayAges`, by the year alone: “Ann turns 14 in 2022”. Ages in months, and the entry at which a number of years
 * changes, would tell a day of birth that an anonymised document hides; this tells the year of birth and no more.
 */
export function sayAgesByYear(entries: readonly Entry[], cast: Cast): ReadonlyMap<string, readonly string[]> {
  return sayOfEach(entries, cast, sayYearOfAge);
}

function sayOfEach(
  entries: readonly Entry[],
  cast: Cast,
  say: (person: Dated, days: Days) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const dated = cast.flatMap((member) =>
    member.born === null || member.isSealed ? [] : [{ member, born: member.born }],
  );
  if (dated.length === 0) return new Map();
  return new Map(
    entries.flatMap((entry) => {
      const days = daysOf(entry);
      if (days === null) return [];
      const ages = dated.filter(makeIsAbout(entry)).flatMap((person) => say(person, days) ?? []);
      return ages.length === 0 ? [] : [[entry.id, ages] as const];
    }),
  );
}

function daysOf({ note, when: { earliest, latest, extent, certainty } }: Entry): Days | null {
  const isKnown = !note && extent !== 'unknown' && earliest !== null && latest !== null;
  return isKnown ? { from: earliest, to: latest, isCertain: certainty === 'exact' } : null;
}

/** Tells whether an entry is about somebody, by its column of children. */
function makeIsAbout({ children, when }: Entry): (person: Dated) => boolean {
  const names = children.map((child) => child.trim().toLowerCase());
  if (names.length === 0 || names.some(meansEveryChild)) return () => true;
  const isUnborn = names.some(meansUnborn);
  return ({ member, born }) =>
    (isUnborn && when.latest !== null && when.latest < born) ||
    names.some((name) =>
      [member.name, member.pseudonym, ...member.otherNames].some((own) => isPartOf(name, own)),
    );
}

/** "Ann" is part of "Ann Example", and so is "Example, Ann". */
function isPartOf(name: string, whole: string): boolean {
  const parts = splitWords(name);
  const words = new Set(splitWords(whole).map(({ lower }) => lower));
  return parts.length > 0 && parts.every(({ lower }) => words.has(lower));
}

function sayAge({ member: { name }, born }: Dated, days: Days): string | null {
  const { from, to } = days;
  const say = (age: string) => (days.isCertain ? age : sayAbout(age));
  if (wholeMonths(born, from) >= adultMonths) return null;
  if (to < born) return sayUnborn(name, born, days);
  if (from < born) return `${name} is not yet born, or at most ${say(sayAgeOn(born, to))}`;
  const youngest = sayAgeOn(born, from);
  const oldest = sayAgeOn(born, to);
  if (youngest === oldest) return `${name} is ${say(youngest)}`;
  return `${name} is ${say(sayAgeBetween(born, from, to) ?? `between ${youngest} and ${oldest}`)}`;
}

/** "about 11 weeks", "between about 3 and 4 years": an age by a date of which the record is not certain. */
function sayAbout(age: string): string {
  if (age === 'newborn') return 'newborn or nearly so';
  return age.startsWith('between ') ? age.replace('between ', 'between about ') : `about ${age}`;
}

function sayYearOfAge({ member: { name }, born }: Dated, { from, to }: Days): string | null {
  const [year, first, last] = [born, from, to].map((day) => Number(day.slice(0, 4)));
  if (year === undefined || first === undefined || first !== last) return null;
  const age = first - year;
  if (age < 0 || age > adultYears) return null;
  return age === 0 ? `${name} is born in ${first}` : `${name} turns ${age} in ${first}`;
}

/** "between 3 and 4 years": where both are years, months would say more than the date does. */
function sayAgeBetween(born: Day, from: Day, to: Day): string | null {
  const youngest = Math.floor(wholeMonths(born, from) / 12);
  const oldest = Math.floor(wholeMonths(born, to) / 12);
  if (youngest < 1) return null;
  return youngest === oldest
    ? sayCount(youngest, 'year')
    : `between ${youngest} and ${sayCount(oldest, 'year')}`;
}

function sayUnborn(name: string, born: Day, { from, to, isCertain }: Days): string | null {
  if (daysBetween(to, born) > longestPregnancy) return null;
  const about = isCertain ? '' : 'about ';
  const least = sayTime(daysBetween(to, born));
  const most = sayTime(daysBetween(from, born));
  return least === most
    ? `${name} is not yet born: ${about}${least} before birth`
    : `${name} is not yet born: at least ${about}${least} before birth`;
}

function sayTime(days: number): string {
  return days < 14 ? sayCount(days, 'day') : sayCount(Math.floor(days / 7), 'week');
}

/** "newborn", "5 days", "7 weeks", "11 months", "3 years and 2 months". */
function sayAgeOn(born: Day, on: Day): string {
  if (born === on) return 'newborn';
  const months = wholeMonths(born, on);
  if (months < 3) return sayTime(daysBetween(born, on));
  if (months < 12) return sayCount(months, 'month');
  const years = sayCount(Math.floor(months / 12), 'year');
  return sayList(months % 12 === 0 ? [years] : [years, sayCount(months % 12, 'month')]);
}
