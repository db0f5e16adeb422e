import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Certainty } from '../../../../shared/when/when.ts';
import type { Entry } from '../entry.ts';
import { sayWhenInSentence } from '../say-when.ts';
import { findSharing } from './find-sharing.ts';
import type { Sharing } from './sharing.ts';

export const sharingWays = ['meeting', 'letter', 'call', 'referral', 'other'] as const;
export type SharingWay = (typeof sharingWays)[number];

/** By which days something was told, and how. */
export interface SharingTold {
  readonly earliest: Day;
  readonly latest: Day;
  readonly certainty: Certainty;
  readonly how: SharingWay;
}

/** What a person says of whether an agency was told of an entry. */
export interface SharingDecided {
  /** The id of the entry, as the engine has it. */
  readonly entry: string;
  readonly agency: string;
  readonly basis: 'confirmed' | 'rejected' | 'stated';
  /** Null where it was not told. */
  readonly told: SharingTold | null;
  /** When it was decided. */
  readonly on: Day;
}

/** What a text suggests, and nobody has decided. */
export interface SharingSuggested {
  readonly entry: string;
  readonly agency: string;
  readonly kind: Sharing['kind'];
  /** Null where nobody can name the day. */
  readonly on: Day | null;
  /** The text says when; else the day is that of the entry. */
  readonly isDayStated: boolean;
  readonly words: readonly string[];
}

/**
 * With which other agencies the texts suggest that entries were shared, the first suggestion for each entry and agency.
 *
 * @param agencies the names of those that are involved: nobody else is suggested, and a word such as “school” means one of these.
 */
export function suggestSharing(
  entries: readonly Entry[],
  agencies: readonly string[],
): readonly SharingSuggested[] {
  const writers = new Map(entries.map(({ id, agency }) => [id, agency]));
  const seen = new Set<string>();
  return findSharing(entries, agencies).flatMap(({ entry, kind, from, to, on, isDayStated, words }) =>
    [to, from]
      .filter((agency) => agency !== writers.get(entry) && agencies.includes(agency))
      .flatMap((agency): readonly SharingSuggested[] => {
        const key = JSON.stringify([entry, agency]);
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ entry, agency, kind, on, isDayStated, words }];
      }),
  );
}

/** Suggestions that nobody has decided yet. */
export function openSuggestions(
  suggested: readonly SharingSuggested[],
  decided: readonly Pick<SharingDecided, 'entry' | 'agency'>[],
): readonly SharingSuggested[] {
  const known = new Set(decided.map(({ entry, agency }) => JSON.stringify([entry, agency])));
  return suggested.filter(({ entry, agency }) => !known.has(JSON.stringify([entry, agency])));
}

/** What people confirmed or stated, as the rules of knowledge count it; an uncertain day makes what is known by it *assumed*. */
export function countedSharing(
  entries: readonly Entry[],
  decided: readonly SharingDecided[],
): readonly Sharing[] {
  const writers = new Map(entries.map(({ id, agency }) => [id, agency]));
  return decided.flatMap((one): readonly Sharing[] => {
    const from = writers.get(one.entry);
    if (one.told === null || from === undefined) return [];
    return [
      {
        entry: one.entry,
        kind: 'contact',
        from,
        to: one.agency,
        on: one.told.latest,
        isDayStated: one.told.certainty === 'exact',
        words: [],
        said: saySharing(one),
      },
    ];
  });
}

const wayWords: Readonly<Record<SharingWay, string>> = {
  meeting: ' in a meeting',
  letter: ' in a letter or an email',
  call: ' in a call',
  referral: ' by a referral',
  other: '',
};

/** “12 March 2012”, “about March 2012”. */
export function sayToldWhen({ earliest, latest, certainty }: Omit<SharingTold, 'how'>): string {
  return sayWhenInSentence({
    text: '',
    earliest,
    latest,
    certainty,
    extent: earliest === latest ? 'day' : 'within',
    time: null,
    partOfDay: null,
    edtf: null,
    notes: [],
  });
}

/** What was decided, in a sentence without anybody’s name: “Shared with X in a call, 3 May 2012. Confirmed by a person on …”. */
export function saySharing({ agency, basis, told, on }: Omit<SharingDecided, 'entry'>): string {
  if (told === null) return `Not shared with ${agency}, as a person said on ${sayDay(on)}.`;
  const what = `Shared with ${agency}${wayWords[told.how]}, ${sayToldWhen(told)}`;
  return basis === 'confirmed'
    ? `${what}: a text suggests it, and a person confirmed it on ${sayDay(on)}.`
    : `${what}, as a person stated on ${sayDay(on)}.`;
}

/** “The words “rang … school” suggest that it was shared with X by 3 May 2012.” */
export function saySuggestion({ agency, on, isDayStated, words }: Omit<SharingSuggested, 'entry'>): string {
  const what = `The words “${words.join(' … ')}” suggest that it was shared with ${agency}`;
  if (on === null) return `${what}, on a day that they do not say.`;
  return isDayStated
    ? `${what} by ${sayDay(on)}.`
    : `${what}, perhaps by ${sayDay(on)}: they do not say when.`;
}
