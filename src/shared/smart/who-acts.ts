import { determiners } from './little-words.ts';
import { type Phrases, phraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { lists } from './vocabulary.ts';

/**
 * Whether the words up to a token end with somebody who can act: a role, one of the family, or an abbreviation in capitals.
 * A number or a letter may tell which of them: "SW1", "Chair 2", "Child A".
 */
export function endsInRole(tokens: readonly Token[], from: number, to: number): boolean {
  const end = withoutNumber(tokens, from, to);
  return (end > from && tokens[end - 1]?.isAllCapitals === true) || endsInKnownRole(tokens, from, to);
}

/** The same without abbreviations that no list holds: in brackets these are as often a form or an Act. */
export function endsInKnownRole(tokens: readonly Token[], from: number, to: number): boolean {
  const end = withoutNumber(tokens, from, to);
  return (
    endsInOneOf(lists.roles, tokens, from, end) ||
    endsInOneOf(lists.shortRoles, tokens, from, end) ||
    startsWithFamily(tokens, from, to)
  );
}

/** "Parents should", "the mother to": not "the views of parents". */
export function startsWithFamily(tokens: readonly Token[], from: number, to: number): boolean {
  const start = determiners.has(tokens[from]?.text ?? '') ? from + 1 : from;
  const end = phraseAt(lists.family, tokens, start);
  if (end === null || end > to) return false;
  const next = end < to ? tokens[end] : undefined;
  return next === undefined || isNumber(next) || andWords.has(next.text);
}

/** Where a role or one of the family that begins at a token ends, its number too, or null when none begins there. */
export function roleEndAt(tokens: readonly Token[], at: number): number | null {
  const end =
    phraseAt(lists.roles, tokens, at) ??
    phraseAt(lists.shortRoles, tokens, at) ??
    phraseAt(lists.family, tokens, at);
  return end !== null && isNumber(tokens[end]) ? end + 1 : end;
}

const andWords = new Set(['and', '&', ',', '/', '(']);

function withoutNumber(tokens: readonly Token[], from: number, to: number): number {
  return to - 1 > from && isNumber(tokens[to - 1]) ? to - 1 : to;
}

function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^\d{1,2}$/.test(token.text) || (token.isCapital && token.text.length === 1);
}

const longestRole = 3;

function endsInOneOf(list: Phrases, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - longestRole); at < to; at += 1) {
    if (phraseAt(list, tokens, at) === to) return true;
    // "SW1": the number is written together with the role.
    const bare = { text: (tokens[at]?.text ?? '').replace(/\d{1,2}$/, '') };
    if (at === to - 1 && list.get(bare.text)?.some((words) => words.length === 1) === true) return true;
  }
  return false;
}
