import type { Cursor } from './cursor.ts';
import { findNamedPoint, type Reading, takeAside } from './event-words.ts';
import { findOffset } from './find-offset.ts';
import { findPoint } from './find-point.ts';
import { findStretch } from './find-stretch.ts';
import { emptyLead, isUnitWord, type Lead, openerAt, takeLead, withLead } from './lead.ts';
import type { Join, Opener, Phrase, Section } from './phrase.ts';
import type { Point } from './point.ts';
import { takeClockRange } from './take-clock.ts';
import { takeRangeWord } from './take-range-word.ts';
import type { Role } from './vocabulary.ts';

/** "…, respectively" */
function takeLastFiller(cursor: Cursor): true | null {
  if (!cursor.takeMark(',')) return null;
  cursor.skip('filler');
  return cursor.isAtEnd ? true : null;
}

const connectors: ReadonlySet<Role | null> = new Set(['and', 'order-only', 'later', 'earlier']);

/** "Soon after, in March 2012": set off by a comma, it is about what was told before. */
function isSetOff(cursor: Cursor): boolean {
  const isNear = cursor.peek().role === 'approximate-after' || cursor.peek().role === 'approximate-before';
  return isNear && cursor.peek(1).text === ',';
}

/** "And", "then on", "subsequently,": words that only join a date to what was said before it. */
function skipConnectors(cursor: Cursor): void {
  while (connectors.has(cursor.peek().role) || isSetOff(cursor)) {
    cursor.at += 1;
    cursor.takeMark(',:');
  }
}

/** Takes apart a whole text; null when some of it is left over. */
export function readPhrase(cursor: Cursor): Phrase | null {
  const reading: Reading = { cursor, eventWords: [] };
  const sections: Section[] = [];
  const joins: Join[] = [];
  for (;;) {
    skipConnectors(cursor);
    const isNumberNext = cursor.peek().kind === 'number';
    const section = cursor.attempt(() => findSection(reading));
    if (section === null) return null;
    const joined = joins[joins.length - 1];
    if (section.kind === 'point' && joined !== undefined && joined !== 'slash')
      section.point.isYearOnlyAfterJoin = isNumberNext;
    sections.push(section);
    takeAside(reading, section);
    cursor.attempt(takeLastFiller);
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

function findSection(reading: Reading): Section | null {
  const { cursor } = reading;
  const counted = cursor.attempt(() => findStretch(reading)) ?? cursor.attempt(() => findOffset(reading));
  if (counted !== null) return counted;
  const ofEvent = cursor.attempt(() => findTimeOfEvent(reading));
  if (ofEvent !== null) return ofEvent;
  const lead = takeLead(cursor);
  if (cursor.take('between') !== null) return findBetween(reading, lead);
  if (cursor.peek().text === 'through') return findThrough(reading, lead);
  const opener = openerAt(cursor);
  if (opener !== null) return findOpened(reading, opener, lead);
  const near = cursor.attempt(() => findNear(reading, lead));
  if (near !== null) return near;
  const point = findPoint(cursor, withLead(lead));
  return point === null ? null : findRest(reading, point);
}

/** "at the time of his death on 12 March 2012", "on the day of her death (12 March 2012)". */
function findTimeOfEvent(reading: Reading): Section | null {
  const { cursor } = reading;
  while (cursor.peek().text === 'on' || cursor.peek().text === 'at') cursor.at += 1;
  if (cursor.take('event-time') === null) return null;
  const point = findNamedPoint(reading);
  return point?.found == null ? null : { kind: 'point', point };
}

/** "through 2014" with no beginning is all of it. */
function findThrough({ cursor }: Reading, lead: Lead): Section | null {
  cursor.at += 1;
  const point = findPoint(cursor, withLead({ ...lead, throughout: true }));
  return point === null ? null : { kind: 'point', point };
}

/** "shortly after 12 March 2012" is after it; "shortly after 14:00 on …" is left to be an approximate time. */
function findNear(reading: Reading, lead: Lead): Section | null {
  const { cursor } = reading;
  while (cursor.peek().role === 'filler' && !isUnitWord(cursor.peek())) cursor.at += 1;
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

const nowWords = new Set(['present', 'now', 'today', 'current', 'currently']);

/** "2008 onwards", "2008 – present", "2008 to now". */
function takeUntilNow(cursor: Cursor): true | null {
  if (cursor.take('onwards') !== null) return true;
  if (!takeRangeWord(cursor)) return null;
  cursor.skip('filler');
  const isNow =
    cursor.take('onwards') !== null || (nowWords.has(cursor.peek().text) && cursor.take('no-date') !== null);
  return isNow ? true : null;
}

/** "between 3 and 9 May 2010", "between 14.45 and 15.45 on 6 January 2023", "between 2011-14". */
function findBetween(reading: Reading, lead: Lead): Section | null {
  const { cursor } = reading;
  cursor.skip('filler');
  const timed = cursor.attempt(() => findTimedDay(cursor, lead, true));
  if (timed !== null) return { kind: 'point', point: timed };
  const from = findNamedPoint(reading, lead);
  if (from === null) return null;
  const joined = cursor.take('and') !== null || takeRangeWord(cursor);
  if (!joined) return isStretchItself(from) ? { kind: 'point', point: from } : null;
  const to = findNamedPoint(reading, emptyLead());
  return to === null ? null : { kind: 'range', from, to, between: true };
}

/** "between 2011-14", "between Christmas and New Year 2012" have both ends in one name. */
function isStretchItself({ found }: Point): boolean {
  if (found === null) return false;
  const { name } = found;
  return name.kind === 'years' || (name.kind === 'holiday' && name.holiday === 'christmas-and-new-year');
}

/** A day with a range of times on it, the opening word taken. */
function findTimedDay(cursor: Cursor, lead: Lead, isBetween: boolean): Point | null {
  const point = withLead(lead);
  if (!takeClockRange(cursor, point, isBetween)) return null;
  return findPoint(cursor, point);
}

/**
 * "since 2008", "from 3 May 2010 to 5 June 2010". "By" and "from" may also name who did something ("from hospital
 * on 5 May"): there, words before the date count only in "by the time of" and in a range.
 */
function findOpened(reading: Reading, opener: Opener, lead: Lead): Section | null {
  const { cursor } = reading;
  const { text } = cursor.peek();
  cursor.at += 1;
  const timed = opener === 'from' ? cursor.attempt(() => findTimedDay(cursor, lead, false)) : null;
  if (timed !== null) return { kind: 'point', point: timed };
  const wordsBefore = reading.eventWords.length;
  const point = findNamedPoint(reading, lead);
  if (point === null) return null;
  const spread = opener === 'from' ? asRangeOfShades(point) : null;
  if (spread !== null) return spread;
  const rest = opener === 'since' || opener === 'from' ? findRest(reading, point) : null;
  if (rest?.kind === 'range') return rest;
  const isAmbiguous = opener === 'from' || text === 'by';
  if (isAmbiguous && reading.eventWords.length > wordsBefore) return null;
  return { kind: 'open', opener, point };
}

/** "from early to late March 2012" has both ends in one name. */
function asRangeOfShades(point: Point): Section | null {
  const [first, last] = point.shades;
  if (first === undefined || last === undefined) return null;
  return {
    kind: 'range',
    from: { ...point, shades: [first] },
    to: { ...point, shades: [last] },
    between: false,
  };
}
