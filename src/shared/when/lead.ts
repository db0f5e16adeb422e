import type { Cursor } from './cursor.ts';
import type { Lexeme } from './lexemes.ts';
import type { Opener } from './phrase.ts';
import { emptyPoint, type Point } from './point.ts';
import type { Role } from './vocabulary.ts';

/** What words before "between", "from" or "since" say about the date that follows. */
export interface Lead {
  approximate: boolean;
  uncertain: boolean;
  throughout: boolean;
  isSeveral: boolean;
  partOfDay: string | null;
}

const openers: Readonly<Partial<Record<Role, Opener>>> = {
  since: 'since',
  from: 'from',
  after: 'after',
  until: 'until',
  by: 'by',
  before: 'before',
};

const leadRoles: ReadonlySet<Role | null> = new Set([
  'filler',
  'approximate',
  'uncertain',
  'throughout',
  'part-of-day',
  'count',
  'occasions',
  'unknown-date',
]);

export function emptyLead(): Lead {
  return { approximate: false, uncertain: false, throughout: false, isSeveral: false, partOfDay: null };
}

/** The opening word at the cursor. */
export function openerAt(cursor: Cursor): Opener | null {
  const { role, text } = cursor.peek();
  // "To March 2015" ends a stretch; "into 2015" says less.
  if (text === 'to') return 'until';
  return role === null ? null : (openers[role] ?? null);
}

const unitWords = new Set(['year', 'the year', 'for the year', 'month', 'the month']);

/** "The year" before 2010 is a year, although "the year 2010" says no more than 2010. */
export function isUnitWord({ text }: Lexeme): boolean {
  return unitWords.has(text);
}

/** Steps over "sometime", "probably", "on a date" where an opening word follows them. */
export function takeLead(cursor: Cursor): Lead {
  const lead = emptyLead();
  let ahead = 0;
  let hasUnit = false;
  for (; leadRoles.has(cursor.peek(ahead).role); ahead += 1) hasUnit ||= isUnitWord(cursor.peek(ahead));
  const { role } = cursor.peek(ahead);
  if (hasUnit && role !== 'between') return lead;
  const isOpening =
    role === 'between' || cursor.peek(ahead).text === 'to' || openers[role ?? 'filler'] !== undefined;
  if (!isOpening) return lead;
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

export function withLead(lead: Lead): Point {
  return { ...emptyPoint(), ...lead };
}
