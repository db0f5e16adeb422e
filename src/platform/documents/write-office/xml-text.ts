const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What no XML document may hold: most control characters and two that are no characters. Tabs and line ends may stand. */
const illegal = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';
const needsCare = new RegExp(`[&<>"${illegal}\\ud800-\\udfff]`);
const illegalCharacter = new RegExp(`[${illegal}]`, 'g');
const escaped = /[&<>"]/g;

/** Stands for a character that the document cannot hold: the reader sees that there was one. */
export const replacement = '\ufffd';

/**
 * A text as it may stand in an XML document, between tags or in an attribute. What XML cannot hold, such as
 * control characters and halves of surrogate pairs, becomes `instead` (the sign for an unreadable character).
 */
export function xmlText(text: string, instead: (character: string) => string = () => replacement): string {
  if (!needsCare.test(text)) return text;
  return text
    .toWellFormed()
    .replace(illegalCharacter, instead)
    .replace(escaped, (character) => escapes[character] ?? character);
}
