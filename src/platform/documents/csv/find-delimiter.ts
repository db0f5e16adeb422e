const candidates = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof candidates)[number];

/** How much of the file decides: its first records, as the rest has the same form or none. */
const sampleRecords = 200;
const sampleCharacters = 256 * 1024;

/**
 * The delimiter that cuts the most records into the same number of cells, of two or more. The usual one of the
 * file's ending wins a draw, and when none of them cuts anything.
 */
export function findDelimiter(text: string, usual: Delimiter): Delimiter {
  const sample = countCandidates(text.slice(0, sampleCharacters));
  const order = [usual, ...candidates.filter((candidate) => candidate !== usual)];
  let best = { delimiter: usual, score: 0 };
  for (const delimiter of order) {
    const score = regularity(sample.map((counts) => (counts.get(delimiter) ?? 0) + 1));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * Whether bytes of a text hold any sign that can part cells. Each is one byte of its own in whatever encoding the text is, beside a zero in
 * UTF-16: without that byte no row of it has two cells.
 */
export function mayPartCells(bytes: Uint8Array): boolean {
  return candidates.some((candidate) => bytes.includes(candidate.charCodeAt(0)));
}

/** The share of records with the commonest number of cells; a little more for more cells, none for one. */
function regularity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort(([, first], [, second]) => second - first)[0] ?? [1, 0];
  return width < 2 ? 0 : count / widths.length + Math.min(width, 20) / 1000;
}

type Counts = Map<string, number>;

/** For each of the first records, how often each candidate stands outside quotation marks. */
function countCandidates(text: string): Counts[] {
  const records: Counts[] = [];
  let counts: Counts = new Map();
  let at = 0;
  let atCellStart = true;
  while (at < text.length && records.length < sampleRecords) {
    const character = text.charAt(at);
    if (character === '"' && atCellStart) at = quotedEnd(text, at) - 1;
    const isCandidate = isDelimiter(character);
    const isNewline = isLineEnd(character);
    if (isCandidate) counts.set(character, (counts.get(character) ?? 0) + 1);
    if (isNewline && at > 0 && !isLineEnd(text.charAt(at - 1))) {
      records.push(counts);
      counts = new Map();
    }
    atCellStart = isCandidate || isNewline;
    at += 1;
  }
  if (counts.size > 0) records.push(counts);
  return records;
}

/** A closing quotation mark: not doubled, and at the end of its cell whichever candidate is the delimiter. */
const closingMark = /(?:[^"]|"")*"(?= *(?:[,;\t|\r\n]|$))/y;

/** Behind the mark that closes the one at this place; behind that one itself when nothing does. */
function quotedEnd(text: string, open: number): number {
  closingMark.lastIndex = open + 1;
  return closingMark.test(text) ? closingMark.lastIndex : open + 1;
}

function isDelimiter(character: string): boolean {
  return candidates.some((candidate) => candidate === character);
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}
