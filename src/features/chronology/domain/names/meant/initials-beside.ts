import { foldName, startsSentence } from '../terms/name-tokens.ts';
import { afterLetters, beforeLetters, isCommonForename, onlyPeopleDo } from '../words/ordinary-words.ts';
import { isOfBody } from '../words/surely-words.ts';

/** What is hidden as somebody’s name. */
interface Hidden {
  readonly start: number;
  readonly end: number;
}

const reach = 40;
/** One letter, or two: “M ”, “F. ”, “P.J. ”, “A-M ”. */
const before = /(?<![\p{L}\p{M}\p{N}.’'/&+*#-])\p{Lu}(?:(?:\.? |\.|\.?[-‐‑])\p{Lu})?(\.?)[ \u00a0]$/u;
/** “Oliver N laughed”, “Jack L, they”, “Jack R (Y9)”, “Tanya P.”: nothing stands behind the letter that makes another word, a dose or a date of it. */
const behind = /^[ \u00a0]\p{Lu}(?=$|['’]s(?!\p{L})|[.;:!?)\]"”\r\n]|,(?! ?\d)| (?:and|&) | \(|(?: \p{Ll}))/u;

/**
 * With the initials that stand before hidden names of a text or behind them: “DC A [name]” and “[name] N” tell a letter of it, which few may have beside
 * the rest.
 *
 * @param taken where names of the list stand: their letters are somebody’s. None of them is where a hidden one is.
 * @param notNames folded words that are no names here, as that of “Child B”.
 */
export function makeWithInitials(
  text: string,
  taken: readonly Hidden[],
  notNames: ReadonlySet<string>,
): <T extends Hidden>(one: T) => T {
  const starts = new Set(taken.map(({ start }) => start));
  const ends = new Set(taken.map(({ end }) => end));
  const isFree = (places: ReadonlySet<number>, from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (places.has(at)) return false;
    return true;
  };
  return (one) => {
    const start = startOfInitial(text, one, notNames);
    if (start < one.start) return isFree(ends, start + 1, one.start + 1) ? { ...one, start } : one;
    const end = endOfInitial(text, one);
    return isFree(starts, one.end, end) ? { ...one, end } : one;
  };
}

function startOfInitial(text: string, one: Hidden, notNames: ReadonlySet<string>): number {
  const [found = '', dot = ''] = before.exec(text.slice(Math.max(0, one.start - 8), one.start)) ?? [];
  const start = one.start - found.length;
  if (found === '' || isOfThing(text, start, notNames)) return one.start;
  const isStart = startsSentence(text, start);
  // “Hit M. Bob ran off”.
  if (dot !== '' && !isStart && isCommonForename(foldName(text.slice(one.start, one.end)))) return one.start;
  return /^[AI] $/.test(found) && isWord(text, one, found.startsWith('I') || isStart) ? one.start : start;
}

/** “Plan B Okonkwo”, “Child B”: the letter is a thing’s, or a pseudonym’s. */
function isOfThing(text: string, start: number, notNames: ReadonlySet<string>): boolean {
  const [, word = ''] = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const key = foldName(word);
  return beforeLetters.has(key) || notNames.has(key);
}

/** “A Corsa was seen”, “IN A TRANSIT”, “told I Skyped”: the article and the pronoun, but where what only people do or nothing stands behind. */
function isWord(text: string, { start, end }: Hidden, isDoubtful: boolean): boolean {
  const own = text.slice(start, end);
  if (own === own.toUpperCase()) return true;
  if (!isDoubtful) return false;
  const rest = text.slice(end, end + reach);
  const [, next = ''] = /^ (\p{L}+)/u.exec(rest) ?? [];
  return !(onlyPeopleDo.has(foldName(next)) || /^(?:$|[.,:;)>\r\n]| [>–-])/.test(rest));
}

/** “Rang Paul R at the office”: behind a forename the letter is its surname’s; not “Paul L arm”, “PAUL R”. */
export function endsWithInitial(text: string, forename: Hidden): boolean {
  return endOfInitial(text, forename) > forename.end;
}

function endOfInitial(text: string, { start, end }: Hidden): number {
  const own = text.slice(start, end);
  const [found = ''] = behind.exec(text.slice(end, end + 8)) ?? [];
  if (found === '' || !/^\p{Lu}\p{Ll}+$/u.test(own) || /[AI]$/.test(found)) return end;
  const [, next = ''] = /^ (\p{L}+)/u.exec(text.slice(end + found.length, end + found.length + reach)) ?? [];
  const isOther = afterLetters.has(next) || (/[LR]$/.test(found) && isOfBody(next));
  return isOther ? end : end + found.length;
}
