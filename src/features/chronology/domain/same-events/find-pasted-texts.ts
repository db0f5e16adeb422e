import { asSentence } from '../as-sentence.ts';
import type { Entry } from '../entry.ts';
import { compareText } from '../order-entries.ts';
import { sayWhen, sayWhenInSentence } from '../say-when.ts';
import { textOf } from './account.ts';
import { joinNames } from './join-names.ts';
import { findKnownChildren, type KnownChildren } from './known-children.ts';
import type { PastedText } from './same-event.ts';
import { leastShingles, likenessOfShingles, shinglesOf } from './shingles.ts';
import { readTokens } from './text-tokens.ts';

/** Shorter texts are alike by chance: “Absent. No reason given.” */
const fewestWordsOfSiblings = 8;
/** A routine is told in the same words each time; a long text that comes again was copied. */
const fewestWordsOfDays = 30;
const likeEnough = 0.8;
const mostLeaders = 8;
const namedInSentence = 6;
/** Where names are swapped, so are the words that stand for them. */
const pronouns = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'his',
  'hers',
  'their',
  'boy',
  'girl',
  'son',
  'daughter',
]);

interface Text {
  readonly entry: Entry;
  readonly children: readonly string[];
  readonly words: number;
  readonly shingles: ReadonlySet<number>;
}

/**
 * Texts that stand nearly word for word under several children on one day, names apart, or, when they are long, under
 * several days. Authors’ notes are left out. The cost grows with the length of all texts together.
 */
export function findPastedTexts(entries: readonly Entry[]): readonly PastedText[] {
  const events = entries.filter(({ note }) => !note);
  const known = findKnownChildren(events);
  const groups: Text[][] = [];
  const leaders = new Map<number, Text[][]>();
  for (const entry of events) {
    const text = readText(entry, known);
    if (text.words < fewestWordsOfSiblings) continue;
    const sketch = leastShingles(text.shingles);
    const near = sketch.flatMap((shingle) => leaders.get(shingle) ?? []);
    const group = near.find(([first]) => first !== undefined && isAlike(first, text));
    if (group !== undefined) {
      group.push(text);
      continue;
    }
    const made = [text];
    groups.push(made);
    for (const shingle of sketch) {
      const others = leaders.get(shingle);
      if (others === undefined) leaders.set(shingle, [made]);
      else leaders.set(shingle, [made, ...others.slice(0, mostLeaders - 1)]);
    }
  }
  return groups.flatMap(tellPasted);
}

function readText(entry: Entry, known: KnownChildren): Text {
  const tokens = readTokens(textOf(entry));
  const words = tokens.map(({ stem }) => stem).filter((stem) => !known.isChild(stem) && !pronouns.has(stem));
  const named = tokens
    .filter(({ stem, isName }) => isName && known.isChild(stem))
    .map(({ written }) => written);
  return {
    entry,
    children: entry.children.length > 0 ? entry.children : [...new Set(named)],
    words: words.length,
    shingles: shinglesOf(words),
  };
}

function isAlike(one: Text, other: Text): boolean {
  return (
    one.entry.agency === other.entry.agency && likenessOfShingles(one.shingles, other.shingles) >= likeEnough
  );
}

/** Under several children: of one day, since a routine is told in the same words whenever it comes. Long texts: of several. */
function tellPasted(group: readonly Text[]): PastedText[] {
  const ofDays = gatherDays(group);
  const underChildren = ofDays.flatMap(tellChildren);
  if (underChildren.length > 0 || ofDays.length < 2) return underChildren;
  const [first] = group;
  if (first === undefined || first.words < fewestWordsOfDays) return [];
  const days = [...new Set(group.map(({ entry }) => sayWhenInSentence(entry.when)))];
  const sentence = `${asSentence(first.entry.agency)} has nearly the same words under ${days.length} dates (${sayFew(days)}): check that each was written for its own day.`;
  const children = [...new Set(group.flatMap((text) => text.children))].toSorted(compareText);
  return [{ entries: group.map(({ entry }) => entry.id), children, sentence }];
}

/** By the date as it is said, so that 20,000 rows cost no more than once through. */
function gatherDays(group: readonly Text[]): readonly (readonly Text[])[] {
  const days = new Map<string, Text[]>();
  for (const text of group) {
    const said = sayWhen(text.entry.when);
    const own = days.get(said);
    if (own === undefined) days.set(said, [text]);
    else own.push(text);
  }
  return [...days.values()];
}

function tellChildren(texts: readonly Text[]): PastedText[] {
  const [first] = texts;
  const children = [...new Set(texts.flatMap((text) => text.children))].toSorted(compareText);
  const under = new Set(texts.map((text) => text.children.toSorted(compareText).join()));
  if (first === undefined || children.length < 2 || under.size < 2) return [];
  const agency = asSentence(first.entry.agency);
  const sentence = `${agency} has nearly the same words under ${sayFew(children)} on one day, in ${texts.length} rows: check that each is about that child.`;
  return [{ entries: texts.map(({ entry }) => entry.id), children, sentence }];
}

function sayFew(names: readonly string[]): string {
  if (names.length <= namedInSentence) return joinNames(names);
  return `${names.slice(0, namedInSentence).join(', ')} and ${names.length - namedInSentence} more`;
}
