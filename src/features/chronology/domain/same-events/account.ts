import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import type { Theme } from '../themes/theme.ts';
import type { AbsentPerson } from './absent-person.ts';
import {
  cancelledPhrases,
  contactPhrases,
  isEveryday,
  isOfDate,
  kindPhrases,
  mentionPhrases,
  partyNamePhrases,
} from './event-vocabulary.ts';
import { type FoundPhrase, findPhrases } from './find-phrases.ts';
import type { KnownChildren } from './known-children.ts';
import { countDay, type Placing, type Stretch } from './place-entries.ts';
import { readTokens, type Token } from './text-tokens.ts';
import { findToldDays, type ToldDay } from './told-days.ts';
import { type Clock, clockOf, findToldTimes } from './told-times.ts';
import { isOwnOfNamed } from './whose-event.ts';

/** A word of an account that others may share, as a stem, and as it stands there. */
export interface Term {
  readonly written: string;
  readonly isName: boolean;
}

/** What one agency's record says, read for comparing: one entry, and others that say the same in the same words. */
export interface Account {
  /** Its place among the accounts, from 0, in the order of the chronology. */
  readonly place: number;
  readonly entry: Entry;
  /** The entry and its copies. */
  readonly entries: readonly Entry[];
  /** Null where nobody knows the day. */
  readonly window: Stretch | null;
  /** The window is told, or told more closely, by the rows before and after in the file. */
  readonly isPlacedByOrder: boolean;
  /** Days that its own text names; counted as the window is. */
  readonly told: readonly (ToldDay & { readonly at: number })[];
  readonly isHistorical: boolean;
  /** Of the date's own time. */
  readonly clock: Clock | null;
  readonly toldTimes: readonly Clock[];
  readonly terms: ReadonlyMap<string, Term>;
  /** By name, with the words that show it. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly themes: ReadonlySet<Theme>;
  readonly isCancelled: boolean;
  /** Whose record it is, in general words: “school”, “police”. */
  readonly parties: ReadonlySet<string>;
  /** Who tells: two accounts of one keeper are seldom of one event. */
  readonly keeper: string;
  /** Of whom it speaks, with its words. */
  readonly mentions: ReadonlyMap<string, string>;
  /** Those of them from whom it was heard, or who were told: “call from school”. */
  readonly contacts: ReadonlySet<string>;
  /** First names in small letters, from the column of children and from the text. */
  readonly children: ReadonlySet<string>;
  /** Whether it is about them, and not one of them only mentioned. */
  readonly isAbout: boolean;
  /** Those whom the text itself names. */
  readonly named: ReadonlySet<string>;
  /** The words, as stems, by which it names them. */
  readonly namedBy: ReadonlySet<string>;
  /** Who did not come, by the beginning of the text. */
  readonly absent: AbsentPerson | null;
  /** Of a text that begins so, every word with a capital, as a stem. */
  readonly capitals: ReadonlySet<string>;
}

const nearWords = 3;
const noStems: ReadonlySet<string> = new Set();

/** What the whole chronology tells of each of its entries. */
export interface Context {
  readonly known: KnownChildren;
  readonly placings: ReadonlyMap<string, Placing>;
  readonly isOfOneAgency: boolean;
}

/** Reads what an entry and its copies say. */
export function readAccount(
  entries: readonly [Entry, ...Entry[]],
  place: number,
  reading: EntryReading | undefined,
  { known, placings, isOfOneAgency }: Context,
): Account {
  const [entry] = entries;
  const text = textOf(entry);
  const tokens = readTokens(text);
  const sourceTokens = readTokens(entry.source);
  // The response and the outcome tell what is to follow as well: a visit that is promised is no visit.
  const children = known.namedIn(text, tokens);
  const told = tokens.map((token) => children.asChild(token));
  const kindsTold = findPhrases(
    told.filter(({ start }) => start < entry.event.length),
    kindPhrases,
  );
  const kinds = named([...kindsTold, ...findPhrases(sourceTokens, kindPhrases)]);
  const mentions = findPhrases(told, mentionPhrases);
  const absent = known.absentIn(entry.event);
  const recorded = entry.when.latest ?? entry.when.earliest;
  return {
    place,
    entry,
    entries,
    ...narrowest(entries, placings),
    told: (recorded === null ? [] : findToldDays(text, recorded)).map((day) => ({
      ...day,
      at: countDay(day.day),
    })),
    isHistorical: reading?.standing.standing === 'historical',
    clock: clockOfEntries(entries),
    toldTimes: findToldTimes(text),
    terms: termsOf(tokens, known),
    kinds,
    themes: new Set(reading?.themes.map(({ theme }) => theme) ?? []),
    isCancelled: findPhrases(tokens, cancelledPhrases).length > 0,
    parties: new Set(
      findPhrases([...readTokens(entry.agency), ...sourceTokens], partyNamePhrases).map(({ name }) => name),
    ),
    keeper: isOfOneAgency ? keeperOf(entry) : entry.agency,
    mentions: named(mentions),
    contacts: contactsOf(tokens, mentions, findPhrases(sourceTokens, contactPhrases).length > 0),
    ...known.of(entries, tokens, { ...children, isOwn: isOwnOfNamed(kindsTold, tokens, children) }),
    named: children.stems,
    namedBy: children.words,
    absent,
    capitals: absent === null ? noStems : capitalsOf(tokens),
  };
}

/** A report written afterwards is of no agency and called by its file: who tells is said row by row, as the source. */
function keeperOf({ agency, source, origin }: Entry): string {
  return origin.file.replace(/\.[^.]*$/, '') === agency ? source : agency;
}

/** Event, response and outcome, each a sentence of its own. */
export function textOf({ event, response, outcome }: Entry): string {
  return [event, response, outcome].filter((text) => text !== null && text !== '').join('\n');
}

/** Copies tell of one event: the closest of their windows holds for all. */
function narrowest(
  entries: readonly Entry[],
  placings: ReadonlyMap<string, Placing>,
): Pick<Account, 'window' | 'isPlacedByOrder'> {
  let window: Stretch | null = null;
  let isPlacedByOrder = false;
  for (const { id } of entries) {
    const placing = placings.get(id);
    const own = placing?.window ?? null;
    if (own === null || (window !== null && own.last - own.first >= window.last - window.first)) continue;
    window = own;
    isPlacedByOrder = placing?.isByOrder ?? false;
  }
  return { window, isPlacedByOrder };
}

function clockOfEntries(entries: readonly Entry[]): Clock | null {
  const time = entries.find(({ when }) => when.time?.start != null)?.when.time?.start;
  return time == null ? null : clockOf(time);
}

function capitalsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ written }) => /^\p{Lu}/u.test(written)).map(({ stem }) => stem));
}

function termsOf(tokens: readonly Token[], known: KnownChildren): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const { stem, written, isName } of tokens) {
    if (isEveryday(stem) || isOfDate(stem) || known.isChild(stem)) continue;
    if (!terms.has(stem) || isName) terms.set(stem, { written, isName });
  }
  return terms;
}

/** Those spoken of near a word of hearing or telling, and all of them where the record itself is of a contact. */
function contactsOf(
  tokens: readonly Token[],
  mentions: readonly FoundPhrase[],
  isContactRecord: boolean,
): ReadonlySet<string> {
  const isNear = ({ at }: FoundPhrase) =>
    findPhrases(tokens.slice(Math.max(0, at - nearWords), at + nearWords + 1), contactPhrases).length > 0;
  return new Set(mentions.filter((mention) => isContactRecord || isNear(mention)).map(({ name }) => name));
}

function named(
  found: readonly { readonly name: string; readonly words: string }[],
): ReadonlyMap<string, string> {
  return new Map(found.toReversed().map(({ name, words }) => [name, words]));
}
