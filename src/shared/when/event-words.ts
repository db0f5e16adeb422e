import type { Cursor } from './cursor.ts';
import { findPoint } from './find-point.ts';
import { emptyLead, type Lead, withLead } from './lead.ts';
import type { Lexeme } from './lexemes.ts';
import type { Section } from './phrase.ts';
import type { Point } from './point.ts';
import { takeAmount } from './relative-words.ts';
import type { Role } from './vocabulary.ts';

/** One text on its way to a phrase, with the words in it that name events. */
export interface Reading {
  readonly cursor: Cursor;
  readonly eventWords: string[];
}

/** Most words that may stand between "until" and the date of what it names: "until her first assessment in May". */
const mostEventWords = 6;

/** A point, or words that name what happened and then its date: "her release on 5 May 2012". */
export function findNamedPoint(reading: Reading, lead: Lead = emptyLead()): Point | null {
  const { cursor } = reading;
  return cursor.attempt(() => findPoint(cursor, withLead(lead))) ?? findNamedEvent(reading, lead);
}

function findNamedEvent(reading: Reading, lead: Lead): Point | null {
  const { cursor } = reading;
  return cursor.attempt(() => {
    const words = takeEventWords(cursor);
    if (words.length === 0) return null;
    const point = findPoint(cursor, withLead(lead));
    if (point?.found == null) return null;
    reading.eventWords.push(words.join(' '));
    return point;
  });
}

function isEventWord(lexeme: Lexeme): boolean {
  const plain = lexeme.role === 'filler' && lexeme.text !== 'on' && lexeme.text !== 'in';
  return (
    lexeme.kind === 'unknown' ||
    plain ||
    lexeme.role === 'ordinal-word' ||
    lexeme.role === 'order-only' ||
    lexeme.role === 'needs-birth'
  );
}

function takeEventWords(cursor: Cursor): string[] {
  const words: string[] = [];
  while (words.length < mostEventWords && isEventWord(cursor.peek())) {
    words.push(cursor.peek().text);
    cursor.at += 1;
  }
  const isDateNext = cursor.peek().text === 'on' || cursor.peek().text === 'in' || cursor.peek().bracketed;
  return isDateNext || (words.length > 0 && cursor.takeMark(',')) ? words : [];
}

const asideRoles: ReadonlySet<Role | null> = new Set(['before', 'after', 'following', 'later', 'earlier']);

/** "7 August 2023, three days before her death": words that count from an event and change nothing about the date. */
export function takeAside({ cursor, eventWords }: Reading, section: Section): void {
  const isDated = section.kind === 'point' && section.point.found !== null;
  if (!isDated || (cursor.peek().text !== ',' && !cursor.peek().bracketed)) return;
  const words = cursor.attempt(() => {
    cursor.takeMark(',');
    const start = cursor.at;
    if (takeAmount(cursor) === null) return null;
    if (!asideRoles.has(cursor.peek().role)) return null;
    cursor.at += 1;
    while (isEventWord(cursor.peek())) cursor.at += 1;
    return cursor.isAtEnd ? cursor.lexemes.slice(start).map(({ text }) => text) : null;
  });
  if (words !== null) eventWords.push(words.join(' '));
}
