/** Characters that Word writes as elements instead of text. */
export const characterElements: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  // Seen only where a word is broken at the end of a line.
  ['w:softHyphen', ''],
]);

/** Signs of the Wingdings fonts that people put into tables, by their place in the font. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6f, '☐'],
  [0x78, '☒'],
  [0xa8, '☐'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0xe0, '→'],
  [0xdf, '←'],
  [0xf0, '⇨'],
  [0xa7, '▪'],
  [0xb7, '•'],
]);

/** A sign that Word writes by its number in a font, as the like sign of Unicode where there is one. */
export function symbolCharacter(font: string | undefined, hexadecimal: string | undefined): string {
  const code = Number.parseInt(hexadecimal ?? '', 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    return '';
  // Symbol fonts live in the private area from F000: 0xF0FC is place 0xFC of the font.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = /^(wingdings|symbol)/i.test(font ?? '') ? wingdings.get(place) : undefined;
  return known ?? String.fromCodePoint(code);
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A superscript run as text. Letters join what they follow ("3" and "rd" are "3rd"); digits stay raised, since
 * a note mark behind "March 3" must not make it the 31st.
 */
export function superscriptText(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit))) : text;
}
