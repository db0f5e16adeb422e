import type { Cursor } from './cursor.ts';

/** Numbers with marks between them: "12/03/2012". Each knows the mark before it. */
export interface ChainLink {
  readonly number: number;
  readonly digits: number;
  readonly text: string;
  readonly mark: '/' | '.' | ',' | '-' | '–' | '';
  /** The mark is written twice, or as two different ones. */
  readonly doubled: boolean;
  readonly spaced: boolean;
  /** Index of the lexeme after this number. */
  readonly next: number;
}

const separators = '/.-–\\,';

/** The numbers from here on that marks join, at most eight. */
export function readChain(cursor: Cursor): ChainLink[] {
  const links: ChainLink[] = [];
  let at = cursor.at;
  let mark: ChainLink['mark'] = '';
  let doubled = false;
  let spaced = false;
  while (links.length < 8) {
    const lexeme = cursor.lexemes[at];
    if (lexeme?.kind !== 'number') break;
    spaced ||= links.length > 0 && lexeme.spaced;
    const { number, text } = lexeme;
    links.push({ number, digits: text.length, text, mark, doubled, spaced, next: at + 1 });
    const separator = cursor.lexemes[at + 1];
    if (!isSeparator(separator?.text) || separator === undefined) break;
    const second = cursor.lexemes[at + 2];
    if (separator.text === ',' && second?.spaced !== false) break;
    doubled = isSeparator(second?.text);
    spaced = separator.spaced;
    mark = markOf(separator.text);
    at += doubled ? 3 : 2;
  }
  return links;
}

/**
 * "3/4/5/2012" and "12-3-4-12" may be days or dates; "3/5-4/2012" joins a day with a month. Six numbers are two
 * whole dates.
 */
export function isUnclearChain(links: readonly ChainLink[]): boolean {
  const isTight = links.every(({ spaced }) => !spaced);
  const isLong = links.length === 4 || links.length === 5;
  if (!isTight || !isLong) return false;
  const marks = links.slice(1).map(({ mark }) => mark);
  if (marks.every((mark) => mark === marks[0])) return true;
  const [first, second, third, last] = links;
  const isPairs = links.length === 4 && second?.mark === last?.mark && second?.mark !== third?.mark;
  return isPairs && first?.digits !== 4 && (second?.digits ?? 0) <= 2 && last?.digits === 4;
}

function isSeparator(text: string | undefined): boolean {
  return text !== undefined && text.length === 1 && separators.includes(text);
}

function markOf(text: string): ChainLink['mark'] {
  if (text === '\\') return '/';
  return text === '/' || text === ',' || text === '-' || text === '–' ? text : '.';
}
