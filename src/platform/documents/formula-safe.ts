/**
 * What a spreadsheet would run as a formula, were it to open a cell that begins so: the usual signs, their
 * full-width forms, which Excel folds into them, the tab and the carriage return, which it strips first, and
 * `%` and `|`, with which commands of older programs begin.
 */
const triggers = '=+\\-@%|\\t\\r＝＋－＠％｜';
/** Spaces of every kind, the byte order mark and control characters do not keep a formula from being one. */
const passedOver = '\\s\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060\\ufeff';
const startsFormula = new RegExp(`^[${passedOver}]*[${triggers}]|^[\\t\\r\\n]`);

/** A negative number is not a formula; neither is a lone dash, with which people fill empty cells. */
const isHarmless = /^(?:-\d+(?:\.\d+)?|-+)$/;

const mark = "'";

/**
 * A text that no spreadsheet takes for a formula: one that could be is given an apostrophe in front, as people
 * do by hand. A text that begins with apostrophes before such a start is given one more, so that
 * `withoutFormulaMark` always finds the way back.
 */
export function formulaSafe(text: string): string {
  return needsFormulaMark(text) ? mark + text : text;
}

/** The text as it was before `formulaSafe`. */
export function withoutFormulaMark(text: string): string {
  return text.startsWith(mark) && needsFormulaMark(text.slice(mark.length)) ? text.slice(mark.length) : text;
}

/** Whether a spreadsheet could take the text for a formula. */
export function needsFormulaMark(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return startsFormula.test(bare) && !isHarmless.test(bare);
}
