import type { NameKind, PersonName } from '../person-record.ts';
import { nameWords } from './fold-name.ts';
import { isStandIn, standsInFirst } from './stand-in.ts';

/** Small words that begin a surname: de Souza, van der Berg, al Hassan. */
const beginSurname = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin binti ibn al el abu o ap mac mc st'.split(
    ' ',
  ),
);

/**
 * A name as a record has it in one text: “Anna Maria de Souza”, “Souza, Anna”, “Unborn baby Souza (twin 1)”. A single word is
 * the given name. Words that stand in for a name go with the given names; of “baby of Maria Souza”, Souza is the surname.
 */
export function splitName(kind: NameKind, text: string): PersonName {
  const [before = '', ...after] = text.split(',');
  const behind = after.join(' ').trim();
  if (behind !== '') return { kind, given: behind, surname: before.trim() };
  const words = text.trim().split(/\s+/);
  if (standsInFirst(words[0] ?? '')) return splitStandIn(kind, words);
  if (words.length < 2) return { kind, given: text.trim(), surname: '' };
  const particle = words.findIndex((word, at) => at > 0 && beginSurname.has(nameWords(word).join('')));
  const from = particle > 0 ? particle : words.length - 1;
  return { kind, given: words.slice(0, from).join(' '), surname: words.slice(from).join(' ') };
}

function splitStandIn(kind: NameKind, words: readonly string[]): PersonName {
  const given = words.filter(isStandIn);
  const rest = words.filter((word) => !isStandIn(word));
  const isOfMother = words.some((word) => word.toLowerCase() === 'of');
  const surname = isOfMother ? rest.slice(-1) : rest;
  return { kind, given: given.join(' '), surname: surname.join(' ') };
}
