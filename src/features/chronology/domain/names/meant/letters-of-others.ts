import type { NameIndex, Person } from '../forms/name-index.ts';
import { chooseBySurname } from '../forms/whom-named.ts';
import { marks } from '../terms/marks.ts';
import { type NameToken, startsSentence } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { tellsSurnameBehind } from '../unlisted/surname-behind-letter.ts';
import { afterLetters, beforeLetters, hurting, saidOfPeople } from '../words/ordinary-words.ts';
import { isPartOfName } from '../words/relatives.ts';
import { isBehindTelling, isToldOf } from '../words/told-beside.ts';
import type { Whom } from './in-doubt.ts';
import { endsWithInitial } from './initials-beside.ts';

const reach = 80;
const space = /^[ \u00a0]$/;

/** Whether a single letter is the initial of somebody else beside it: “T. Holt”, of whom the list has the surname, and “Priya K”. */
export function isOfAnother({ text, tokens, from, to }: TokenPlace, index: NameIndex): boolean {
  const [before, own, next] = [tokens[from - 1], tokens[from], tokens[to]];
  if (own === undefined || own.key.length > 1 || to - from > 1) return false;
  if (next !== undefined && /^(?:\.[ \u00a0]?|[ \u00a0])$/.test(text.slice(own.end, next.start))) {
    const namings = /^\p{Lu}/u.test(next.text) ? (index.root.next.get(next.key)?.namings ?? []) : [];
    if (namings.length > 0 && namings.every(({ use }) => use === 'surname')) return true;
  }
  const ahead = text.slice(Math.max(0, own.start - reach), own.start);
  // In a text that is looked at once more somebody’s forename is hidden already.
  if (ahead.endsWith(`${marks.name} `)) return !isBehindTelling(ahead.slice(0, -marks.name.length - 1));
  return before !== undefined && isBehindForename({ text, tokens, from, to }, before, index);
}

/** Behind whom the list does not have, or the texts alone name: “Jack R pushed him”. */
function isBehindForename({ text, tokens, from }: TokenPlace, before: NameToken, index: NameIndex): boolean {
  const own = tokens[from];
  if (own === undefined || !space.test(text.slice(before.end, own.start))) return false;
  if (!isPartOfName(text, before, own, tokens[from - 2])) return false;
  const namings = index.root.next.get(before.key)?.namings;
  if (namings === undefined && !isBehindTelling(text.slice(0, before.start))) return true;
  const areOfTexts = namings?.every(({ member }) => index.people[member]?.isFromTexts === true) ?? true;
  // “Rang Paul R at the office” has one person, “told Paul R hit her” two.
  return areOfTexts && endsWithInitial(text, before) && !isToldOf(text, before.start, own.end);
}

/**
 * Whom a letter behind a title means: “Mrs H” by a surname; nobody of the list in “Mr C Hughes” and “Mr C Banks”, and perhaps nobody in “Mr C Reed”. “Seen by
 * Mr C. Kiah cried” has two people.
 */
export function chooseByLetter(
  { text, tokens, from, to }: TokenPlace,
  title: NameToken,
  { people, words }: Pick<NameIndex, 'people' | 'words'>,
): Pick<Whom, 'members' | 'isDoubtful'> {
  const [letter, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (letter === undefined || last === undefined) return { members: [] };
  const mayStandApart = next !== undefined && !words.has(next.key);
  const said = tellsSurnameBehind({ text, start: title.start, end: last.end }, mayStandApart);
  if (said === 'surely') return { members: [] };
  return { members: chooseBySurname(letter.key, title, people), isDoubtful: said === 'maybe' };
}

/** “Kayden L ear infection”, “Kayden T 38.5”, “Kayden Y”: left and right, of charts and tables. */
const otherLetters = new Set('f l m n p r t v x y'.split(' '));

function isOwnerOrDoer(behind: string): boolean {
  const [, owned = '', word = ''] = /^(?:(['’]s\b)|\.? (\p{Ll}+))/u.exec(behind) ?? [];
  return owned !== '' || saidOfPeople.has(word) || hurting.some((verb) => word.startsWith(verb));
}

const words = new Set(['a', 'i']);
const toldBefore = /(?<!\p{L})(?:advised|asked|informed|tells|told|to) $/u;

/**
 * “KAYDEN A RISK”, “Kayden A level 2”, “with Kayden I drew”; not “Kayden A hit”, since no article has a capital there, nor “Kayden I bit” at the beginning
 * of a sentence.
 */
function isWord({ text, tokens, from, to }: TokenPlace): boolean {
  const [first, letter, next] = [tokens[from], tokens[to], tokens[to + 1]];
  if (first === undefined || letter === undefined) return true;
  const behind = text.slice(letter.end, letter.end + reach);
  if (letter.key === 'i')
    return (
      !startsSentence(text, first.start) ||
      !(isOwnerOrDoer(behind) || /^ (?:bit|spat)(?!\p{L})/u.test(behind))
    );
  if (afterLetters.has(next?.key ?? '') && /^ \p{L}/u.test(behind)) return true;
  return [first, ...(next === undefined || !/^ \p{L}/u.test(behind) ? [] : [next])].every(
    ({ text: own }) => own.length > 1 && own === own.toUpperCase(),
  );
}

function areTheirs(
  letters: readonly string[],
  members: readonly number[],
  people: readonly Person[],
): boolean {
  return members.some((member) =>
    letters.every((key) => people[member]?.surnameLetters.includes(key) === true),
  );
}

/** The last of “Kayden B-C”, of whom the list has no such surnames. Null where none is there. */
export function lastOfTwoLetters(
  { text, tokens, to }: TokenPlace,
  members: readonly number[],
  people: readonly Person[],
): NameToken | null {
  const [last, letter, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (last === undefined || letter === undefined || !space.test(text.slice(last.end, letter.start)))
    return null;
  const second = secondLetter(text, letter, next);
  return second === null || areTheirs([letter.key, second.key], members, people) ? null : second;
}

/** The C of “Kayden B-C”: a double surname’s. */
function secondLetter(text: string, letter: NameToken, next: NameToken | undefined): NameToken | null {
  if (next === undefined || ![letter, next].every((one) => /^\p{Lu}$/u.test(one.text))) return null;
  const isJoined = /^[-\u2010\u2011]$/.test(text.slice(letter.end, next.start));
  return isJoined && !/^[-\u2010\u2011\p{L}\p{N}]/u.test(text.slice(next.end, next.end + 1)) ? next : null;
}

/**
 * The letter of “Kayden W”, of whom the list has another surname: the first of somebody else’s. Null where none is there, and behind a verb of
 * telling, where whoever is called by the letter may be told of.
 */
export function letterBehind(
  { text, tokens, from, to }: TokenPlace,
  members: readonly number[],
  people: readonly Person[],
): NameToken | null {
  const [first, last, letter] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined || letter === undefined) return null;
  const { key } = letter;
  if (!/^\p{Lu}$/u.test(letter.text) || !space.test(text.slice(last.end, letter.start))) return null;
  // “Kayden B/F”, “Kayden T&A”, “Kayden A*”.
  if (/^(?:[\p{L}\p{N}/&*+-]| \d|['’](?!s\b)|\.\p{L})/u.test(text.slice(letter.end, letter.end + 3)))
    return null;
  if (words.has(key) && isWord({ text, tokens, from, to })) return null;
  return isToldApart({ text, tokens, from, to }, members, people) || areTheirs([key], members, people)
    ? null
    : letter;
}

/** “Kayden L ear infection”, “told the teacher Kayden A had hit her”: the letter is no part of the name before it. */
function isToldApart(
  { text, tokens, from, to }: TokenPlace,
  members: readonly number[],
  people: readonly Person[],
): boolean {
  const [first, last, letter] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined || letter === undefined) return true;
  const areOfTexts = members.every((member) => people[member]?.isFromTexts === true);
  if (areOfTexts && endsWithInitial(text, { start: first.start, end: last.end }))
    return isToldOf(text, first.start, letter.end);
  const { key, end } = letter;
  if (otherLetters.has(key) && !isOwnerOrDoer(text.slice(end, end + reach))) return true;
  const ahead = text.slice(0, first.start);
  // Hardly anybody is A alone.
  const isTold = isBehindTelling(ahead) && (key !== 'a' || toldBefore.test(ahead.slice(-reach)));
  return isTold || beforeLetters.has(last.key);
}
