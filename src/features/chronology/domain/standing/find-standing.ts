import vocabulary from '../../../../../data/standing.json' with { type: 'json' };
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { makePhraseFinder } from '../text/find-phrases.ts';
import { type Lists, parsePhrase } from '../text/phrase.ts';
import { readText, type Token } from '../text/read-text.ts';

type Role = 'opening' | 'retelling';

const lists: Lists = new Map([['tells', vocabulary.tells.map((text) => parsePhrase(text, new Map()))]]);
const read = (phrases: readonly string[], meaning: Role) =>
  phrases.map((text) => ({ phrase: parsePhrase(text, lists), meaning }));
const find = makePhraseFinder<Role>(
  [...read(vocabulary.openings, 'opening'), ...read(vocabulary.retellings, 'retelling')],
  () => false,
);
const noEventsYear = new Set(vocabulary.since);

/** A year that lies this far back is no slip and no “last winter”: the record tells of the past. */
const yearsBack = 2;

/**
 * Whether an entry tells of its own day or retells the past, with the words that say so: it opens as history, its
 * words look back (“as a child”, “years ago”), or it tells of a year at least two before its own.
 */
export function findStanding({ event, when }: Pick<Entry, 'event' | 'when'>): EntryReading['standing'] {
  const tokens = readText(event);
  const places = find(tokens)
    .filter(({ meaning, from }) => meaning === 'retelling' || from === 0)
    .map(({ from, to }) => ({ from, to }));
  const ownYear = when.earliest === null ? null : Number(when.earliest.slice(0, 4));
  if (ownYear !== null) places.push(...findEarlierYears(tokens, ownYear));
  if (places.length === 0) return { standing: 'current', words: [] };
  const words = places
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => event.slice(tokens[from]?.start, tokens[to - 1]?.end));
  return { standing: 'historical', words: [...new Set(words)] };
}

const year = /^(?:19|20)\d\d$/;
const before = new Set(['in', 'during', 'around', 'circa', 'back']);

/** “In 2009 she …”: a year with a word before it that makes it the time of something. */
function findEarlierYears(tokens: readonly Token[], ownYear: number): { from: number; to: number }[] {
  return tokens.flatMap((token, place) => {
    if (!year.test(token.form) || Number(token.form) > ownYear - yearsBack) return [];
    const previous = tokens[place - 1]?.form ?? '';
    const earlier = tokens[place - 2]?.form ?? '';
    if (!before.has(previous) || noEventsYear.has(earlier)) return [];
    return [{ from: place - 1, to: place + 1 }];
  });
}
