import dateWords from '../../../data/date-words.json' with { type: 'json' };
import { tokenise } from './tokens.ts';

/** What a word or phrase does in a date. The phrases themselves are data: `data/date-words.json`. */
export const roles = [
  'month',
  'weekday',
  'filler',
  'approximate',
  'approximate-after',
  'approximate-before',
  'uncertain',
  'between',
  'from',
  'since',
  'after',
  'before',
  'until',
  'by',
  'to',
  'onwards',
  'and',
  'or',
  'throughout',
  'shade',
  'season',
  'term',
  'holidays',
  'half-term',
  'holiday',
  'financial-year',
  'school-year',
  'quarter',
  'frame',
  'event-time',
  'part-of-day',
  'meridiem',
  'hours',
  'o-clock',
  'noon',
  'midnight',
  'unit',
  'occasions',
  'count',
  'ordinal-word',
  'ordinal',
  'later',
  'earlier',
  'following',
  'same',
  'next',
  'previous',
  'ditto',
  'unknown-date',
  'time-unknown',
  'needs-birth',
  'order-only',
  'no-date',
] as const;

export type Role = (typeof roles)[number];

export interface Phrase {
  readonly words: readonly string[];
  readonly role: Role;
  readonly value: string | number;
}

function isRole(role: string): role is Role {
  return roles.some((known) => known === role);
}

function readPhrases(): Phrase[] {
  return dateWords.groups.flatMap((group) => {
    const { role } = group;
    if (!isRole(role)) throw new Error(`date-words.json: no such role as "${role}"`);
    const value = 'value' in group ? group.value : '';
    return group.phrases.map((phrase) => ({
      words: tokenise(phrase).map((token) => token.text),
      role,
      value,
    }));
  });
}

function indexByFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    const sharing = index.get(first);
    if (sharing === undefined) index.set(first, [phrase]);
    else sharing.push(phrase);
  }
  for (const sharing of index.values()) sharing.sort((one, other) => other.words.length - one.words.length);
  return index;
}

const phrases = readPhrases();

/** Phrases by their first word, the longest first. */
export const phrasesByFirstWord = indexByFirstWord(phrases);

/** The names of months in full, January first. */
export const monthNames: readonly string[] = phrases
  .filter((phrase, index) => phrase.role === 'month' && phrases[index - 1]?.value !== phrase.value)
  .map((phrase) => phrase.words[0] ?? '');

const anyDigit = /\d/;

const wholeTexts = new Map(
  phrases
    .filter((phrase) => phrase.role === 'unknown-date')
    .map((phrase) => [phrase.words.join(' '), phrase.role]),
);

/** Whether the whole text says that nobody knows the date ("undated", "n/k"). */
export function saysDateIsUnknown(text: string): boolean {
  if (anyDigit.test(text)) return false;
  return wholeTexts.has(
    tokenise(text)
      .filter((token) => token.kind !== 'mark' || !'()[]?"'.includes(token.text))
      .map((token) => token.text)
      .join(' '),
  );
}
