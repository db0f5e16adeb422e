import { xmlText } from '../write-office/xml-text.ts';

/** What Excel would read as the sign for a character, were it to find it in a text as it is. */
const looksEncoded = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a sheet holds it: line ends as Excel’s own, and characters that XML cannot hold by Excel’s sign for them. */
export function sheetText(text: string): string {
  return xmlText(plainLines(text).replace(looksEncoded, '_x005F_'), encode);
}

/** Excel ends a line inside a cell by one character. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function encode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
