import type { Item, Phrase } from './phrase.ts';
import type { Token } from './read-text.ts';

export const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve several multiple numerous'.split(' '),
);

/** Where gaps that keep to one person stop. */
export type IsOtherPerson = (token: Token) => boolean;

type Gap = Extract<Item, { is: 'gap' }>;
type Word = Exclude<Item, { is: 'choice' | 'gap' }>;
/** Goes on after what was matched: the place after the phrase, or -1. `loose` when a gap stands before it. */
type Onward = (place: number, loose: boolean) => number;

interface Search {
  readonly tokens: readonly Token[];
  /** Where the phrase begins. */
  readonly at: number;
  readonly isOtherPerson: IsOtherPerson;
}

/**
 * The place after the last word of a phrase that begins at a token, or -1 where it does not stand there. Tries
 * what a phrase lets stand in its order: what is optional first, and the shortest gap first.
 */
export function matchPhrase(
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
  isOtherPerson: IsOtherPerson,
): number {
  return matchItems({ tokens, at, isOtherPerson }, phrase, 0, at, false, (place) => place);
}

function matchItems(
  search: Search,
  items: Phrase,
  index: number,
  place: number,
  loose: boolean,
  onward: Onward,
): number {
  const item = items[index];
  if (item === undefined) return onward(place, loose);
  if (item.is === 'choice' || item.is === 'gap') {
    const next: Onward = (after, nowLoose) => matchItems(search, items, index + 1, after, nowLoose, onward);
    return item.is === 'gap'
      ? matchGap(search, item, place, next)
      : matchChoice(search, item, place, loose, next);
  }
  const token = search.tokens[place];
  if (token === undefined || !standsAt(item, token)) return -1;
  const joins = loose || place === search.at || token.stretch === search.tokens[place - 1]?.stretch;
  return joins ? matchItems(search, items, index + 1, place + 1, false, onward) : -1;
}

function matchChoice(
  search: Search,
  { choices, optional }: Extract<Item, { is: 'choice' }>,
  place: number,
  loose: boolean,
  next: Onward,
): number {
  for (const choice of choices) {
    const end = matchItems(search, choice, 0, place, loose, next);
    if (end >= 0) return end;
  }
  return optional ? next(place, loose) : -1;
}

function matchGap(search: Search, gap: Gap, from: number, next: Onward): number {
  const before = search.tokens[from - 1];
  for (let place = from; place <= from + gap.most; place += 1) {
    const token = search.tokens[place];
    if (token === undefined || before === undefined || !reaches(gap, before, token)) return -1;
    const end = next(place, true);
    if (end >= 0) return end;
    if (gap.samePerson && search.isOtherPerson(token)) return -1;
  }
  return -1;
}

function reaches({ acrossCommas }: Gap, before: Token, token: Token): boolean {
  return acrossCommas ? token.sentence === before.sentence : token.stretch === before.stretch;
}

function standsAt(item: Word, token: Token): boolean {
  if (item.is === 'word') {
    return item.words.has(token.form) || item.prefixes.some((prefix) => token.form.startsWith(prefix));
  }
  if (item.is === 'capitals') return token.capitals && token.form === item.word;
  return /^\p{N}/u.test(token.form) || numberWords.has(token.form);
}
