import codes from '../../../../../data/exchange/answers.json' with { type: 'json' };

const nothing: ReadonlySet<string> = new Set(codes.nothing);

/**
 * A cell’s text without spaces around it; spaces that do not break, several in a row, and control characters, which
 * nobody sees, are one plain space.
 */
export function cleanCell(text: string): string {
  return text.replace(/[\s\p{Cc}\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

/** A cleaned cell that says nothing: an empty one, or one that says so: `NULL`, `n/a`, `PLACEHOLDER_DATA`. */
export function saysNothing(cell: string): boolean {
  return cell === '' || nothing.has(cell.toLowerCase());
}

/** What an error of a spreadsheet looks like once it is text. */
export function isErrorValue(cell: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/i.test(cell);
}

/** Without the letter that Ofsted’s codes have in front: `a) Yes`, `a. Yes`. */
export function withoutLetter(cell: string): string {
  return cell.replace(/^[a-z]{1,2}[).]\s*(?=\S)/i, '');
}
