/** Characters of a text that a line of the screen has room for. */
const room = 80;
/** Characters kept before the first that differs, so that the place can be found. */
const before = 24;

/** Two texts that differ, each cut to the place where they do, with “…” for what is left out; short ones stay whole. */
export function cutToDifference(one: string, other: string): readonly [string, string] {
  const [first, second] = [inOneLine(one), inOneLine(other)];
  const start = Math.max(0, wordStart(first, countAlike(first, second) - before));
  return [cut(first, start), cut(second, start)];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function countAlike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** The beginning of the word at this place, which both texts have. */
function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function cut(text: string, start: number): string {
  if (text.length <= room) return text;
  const shown = text.slice(start, start + room).trimEnd();
  return `${start > 0 ? '…' : ''}${shown}${start + room < text.length ? '…' : ''}`;
}
