import { longestMatch } from '../forms/match-names.ts';
import type { NameIndex, NameNode } from '../forms/name-index.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TextContext, TokenPlace } from '../terms/text-place.ts';
import { mayWriteParentsByLetters } from '../unlisted/shorthand-in-texts.ts';
import { isOrdinary } from '../words/ordinary-words.ts';
import { readsAsInitial } from '../words/reads-as-name.ts';

const shorthand = new Set(['b', 'c', 'd', 'f', 'm']);
const ofChildren = new Set(['b', 'c']);
const ofParents = new Set(['f', 'm']);
const mostNames = 60;
const longestSentence = 600;
const sentenceEnds = ['.', '!', '?', '\n'];

type Reading = 'theirs' | 'stays' | 'either';

interface Letter {
  readonly place: TokenPlace;
  readonly token: NameToken;
  /** Who of the list is called by it. */
  readonly bearers: readonly number[];
  /** What the text names before it. */
  readonly found: readonly Replacement[];
}

/** What a whole text says of one letter; a text is looked at once, however often the letter stands there. */
interface Facts {
  readonly readings: ReadonlyMap<NameToken, Reading>;
  readonly all: ReadonlySet<Reading>;
  readonly mayBeOfParents: boolean;
  readonly hasOtherLetters: boolean;
}

const known = new WeakMap<readonly NameToken[], Map<string, Facts>>();

/** Whether a letter that may be shorthand, M, F, D, C or B, is of whoever of the list has it, stays as somebody else’s, or may be either. */
export function readLetter(letter: Letter, index: NameIndex, context: TextContext): Reading {
  const { place, token } = letter;
  const ofText = known.get(place.tokens) ?? new Map<string, Facts>();
  known.set(place.tokens, ofText);
  const facts = ofText.get(token.key) ?? gatherFacts(letter, index, context);
  ofText.set(token.key, facts);
  const here = facts.readings.get(token) ?? 'either';
  if (here !== 'either') return here;
  if (facts.all.has('stays')) return 'stays';
  if (ofChildren.has(token.key)) return isOfChildren(letter, facts, index, context) ? 'theirs' : 'either';
  if (facts.mayBeOfParents) return 'either';
  return facts.all.has('theirs') || isNamedBefore(letter) ? 'theirs' : 'either';
}

function gatherFacts(letter: Letter, index: NameIndex, context: TextContext): Facts {
  const { text, tokens } = letter.place;
  const { key } = letter.token;
  const among = findAmongChildren(text, key, index);
  const readings = new Map<NameToken, Reading>();
  for (const [at, token] of tokens.entries()) {
    if (token.key !== key || token.text === key) continue;
    readings.set(token, readHere(letter, at, among, index));
  }
  return {
    readings,
    all: new Set(readings.values()),
    mayBeOfParents: index.writesParentsByLetters === true || mayWriteParentsByLetters(text),
    hasOtherLetters: ofChildren.has(key) && hasOtherLetters(letter.place, index, context),
  };
}

const isOfChild = ({ people }: NameIndex, members: readonly number[]) =>
  members.every((member) => people[member]?.kind === 'child');

/** What the words beside the letter say of it. */
function readHere({ place, bearers }: Letter, at: number, among: AmongChildren, index: NameIndex): Reading {
  const { text, tokens } = place;
  const token = tokens[at];
  if (token === undefined) return 'either';
  const whom = namedBehind({ text, tokens, from: at, to: at + 1 }, index);
  if (whom.length > 0) {
    if (whom.some((member) => bearers.includes(member))) return 'theirs';
    if (whom.every((member) => index.people[member]?.kind !== 'child')) return 'stays';
  }
  if (isOfParent(text, token)) return 'stays';
  if (!isOfChild(index, bearers)) return 'either';
  const [before, behind] = [
    text.slice(Math.max(0, token.start - 32), token.start),
    text.slice(token.end, token.end + 24),
  ];
  if (childBefore.test(before) && !toldBefore.test(before)) return 'theirs';
  if (ageBehind.test(behind) && !isSexOf(before)) return 'theirs';
  const isAmong = among.starts.has(token.start) || (among.areSeenApart && isSeen.test(behind));
  return isAmong ? 'theirs' : 'either';
}

/** “Mum (M)”, “M (mum)”. */
function isOfParent(text: string, { start, end }: NameToken): boolean {
  const isBehind = /(?<!\p{L})(?:dad|father|mam|mother|mum) \($/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );
  return isBehind || /^ ?\((?:dad|father|mam|mother|mum)\)/iu.test(text.slice(end, end + 12));
}

const isSeen = /^ (?:not )?seen(?!\p{L})/u;
const childBefore =
  /(?<!\p{L})(?:baby|boy|brother|child|daughter|girl|pupil|sibling|sister|son|student|twin) ?\(?$/iu;
/** “Told by her son F had hit M”: what he told begins. */
const toldBefore =
  /(?<!\p{L})(?:asked|by|from|informed|told|with) (?:(?:a|her|his|my|the|their) )?\p{L}+ $/iu;
/** “M 10”, “M (4)”; not “M 12/40”, “M 10 weeks pregnant”. */
const ageBehind =
  /^(?:,? (?:aged )?| ?\()(?:\d|1[0-7])(?= ?(?:m(?:on)?ths?|y(?:ea)?rs?|y\/?o)(?!\p{L})|[),;]|\.(?!\d)| and |$)/u;

/** “Lewis M 9yrs”: a boy. */
function isSexOf(before: string): boolean {
  const [, word = ''] = /(\p{Lu}\p{Ll}+) $/u.exec(before) ?? [];
  return word !== '' && !isOrdinary(word.toLowerCase());
}

/** Who is named behind a letter that stands for them: “M (Jodie)”, “F is Connor”; not “F is Connor’s son”. */
function namedBehind({ text, tokens, to }: TokenPlace, { root, pseudonyms }: NameIndex): readonly number[] {
  const [letter, next] = [tokens[to - 1], tokens[to]];
  if (letter === undefined || next === undefined) return [];
  const isIn = /^ ?[(=] ?$/.test(text.slice(letter.end, next.start));
  const from = isIn ? to : next.key === 'is' ? to + 1 : null;
  if (from === null || tokens[from] === undefined) return [];
  const match = [root, pseudonyms].map((node: NameNode) => longestMatch(text, tokens, from, node));
  const [named] = match.flatMap((one) => one ?? []);
  const last = tokens[(named?.to ?? 0) - 1];
  if (named === undefined || last === undefined || /^['’]/.test(text.slice(last.end, last.end + 1)))
    return [];
  const whole = named.namings.filter(({ use }) => use === 'full' || use === 'forename');
  return whole.map(({ member }) => member);
}

const run =
  /(?<![\p{L}\p{M}\p{N}&+/.'’-])\p{Lu}(?:(?:, ?| ?[&+/] ?|,? and | or )\p{Lu}(?![\p{L}\p{M}\p{N}'’]))+/gu;

/** Where a letter stands among two or more letters of other children: “L, M & R”; not “L and M”, who may be a child and the mother. */
interface AmongChildren {
  /** Where the letter begins. */
  readonly starts: ReadonlySet<number>;
  /** As many children stand side by side without it: “K, R and W seen. M not seen”. */
  readonly areSeenApart: boolean;
}

function findAmongChildren(text: string, key: string, { root, people }: NameIndex): AmongChildren {
  const isOther = (letter: string) =>
    letter !== key &&
    !ofParents.has(letter) &&
    root.next
      .get(letter)
      ?.namings.some(({ use, member }) => use === 'initials' && people[member]?.kind === 'child') === true;
  const starts = new Set<number>();
  let areSeenApart = false;
  for (const { index, 0: all } of text.matchAll(run)) {
    const letters = Array.from(all.matchAll(/(?<!\p{L})\p{L}(?!\p{L})/gu), ({ index: at, 0: letter }) => {
      return { at: index + at, letter: letter.toLowerCase() };
    });
    const others = new Set(letters.map(({ letter }) => letter));
    if ([...others].filter(isOther).length < 2) continue;
    for (const { at, letter } of letters) if (letter === key) starts.add(at);
    areSeenApart ||= ![key, ...ofParents].some((letter) => others.has(letter));
  }
  return { starts, areSeenApart };
}

/** C and B are hardly ever shorthand where a text names whoever has the letter, calls others by theirs, or is about them alone. */
function isOfChildren(
  { found, bearers }: Letter,
  facts: Facts,
  index: NameIndex,
  { about }: TextContext,
): boolean {
  if (facts.hasOtherLetters || facts.all.has('theirs') || namesOf(found, bearers).length > 0) return true;
  if (about === undefined || about.size === 0 || !isOfChild(index, bearers)) return false;
  return [...about].every((member) => bearers.includes(member));
}

function hasOtherLetters({ text, tokens }: TokenPlace, { root }: NameIndex, context: TextContext): boolean {
  return tokens.some(({ key, text: written }, from) => {
    if (key.length > 1 || written === key || shorthand.has(key)) return false;
    const isSomebodys = root.next.get(key)?.namings.some(({ use }) => use === 'initials') === true;
    return isSomebodys && readsAsInitial({ text, tokens, from, to: from + 1 }, context);
  });
}

/** The last names before a letter that are no letters. */
function namesOf(found: readonly Replacement[], bearers: readonly number[]): readonly Replacement[] {
  return found
    .slice(-mostNames)
    .filter(
      ({ start, end, members }) => end - start > 2 && members.some((member) => bearers.includes(member)),
    );
}

/** “Maisie came late. M said no”; not “Maisie fell. M took Maisie home”, where two are told of. */
function isNamedBefore({ place: { text }, token, found, bearers }: Letter): boolean {
  const ahead = text.slice(Math.max(0, token.start - longestSentence), token.start);
  const from =
    token.start - ahead.length + Math.max(...sentenceEnds.map((sign) => ahead.lastIndexOf(sign))) + 1;
  const [behind = ''] = text.slice(token.start, token.start + longestSentence).split(/[.!?\n]/);
  const sentence = text.slice(from, token.start) + behind;
  const names = namesOf(found, bearers);
  return (
    names.some(({ end }) => end <= from) &&
    names.every(({ start, end }) => !sentence.includes(text.slice(start, end)))
  );
}
