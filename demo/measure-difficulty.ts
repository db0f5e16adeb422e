import type { Account } from '../test/builders/world/tell.ts';
import { tellOfFamilies } from './demonstration.ts';

/** Figures of how hard it is to find the entries that tell of one event. */
export interface Difficulty {
  readonly entries: number;
  /** Another entry of the family tells of a different event on the same day. */
  readonly entriesWithDistractor: number;
  /** Two agencies' entries of one event. */
  readonly pairs: number;
  /** They share at most two content words. */
  readonly pairsWithFewWords: number;
  readonly pairsOnDifferentDays: number;
  /** Two entries of one agency with the same text, of different events on different days. */
  readonly weeklyTwins: number;
  /** Rows whose text stands under several children. */
  readonly pastedForSiblings: number;
}

const fewWords = 2;

/** English words that say nothing of what happened. */
const emptyWords = new Set(
  (
    'a about after all also an and are as at be been before but by did do does for from had has have he her him his ' +
    'i if in into is it its me more my no nor not now of off on one or our out own said says she so some than that ' +
    'the their them then there they this to today two up us very was we were what when which who whom will with would you'
  ).split(' '),
);

export function measureDifficulty(seed: string): Difficulty {
  const families = tellOfFamilies(seed);
  const accounts = families.flatMap((family) => family.accounts);
  const pairs = families.flatMap((family) => findPairs(family.accounts));
  return {
    entries: accounts.length,
    entriesWithDistractor: families.reduce((sum, family) => sum + countDistracted(family.accounts), 0),
    pairs: pairs.length,
    pairsWithFewWords: pairs.filter(([a, b]) => countShared(a, b) <= fewWords).length,
    pairsOnDifferentDays: pairs.filter(([a, b]) => a.day !== b.day).length,
    weeklyTwins: families.reduce((sum, family) => sum + countTwins(family.accounts), 0),
    pastedForSiblings: families.reduce((sum, family) => sum + family.pastedRows, 0),
  };
}

function countDistracted(accounts: readonly Account[]): number {
  const eventsOfDay = new Map<string, Set<string>>();
  for (const { day, eventId } of accounts) {
    eventsOfDay.set(day, (eventsOfDay.get(day) ?? new Set()).add(eventId));
  }
  return accounts.filter(({ day }) => (eventsOfDay.get(day)?.size ?? 0) > 1).length;
}

function findPairs(accounts: readonly Account[]): [Account, Account][] {
  return accounts.flatMap((first, place) =>
    accounts
      .slice(place + 1)
      .filter((second) => second.eventId === first.eventId)
      .map((second): [Account, Account] => [first, second]),
  );
}

/** Words of at least two letters, numbers among them, that stand in both texts. */
function countShared(first: Account, second: Account): number {
  const others = contentWords(second.event);
  return [...contentWords(first.event)].filter((word) => others.has(word)).length;
}

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d'-]+/gu) ?? [];
  return new Set(words.map((word) => word.replace(/'s?$/, '')).filter((word) => !emptyWords.has(word)));
}

function countTwins(accounts: readonly Account[]): number {
  const routine = accounts.filter((account) => account.routine);
  const texts = new Set(routine.map(({ agency, event }) => `${agency}/${event}`));
  return routine.length - texts.size;
}
