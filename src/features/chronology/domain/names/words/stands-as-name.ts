import { foldName } from '../terms/name-tokens.ts';
import {
  alsoVerbs,
  beforeLetters,
  isMonthWord,
  onlyPeopleAre,
  onlyPeopleDo,
  wordNames,
} from './ordinary-words.ts';

/** A word of a text, and where it stands: what is around it tells that it is a name. */
interface WordPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const reach = 40;
const initialBefore = /(?<![\p{L}\p{M}\p{N}.])\p{Lu}\. ?$/u;
const listBefore = /(?:^|[;|:])\s*(?:\p{Lu}[\p{L}’'.-]{0,20}\s+){0,3}$/u;
const listBehind = /^(?:\s+\p{Lu}[\p{L}’'.-]{0,20}){0,3}\s*(?:[;|]|\.?$)/u;
const twoBehind = /^\s(\p{L}+)(?:\s(\p{L}+))?/u;

/** “J. Doe”. */
export function standsBehindInitial(text: string, { start }: WordPlace): boolean {
  return initialBefore.test(text.slice(Math.max(0, start - 4), start));
}

const letterBefore = /(?:^|([\p{L}]+)[,.;:]? )(?:\p{Lu}\.? ?)?\p{Lu}\.? $/u;

/** “T Green”, “B Turner”; not “Plan B Green”, nor behind a word that is no name. */
export function standsBehindLetter(
  text: string,
  { start }: WordPlace,
  notNames: ReadonlySet<string>,
): boolean {
  const found = letterBefore.exec(text.slice(Math.max(0, start - 24), start));
  const before = foldName(found?.[1] ?? '');
  return found !== null && !beforeLetters.has(before) && !notNames.has(before);
}

/** “Siobhán; D’Souza; MacDonald”: an item of a list parted by semicolons that is all capitals. */
export function standsInList(text: string, { start, end }: WordPlace): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  return /[;|]/.test(before + behind) && listBefore.test(before) && listBehind.test(behind);
}

/** “Grace said”, “Hope was upset”: a word that people are called by, and that does what only people do. */
export function actsAsPerson(text: string, { key, end }: WordPlace): boolean {
  return wordNames.has(key) && doesAsPerson(text, end);
}

function doesAsPerson(text: string, end: number): boolean {
  const [, next = '', second = ''] = twoBehind.exec(text.slice(end, end + reach)) ?? [];
  const isBeing = next === 'was' || next === 'is' || next === 'felt' || next === 'seemed';
  return onlyPeopleDo.has(foldName(next)) || (isBeing && onlyPeopleAre.has(foldName(second)));
}

const nameBefore = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}\p{Ll}+)[ \u00a0]$/u;
const nameBehind = /^[ \u00a0](\p{Lu}\p{Ll}+)/u;

/** “Will Young rang”: two everyday words with capitals, of which the first is a forename too, and that do what only people do. */
export function actsWithSurname(text: string, word: WordPlace): boolean {
  const before = nameBefore.exec(text.slice(Math.max(0, word.start - reach), word.start))?.[1];
  if (before !== undefined && isForename(before)) return doesAsPerson(text, word.end);
  const behind = nameBehind.exec(text.slice(word.end, word.end + reach))?.[1];
  return (
    behind !== undefined &&
    isForename(text.slice(word.start, word.end)) &&
    doesAsPerson(text, word.end + 1 + behind.length)
  );
}

function isForename(text: string): boolean {
  const key = foldName(text);
  return !isMonthWord(key) && (wordNames.has(key) || alsoVerbs.has(key));
}
