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

function isSeparator(text: string | undefined): boolean {
  return text !== undefined && text.length === 1 && separators.includes(text);
}

function markOf(text: string): ChainLink['mark'] {
  if (text === '\\') return '/';
  return text === '/' || text === ',' || text === '-' || text === '–' ? text : '.';
}
