import vocabulary from '../../../../data/headings.json' with { type: 'json' };
import type { Period } from './period-heading.ts';

const longestHeading = 60;
const mostWords = 7;
const eventWords = new Set<string>(vocabulary.eventWords);

const closing =
  /^\W*end of (?:the )?(?:chronology|data|document|entries|export|extract|file|list|print|records?|report|table)\W*$/i;

/** Where a row's only text stands: over most of the table's width, or in one cell at its beginning. */
export type Standing = 'across' | 'in-one-cell';

/**
 * Whether a row's only text has the look of a heading: few words, and none that tells of something happening. A text
 * in one cell must be in capitals or end with a colon too, since an entry may lack all of its other cells.
 */
export function looksLikeSectionHeading(text: string, standing: Standing): boolean {
  if (!isShortAndStill(text)) return false;
  if (closing.test(text)) return true;
  if (standing === 'across') return !/^\W*\d/.test(text);
  return !/\d/.test(text) && (isInCapitals(text) || text.endsWith(':'));
}

function isShortAndStill(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (text.length > longestHeading || words.length > mostWords || !/\p{L}{2}/u.test(text)) return false;
  if (/[.!?;,\n]/.test(text.replace(/\.$/, ''))) return false;
  return !words.some((word) => eventWords.has(word) || (/^\p{L}{2,}ed$/u.test(word) && word !== 'aged'));
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

const beginsWithYear = /^\W*((?:19|20)\d\d)(?!\d|\s*[/–-]\s*\d)/;
const severalYears =
  /\b(?:onwards?|on|to|until|since|before|after|from|earlier|later|ongoing|present|and)\b|\+/i;
const monthOrQuarter = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * The year of a heading such as "2018 (aged 3)" or "2018 – Child in care": one that begins with its only year. Under
 * "2018 onwards" a day and month may be of any later year too, so none is lent. Null when the text is no such heading.
 */
export function readYearOfHeading(text: string): Period | null {
  const found = beginsWithYear.exec(text);
  if (found === null || !isShortAndStill(text)) return null;
  const rest = text.slice(found[0].length);
  if (mentionsYear(rest) || monthOrQuarter.test(rest) || !/\p{L}{2}/u.test(rest)) return null;
  return { year: severalYears.test(rest) ? null : Number(found[1]) };
}

/** Whether a text has a number that can be a year: what it says of it is then not what an earlier heading says. */
export function mentionsYear(text: string): boolean {
  return /(?:^|\D)(?:19|20)\d\d(?!\d)/.test(text);
}
