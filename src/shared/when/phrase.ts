import type { Cursor } from './cursor.ts';
import type { Lexeme } from './lexemes.ts';
import { emptyPoint, findPoint, type Point, takeClockRange } from './point.ts';
import { type RelativeUnit, takeAmount, takeUnit } from './relative-words.ts';
import type { Role } from './vocabulary.ts';

export type Opener = 'since' | 'from' | 'after' | 'until' | 'by' | 'before';

/** One member of a list, or the whole of most texts. */
export type Section =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly between: boolean }
  | { readonly kind: 'open'; readonly opener: Opener; readonly point: Point }
  /** "the 12 months to March 2015" */
  | { readonly kind: 'ending'; readonly count: number; readonly unit: RelativeUnit; readonly point: Point }
  /** "two weeks before 5 May 2012": negative for before */
  | { readonly kind: 'offset'; readonly count: number; readonly unit: RelativeUnit; readonly point: Point };

export type Join = 'and' | 'or' | 'slash';

/** A whole date text, taken apart. */
export interface Phrase {
  readonly sections: readonly Section[];
  readonly joins: readonly Join[];
  /** Words that name what happened on the date, which change nothing: "until her death in April 2017". */
  readonly eventWords: readonly string[];
}

const openers: Readonly<Partial<Record<Role, Opener>>> = {
  since: 'since',
  from: 'from',
  after: 'after',
  until: 'until',
  by: 'by',
  before: 'before',
};

/** Most words that may stand between "until" and the date of what it names: "until her first assessment in May". */
const mostEventWords = 6;

interface Reading {
  readonly cursor: Cursor;
  readonly eventWords: string[];
}

/** Takes apart a whole text; null when some of it is left over. */
export function readPhrase(cursor: Cursor): Phrase | null {
  const reading: Reading = { cursor, eventWords: [] };
  const sections: Section[] = [];
  const joins: Join[] = [];
  for (;;) {
    const section = cursor.attempt(() => findSection(reading));
    if (section === null) return null;
    sections.push(section);
    takeAside(reading, section);
    if (cursor.isAtEnd) break;
    const join = takeJoin(cursor);
    if (join === null) return null;
    joins.push(join);
  }
  return { sections, joins, eventWords: reading.eventWords };
}

function takeJoin(cursor: Cursor): Join | null {
  if (cursor.takeMark('/')) return 'slash';
  const comma = cursor.takeMark(',;');
  if (cursor.take('or') !== null) return 'or';
  if (cursor.take('and') !== null || comma) return 'and';
  return null;
}

interface Lead {
  approximate: boolean;
  uncertain: boolean;
  throughout: boolean;
  isSeveral: boolean;
  partOfDay: string | null;
}

/** Steps over "sometime", "probably", "on a date" where an opening word follows them. */
function takeLead(cursor: Cursor): Lead {
  const lead: Lead = {
    approximate: false,
    uncertain: false,
    throughout: false,
    isSeveral: false,
    partOfDay: null,
  };
  let ahead = 0;
  while (leadRoles.has(cursor.peek(ahead).role)) ahead += 1;
  const { role } = cursor.peek(ahead);
  if (role === null || (role !== 'between' && openers[role] === undefined)) return lead;
  for (; ahead > 0; ahead -= 1) {
    const { role: next, value } = cursor.peek();
    if (next === 'part-of-day') lead.partOfDay = String(value);
    lead.isSeveral ||= next === 'occasions';
    lead.approximate ||= next === 'approximate';
    lead.uncertain ||= next === 'uncertain';
    lead.throughout ||= next === 'throughout';
    cursor.at += 1;
  }
  return lead;
}

const leadRoles: ReadonlySet<Role | null> = new Set([
  'filler',
  'approximate',
  'uncertain',
  'throughout',
  'part-of-day',
  'count',
  'occasions',
]);

function withLead(lead: Lead): Point {
  return { ...emptyPoint(), ...lead };
}

function findSection(reading: Reading): Section | null {
  const { cursor } = reading;
  const counted = cursor.attempt(() => findEnding(reading)) ?? cursor.attempt(() => findOffset(reading));
  if (counted !== null) return counted;
  const lead = takeLead(cursor);
  if (cursor.take('between') !== null) return findBetween(reading, lead);
  const { role } = cursor.peek();
  const opener = role === null ? undefined : openers[role];
  if (opener !== undefined) {
    cursor.at += 1;
    return findOpened(reading, opener, lead);
  }
  const near = cursor.attempt(() => findNear(reading, lead));
  if (near !== null) return near;
  const point = findPoint(cursor, withLead(lead));
  return point === null ? null : findRest(reading, point);
}

/** "shortly after 12 March 2012" is after it; "shortly after 14:00 on …" is left to be an approximate time. */
function findNear(reading: Reading, lead: Lead): Section | null {
  const { cursor } = reading;
  cursor.skip('filler');
  const isAfter = cursor.take('approximate-after') !== null;
  if (!isAfter && cursor.take('approximate-before') === null) return null;
  const point = findNamedPoint(reading, { ...lead, approximate: true });
  if (point === null || point.clock !== null || point.found === null) return null;
  return { kind: 'open', opener: isAfter ? 'after' : 'before', point };
}

/** After a first point: "to …", "- …", "onwards", or nothing. */
function findRest({ cursor, eventWords }: Reading, point: Point): Section {
  if (cursor.attempt(takeUntilNow) !== null) return { kind: 'open', opener: 'from', point };
  const to = cursor.attempt(() => (takeRangeWord(cursor) ? findNamedPoint({ cursor, eventWords }) : null));
  return to === null ? { kind: 'point', point } : { kind: 'range', from: point, to, between: false };
}

/** "2008 onwards", "2008 – present", "2008 to now". */
function takeUntilNow(cursor: Cursor): true | null {
  if (cursor.take('onwards') !== null) return true;
  if (!takeRangeWord(cursor)) return null;
  cursor.skip('filler');
  const isNow =
    cursor.take('onwards') !== null || (nowWords.has(cursor.peek().text) && cursor.take('no-date') !== null);
  return isNow ? true : null;
}

const nowWords = new Set(['present', 'now', 'today', 'current', 'currently']);

function takeRangeWord(cursor: Cursor): boolean {
  cursor.takeMark(',');
  const hasAnd = cursor.peek().role === 'and' && cursor.peek(1).role === 'until';
  if (hasAnd) cursor.at += 1;
  return cursor.takeMark('-–') || (cursor.take('to') ?? cursor.take('until')) !== null;
}

/** "between 3 and 9 May 2010", "between 14.45 and 15.45 on 6 January 2023", "between 2011-14". */
function findBetween(reading: Reading, lead: Lead): Section | null {
  const { cursor } = reading;
  while (cursor.peek().text === 'the') cursor.at += 1;
  const timed = cursor.attempt(() => findTimedDay(cursor, lead, true));
  if (timed !== null) return { kind: 'point', point: timed };
  const from = findNamedPoint(reading, lead);
  if (from === null) return null;
  const joined = cursor.take('and') !== null || takeRangeWord(cursor);
  if (!joined) return from.found?.name.kind === 'years' ? { kind: 'point', point: from } : null;
  const to = findNamedPoint(reading);
  return to === null ? null : { kind: 'range', from, to, between: true };
}

/** A day with a range of times on it, the opening word taken. */
function findTimedDay(cursor: Cursor, lead: Lead, isBetween: boolean): Point | null {
  const point = withLead(lead);
  if (!takeClockRange(cursor, point, isBetween)) return null;
  return findPoint(cursor, point);
}

function findOpened(reading: Reading, opener: Opener, lead: Lead): Section | null {
  const { cursor } = reading;
  if (opener === 'from') {
    const timed = cursor.attempt(() => findTimedDay(cursor, lead, false));
    if (timed !== null) return { kind: 'point', point: timed };
  }
  const point = findNamedPoint(reading, lead);
  if (point === null) return null;
  if (opener === 'since' || opener === 'from') {
    const rest = findRest(reading, point);
    if (rest.kind === 'range') return rest;
  }
  return { kind: 'open', opener, point };
}

/** A point, or words that name what happened and then its date: "her release on 5 May 2012". */
function findNamedPoint(reading: Reading, lead?: Lead): Point | null {
  const { cursor } = reading;
  const start = () => (lead === undefined ? emptyPoint() : withLead(lead));
  const direct = cursor.attempt(() => findPoint(cursor, start()));
  if (direct !== null) return direct;
  return cursor.attempt(() => {
    const words = takeEventWords(cursor);
    if (words.length === 0) return null;
    const point = findPoint(cursor, start());
    if (point?.found == null) return null;
    reading.eventWords.push(words.join(' '));
    return point;
  });
}

function isEventWord(lexeme: Lexeme): boolean {
  const plain = lexeme.role === 'filler' && lexeme.text !== 'on' && lexeme.text !== 'in';
  return (
    lexeme.kind === 'unknown' || plain || lexeme.role === 'ordinal-word' || lexeme.role === 'needs-birth'
  );
}

function takeEventWords(cursor: Cursor): string[] {
  const words: string[] = [];
  while (words.length < mostEventWords && isEventWord(cursor.peek())) {
    words.push(cursor.peek().text);
    cursor.at += 1;
  }
  const isDateNext = cursor.peek().text === 'on' || cursor.peek().text === 'in';
  return isDateNext ? words : [];
}

/** "the 12 months to 31 March 2015", "over the previous year to January 2017", "year ending March 2015". */
function findEnding(reading: Reading): Section | null {
  const { cursor } = reading;
  while (['in', 'over', 'during', 'the', 'within'].includes(cursor.peek().text)) cursor.at += 1;
  const isPast = cursor.take('previous') !== null || takeText(cursor, 'last');
  const isYear = takeText(cursor, 'the year');
  const amount = isYear ? null : takeAmount(cursor);
  const unit = amount?.unit ?? (isYear ? 'year' : takeUnit(cursor));
  const isEnding =
    takeText(cursor, 'ending') ||
    takeText(cursor, 'ended') ||
    (cursor.take('to') ?? cursor.take('until')) !== null;
  if (unit === null || unit === 'hour' || !isEnding) return null;
  const count = amount?.count ?? 1;
  const isSingleDay = unit === 'day' && count === 1 && !isPast;
  if (isSingleDay) return null;
  const point = findPoint(cursor);
  return point === null ? null : { kind: 'ending', count, unit, point };
}

function takeText(cursor: Cursor, text: string): boolean {
  if (cursor.peek().text !== text) return false;
  cursor.at += 1;
  return true;
}

/** "two weeks before 5 May 2012", "the day after 3 March 2010". */
function findOffset(reading: Reading): Section | null {
  const { cursor } = reading;
  const lead: Lead = {
    approximate: false,
    uncertain: false,
    throughout: false,
    isSeveral: false,
    partOfDay: null,
  };
  while (['on', 'the', 'just', 'only'].includes(cursor.peek().text) || cursor.peek().role === 'approximate') {
    lead.approximate ||= cursor.peek().role === 'approximate';
    cursor.at += 1;
  }
  const amount = takeAmount(cursor);
  if (amount === null || amount.unit === 'hour') return null;
  const isBefore = cursor.take('before') !== null;
  if (!isBefore && (cursor.take('after') ?? cursor.take('following')) === null) return null;
  const point = findNamedPoint(reading, lead);
  if (point?.found == null) return null;
  return { kind: 'offset', count: isBefore ? -amount.count : amount.count, unit: amount.unit, point };
}

/** "7 August 2023, three days before her death": words that count from an event and change nothing about the date. */
function takeAside({ cursor, eventWords }: Reading, section: Section): void {
  const isDated = section.kind === 'point' && section.point.found !== null;
  if (!isDated || cursor.peek().text !== ',') return;
  const words = cursor.attempt(() => {
    cursor.at += 1;
    const start = cursor.at;
    if (takeAmount(cursor) === null) return null;
    if ((cursor.take('before') ?? cursor.take('after') ?? cursor.take('following')) === null) return null;
    while (isEventWord(cursor.peek())) cursor.at += 1;
    return cursor.isAtEnd ? cursor.lexemes.slice(start).map(({ text }) => text) : null;
  });
  if (words !== null) eventWords.push(words.join(' '));
}
