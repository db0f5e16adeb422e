const small = /^[\p{Ll}’'-]+$/u;
const telling = /[\d@]|\p{L}[./]\p{L}/u;

/**
 * The beginning of a text of one line, at most so long and with “…” behind it where it goes on. It ends between two words that are no part of a
 * number, an address or a name: of half of one a document without names would not know what it was.
 */
export function cutShort(line: string, most: number): string {
  if (line.length <= most) return line;
  const gaps = [...line.slice(0, most).matchAll(/ /g)].map(({ index }) => index).toReversed();
  const plain = gaps.find((at) => isBetweenPlainWords(line, at)) ?? 0;
  const dull = plain > most / 2 ? plain : (gaps.find((at) => isBetweenDull(line, at)) ?? plain);
  return `${line.slice(0, dull).trimEnd()}…`;
}

function wordsAround(line: string, at: number) {
  const before = line.slice(0, at).split(' ').slice(-2);
  return { before, after: line.slice(at + 1).split(' ', 1)[0] ?? '' };
}

/** Between small words, or behind a sentence or a clause. */
function isBetweenPlainWords(line: string, at: number): boolean {
  const { before, after } = wordsAround(line, at);
  if ([...before, after].some((word) => telling.test(word))) return false;
  const last = before.at(-1) ?? '';
  return /\p{L}{2}[.,;:!?)]$/u.test(last) || (small.test(last) && small.test(after));
}

function isBetweenDull(line: string, at: number): boolean {
  const { before, after } = wordsAround(line, at);
  return !telling.test(before.at(-1) ?? '') && !telling.test(after);
}
