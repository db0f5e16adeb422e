const first = 0xc0;
const last = 0x17f;

/** Each letter that has accents, by the one under them: “é” and “ê” of “e”, and “É” of “E”. */
const accented: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).filter(
    (letter) => withoutAccents(letter) !== letter,
  ),
  withoutAccents,
);

/** A text with the letters under its accents, small and capital as they are: of “Zoë” “Zoe”. */
export function withoutAccents(text: string): string {
  if (/^[\u0020-\u007e\s]*$/.test(text)) return text;
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

/** A letter as a pattern of letters that are written for it: with accents or none, whichever it has itself; a letter of another script as it is. */
export function letterPattern(letter: string): string {
  const plain = withoutAccents(letter);
  const others = accented.get(plain) ?? [];
  if (others.length === 0) return letter;
  return String.raw`[${plain}${others.join('')}][\u0300-\u036f]*`;
}

/** Stands in a word where an apostrophe may, and none need. */
export const maybeApostrophe = '’';

/**
 * A word with that sign wherever people write an apostrophe, or leave it out: where it has one, before a last “s” (“Kings Court”), and behind a
 * first “O” or “D” (“OConnell Court”).
 */
export function withApostrophes(word: string): string {
  const marked = word.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, maybeApostrophe);
  if (marked.includes(maybeApostrophe)) return marked;
  return marked
    .replace(/(?<=\p{L}[\p{L}\p{M}]+)(?=s$)/iu, maybeApostrophe)
    .replace(/^(?:O|D)(?=\p{L}{3})/iu, (letter) => letter + maybeApostrophe);
}
