import { type Cursor, problem } from './cursor.ts';
import { type FoundName, isPlausibleYear, type Season, type YearsName } from './date-name.ts';
import type { Lexeme } from './lexemes.ts';
import { findNamedDate } from './named-date.ts';
import { readChain } from './number-chain.ts';
import { findNumericDate } from './numeric-date.ts';
import { expandYear, type FoundYear } from './two-digit-year.ts';
import { findYearAfter } from './written-year.ts';

/** "2014/15", "2014-2015", "14/15": two years of which the second follows the first; the first is told. */
export function findYearPair(cursor: Cursor): FoundYear | null {
  const [first, second] = readChain(cursor);
  if (first === undefined || second === undefined || first.digits === 1 || first.digits === 3) return null;
  const following = second.digits === 4 ? first.number + 1 : (first.number + 1) % 100;
  if (second.number !== following || second.digits < 2) return null;
  const found = first.digits === 2 ? expandYear(first.number, cursor) : { year: first.number, notes: [] };
  if (!isPlausibleYear(found.year, cursor.today)) return null;
  cursor.at = second.next;
  return found;
}

function skipOf(cursor: Cursor): void {
  while (cursor.peek().role === 'filler' && cursor.peek().text !== 'at') cursor.at += 1;
}

export function findPairAfter(cursor: Cursor): FoundYear | null {
  return cursor.attempt(() => {
    cursor.takeMark(',');
    skipOf(cursor);
    return findYearPair(cursor);
  });
}

function seasonOf(value: string | number): Season | null {
  return value === 'spring' || value === 'summer' || value === 'autumn' || value === 'winter' ? value : null;
}

/** "Spring 2012", "winter of 2010/11", "autumn term 2014", "summer term 2013/14". */
function findSeason(cursor: Cursor): FoundName | null {
  const season = seasonOf(cursor.take('season')?.value ?? '');
  if (season === null) return null;
  if (cursor.take('term') !== null) return season === 'winter' ? null : findTerm(cursor, season);
  const pair = findPairAfter(cursor) ?? (season === 'winter' ? cursor.attempt(findWinterYears) : null);
  if (pair !== null) return { name: { kind: 'season', season, year: pair.year }, notes: pair.notes };
  const year = findYearAfter(cursor, true);
  const notes = year?.notes ?? [];
  // "summer 2012 term"
  if (season !== 'winter' && cursor.take('term') !== null)
    return { name: { kind: 'term', term: season, year: year?.year ?? null, schoolYear: false }, notes };
  return { name: { kind: 'season', season, year: year?.year ?? null }, notes };
}

/** "the winter of 2011 to 2012" is one winter. */
function findWinterYears(cursor: Cursor): FoundYear | null {
  const first = findYearAfter(cursor, false);
  if (first === null || cursor.take('to') === null) return null;
  const second = findYearAfter(cursor, true);
  return second?.year === first.year + 1 ? first : null;
}

function findTerm(cursor: Cursor, term: 'spring' | 'summer' | 'autumn'): FoundName {
  const pair = findPairAfter(cursor);
  if (pair !== null)
    return { name: { kind: 'term', term, year: pair.year, schoolYear: true }, notes: pair.notes };
  const year = findYearAfter(cursor, true);
  return {
    name: { kind: 'term', term, year: year?.year ?? null, schoolYear: false },
    notes: year?.notes ?? [],
  };
}

/** "Christmas 2010", "October half term 2014", "New Year 2012". */
function findHoliday(cursor: Cursor): FoundName | null {
  const lexeme = cursor.take('holiday');
  if (lexeme === null) return null;
  const holiday = String(lexeme.value);
  const pair = findPairAfter(cursor);
  if (pair !== null) {
    const isNewYear = holiday === 'new-year';
    return { name: { kind: 'holiday', holiday, year: pair.year + (isNewYear ? 1 : 0) }, notes: pair.notes };
  }
  const dated = cursor.attempt(findDateOfHoliday);
  if (dated !== null) return dated;
  const year = findYearAfter(cursor, true);
  return { name: { kind: 'holiday', holiday, year: year?.year ?? null }, notes: year?.notes ?? [] };
}

/** "Easter Sunday 8 April 2012" gives the date itself. */
function findDateOfHoliday(cursor: Cursor): FoundName | null {
  cursor.takeMark(',');
  skipOf(cursor);
  const found = cursor.attempt(findNamedDate) ?? cursor.attempt(findNumericDate);
  return found?.name.kind === 'calendar' && found.name.day !== null ? found : null;
}

/** "financial year 2014/15", "2014-15 academic year", "FY14/15". */
function findNamedYear(cursor: Cursor): FoundName | null {
  const before = cursor.take('financial-year') ?? cursor.take('school-year');
  if (before !== null) skipOf(cursor);
  if (before === null && !isPairThenYearWord(cursor)) return null;
  const pair = findYearPair(cursor);
  if (pair === null) return before === null ? null : complainOfSingleYear(cursor);
  const after = before ?? cursor.take('school-year') ?? cursor.take('financial-year');
  if (after === null) return null;
  const sense: YearsName['sense'] = after.role === 'financial-year' ? 'financial' : 'school';
  return { name: { kind: 'years', year: pair.year, lastYear: pair.year + 1, sense }, notes: pair.notes };
}

/** Looks ahead for "2014/15 school year", so that days such as "27/28 March" are not taken for years. */
function isPairThenYearWord(cursor: Cursor): boolean {
  const second = readChain(cursor)[1];
  const after = second === undefined ? null : cursor.lexemes[second.next]?.role;
  return after === 'school-year' || after === 'financial-year';
}

function complainOfSingleYear(cursor: Cursor): null {
  return cursor.complain(
    problem(
      'A financial or school year runs over two calendar years, and only one is given.',
      'Write both, as in 2014/15.',
    ),
  );
}

/** People are "in their 20s" to "60s"; of decades, only the later ones are told so shortly with no apostrophe. */
function mayBeAge({ number, text }: Lexeme): boolean {
  return text.length === 2 && number < 70;
}

/** "1990s", "the 90s", "mid-90s", "the '60s". */
function findDecade(cursor: Cursor): FoundName | null {
  const hasApostrophe = cursor.takeMark("'");
  const number = cursor.peek();
  if (number.kind !== 'number' || (number.text.length !== 4 && number.text.length !== 2)) return null;
  cursor.at += 1;
  cursor.takeMark("'");
  const letter = cursor.peek();
  if (letter.text !== 's' || letter.spaced) return null;
  cursor.at += 1;
  if (!hasApostrophe && mayBeAge(number)) {
    const reason = `“${number.text}s” may be a decade, or someone’s age.`;
    return cursor.complain(problem(reason, 'Write the decade in full, as in 1960s.'));
  }
  const found =
    number.text.length === 2 ? expandYear(number.number, cursor) : { year: number.number, notes: [] };
  if (found.year % 10 !== 0 || !isPlausibleYear(found.year, cursor.today)) return null;
  if (found.year % 100 === 0) {
    return cursor.complain(problem(`“${number.text}s” may mean ten years or a hundred.`));
  }
  return {
    name: { kind: 'years', year: found.year, lastYear: found.year + 9, sense: 'decade' },
    notes: found.notes,
  };
}

const halfTerms: Readonly<Record<number, string>> = {
  2: 'february-half-term',
  5: 'may-half-term',
  10: 'october-half-term',
};

/** "half-term October 2012". With no such month, schools differ, and it is told to lack it. */
function findHalfTerm(cursor: Cursor): FoundName | null {
  if (cursor.take('half-term') === null) return null;
  skipOf(cursor);
  const holiday = halfTerms[Number(cursor.take('month')?.value)];
  const year = holiday === undefined ? null : findYearAfter(cursor, true);
  if (holiday !== undefined && year !== null)
    return { name: { kind: 'holiday', holiday, year: year.year }, notes: year.notes };
  return cursor.complain(
    problem('There are several half terms in a year.', 'Say which, as in October half term 2014.'),
  );
}

/** "the 2012 autumn term", "the 2012 summer holidays". */
function findYearThenPeriod(cursor: Cursor): FoundName | null {
  const { kind, text, number } = cursor.peek();
  if (kind !== 'number' || text.length !== 4 || !isPlausibleYear(number, cursor.today)) return null;
  cursor.at += 1;
  const isPeriod = cursor.peek().role === 'season' || cursor.peek().role === 'holiday';
  const found = isPeriod ? (findSeason(cursor) ?? findHoliday(cursor)) : null;
  if (found === null || found.name.kind === 'calendar' || found.name.year !== null) return null;
  return { ...found, name: { ...found.name, year: number } };
}

/** Reads a season, term, feast, school or financial year, or decade at the cursor. */
export function findPeriod(cursor: Cursor): FoundName | null {
  return (
    cursor.attempt(findYearThenPeriod) ??
    cursor.attempt(findSeason) ??
    cursor.attempt(findHoliday) ??
    cursor.attempt(findNamedYear) ??
    cursor.attempt(findDecade) ??
    cursor.attempt(findHalfTerm)
  );
}
