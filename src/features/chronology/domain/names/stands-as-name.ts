import { foldName } from './name-tokens.ts';
import { onlyPeopleAre, onlyPeopleDo, wordNames } from './ordinary-words.ts';

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

/** “Siobhán; D’Souza; MacDonald”: an item of a list parted by semicolons that is all capitals. */
export function standsInList(text: string, { start, end }: WordPlace): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  return /[;|]/.test(before + behind) && listBefore.test(before) && listBehind.test(behind);
}

/** “Grace said”, “Hope was upset”: a word that people are called by, and that does what only people do. */
export function actsAsPerson(text: string, { key, end }: WordPlace): boolean {
  if (!wordNames.has(key)) return false;
  const [, next = '', second = ''] = twoBehind.exec(text.slice(end, end + reach)) ?? [];
  const isBeing = next === 'was' || next === 'is' || next === 'felt' || next === 'seemed';
  return onlyPeopleDo.has(foldName(next)) || (isBeing && onlyPeopleAre.has(foldName(second)));
}
