/** Texts longer than this are told to be too long to be a date; nothing in the reader grows faster than the text. */
export const longestDateText = 200;

/** What people write below a date to repeat it. */
const dittoMarks = new Set(['"', "''", ',,']);

/**
 * The text as the reader looks at it: lower case, one kind of space, hyphen, long dash and quotation mark,
 * superscripts as plain letters. Null when it is too long to be a date. What people see stays as written.
 */
export function normaliseDateText(text: string): string | null {
  if (text.length > longestDateText * 5) return null;
  const plain = (onlyAscii.test(text) ? text.toLowerCase() : plainLetters(text))
    .replaceAll('`', "'")
    .replace(/(?<![a-z])([ap])\. ?m(?![a-z])\.?/g, '$1m')
    .replace(/(\d(?:st|nd|rd|th))(?=[a-z])/g, '$1 ')
    .replace(/--+/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length > longestDateText) return null;
  return dittoMarks.has(plain) ? 'ditto' : trimPunctuation(withoutFootnote(unquote(plain)));
}

/** “‘as written’”. */
function unquote(text: string): string {
  const isQuoted = text.length > 4 && text.startsWith("'") && text.endsWith("'");
  return isQuoted ? text.slice(1, -1) : text;
}

/** "12 March 2012[15]" ends with the number of a note. */
function withoutFootnote(text: string): string {
  return text.replace(/(?<=\d)\[\d{1,3}\]$/, '');
}

const onlyAscii = /^[\t\n\r -~]*$/;

/** One kind of space, hyphen, long dash and quotation mark; superscripts and wide letters as plain ones. */
function plainLetters(text: string): string {
  return text
    .replace(/(?<=\d{4})[\u00b9\u00b2\u00b3\u2070-\u2079]+$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011\ufe63\uff0d]/g, '-')
    .replace(/[\u2012-\u2015\u2212\u2043\ufe58]/g, '–')
    .replace(/[\u2018\u2019\u201b\u02bc\u2032\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033\u3003]/g, '"')
    .replace(/[\u223c\u2248\u02dc]/g, '~')
    .replace(/[\u2215\u2044]/g, '/');
}

function trimPunctuation(text: string): string {
  let end = text.length;
  // Two dots at the end are EDTF's open end, not a full stop.
  while (end > 0 && '.,;: '.includes(text.charAt(end - 1)) && !text.endsWith('/..')) end -= 1;
  let start = 0;
  const isBullet = text.startsWith('- ') || text.startsWith('– ');
  if (isBullet) start = 2;
  while (start < end && '.,;:* •'.includes(text.charAt(start)) && !text.startsWith('../')) start += 1;
  const isOnlyMarks = start >= end;
  return isOnlyMarks ? text : text.slice(start, end);
}
