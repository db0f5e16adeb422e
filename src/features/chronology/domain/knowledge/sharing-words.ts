import words from '../../../../../data/sharing-words.json' with { type: 'json' };
import { indexPhrases, type PhraseIndex, type PlainPhrase, stepsOf } from '../text/phrase-index.ts';
import { splitWords } from '../text/words.ts';
import { type Sharing, sharingKinds } from './sharing.ts';

/** What a phrase of `data/sharing-words.json` says. */
export type PhraseRole =
  | 'joint'
  | 'outgoing'
  | 'incoming'
  | 'active'
  | 'passive'
  | 'absent'
  | 'mention'
  | 'at-meeting';

export interface Phrase {
  readonly role: PhraseRole;
  readonly kind: Sharing['kind'];
  /** Of a mention: the agency that is meant. */
  readonly agency: string | null;
}

export type PhraseBook = PhraseIndex<Phrase>;

const kindOf = (name: string): Sharing['kind'] =>
  sharingKinds.find((kind) => kind === name) ?? 'notification';

const telling: readonly PlainPhrase<Phrase>[] = [
  ...(['joint', 'outgoing', 'incoming'] as const).flatMap((role) =>
    words[role].flatMap(({ kind, phrases }) => phrases.map((text) => makePhrase(role, text, kindOf(kind)))),
  ),
  ...words.active.map((text) => makePhrase('active', text, 'contact')),
  ...words.passive.map((text) => makePhrase('passive', text, 'notification')),
  ...words.absent.map((text) => makePhrase('absent', text, 'meeting')),
];

export const notDone: ReadonlySet<string> = new Set(words.notDone);
export const directlyBefore: ReadonlySet<string> = new Set(words.directlyBefore);
export const notHeld: ReadonlySet<string> = new Set(words.notHeld);
export const towardsUs: ReadonlySet<string> = new Set(words.towardsUs);
export const family: ReadonlySet<string> = new Set(words.family);
export const pronouns: ReadonlySet<string> = new Set(words.pronouns);
export const auxiliaries: ReadonlySet<string> = new Set(words.auxiliaries);
export const sameDayPhrases: readonly string[] = words.sameDay;
export const nextDayPhrases: readonly string[] = words.nextDay;
export const laterPhrases: readonly string[] = words.later;
export const intransitive: ReadonlySet<string> = new Set(words.intransitive);
export const afterPassive: ReadonlySet<string> = new Set(words.afterPassive);
export const between: ReadonlySet<string> = new Set(words.between);

function makePhrase(
  role: PhraseRole,
  text: string,
  kind: Sharing['kind'],
  agency: string | null = null,
): PlainPhrase<Phrase> {
  return { meaning: { role, kind, agency }, steps: stepsOf(splitWords(text).map(({ lower }) => lower)) };
}

/**
 * The phrases to look for in the records of these agencies. A word for a kind of agency ("school") means the one
 * agency of that kind; where several are of that kind it means none, for nobody can say which.
 */
export function makePhraseBook(agencies: readonly string[]): PhraseBook {
  const distinct = [...new Set(agencies)];
  const bySector = Map.groupBy(distinct, findSector);
  const mentions = words.sectors.flatMap(({ sector, mentions: texts, atMeetings }) => {
    const [agency, another] = bySector.get(sector) ?? [];
    if (agency === undefined || another !== undefined) return [];
    return [
      ...texts.map((text) => makePhrase('mention', text, 'contact', agency)),
      ...atMeetings.map((text) => makePhrase('at-meeting', text, 'meeting', agency)),
    ];
  });
  const names = distinct.map((agency) => makePhrase('mention', agency, 'contact', agency));
  return indexPhrases([...names, ...mentions, ...telling]);
}

/** The kind of agency that a name tells, by the longest words that it holds: "Mental Health Trust" is not "Health". */
function findSector(agency: string): string | null {
  const name = agency.toLowerCase().replaceAll('’', "'");
  const held = words.sectors.flatMap(({ sector, inNames }) =>
    inNames.filter((text) => name.includes(text)).map((text) => ({ sector, length: text.length })),
  );
  return held.toSorted((first, second) => second.length - first.length)[0]?.sector ?? null;
}
