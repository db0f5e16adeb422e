/** Not the letters of a reference number such as WX/22/07680. */
const token = /\b[A-Z](?:[A-Z&/]{0,4}[A-Z])\b(?![/-]?\d)/g;
const romanNumeral = /^(?=[IVXLC])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
/** Capitals that everyday writing and forms of names use, and that need no explaining. */
const everyday = new Set([
  'UK',
  'OK',
  'AM',
  'PM',
  'TV',
  'USA',
  'EU',
  'BST',
  'GMT',
  'NB',
  'PS',
  'ID',
  'REDACT',
]);

/**
 * Upper-case tokens of two to six letters that look like abbreviations and are not known. Texts that are
 * written in capitals throughout tell nothing, and are passed over.
 */
export function findAbbreviations(text: string, isKnown: (token: string) => boolean): readonly string[] {
  const isNews = (match: string) => !isKnown(match) && !romanNumeral.test(match) && !everyday.has(match);
  // Most texts hold none, or known ones only: those need no look at their sentences.
  if (!(text.match(token) ?? []).some(isNews)) return [];
  const found = new Set<string>();
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    if (isInCapitals(sentence)) continue;
    for (const [match] of withoutRedactions(sentence).matchAll(token)) if (isNews(match)) found.add(match);
  }
  return [...found];
}

const surname =
  /\b(\p{Lu}\p{Ll}+)\s(\p{Lu}{4,6})\b|\b\p{Lu}{2,20}-(\p{Lu}{4,6})\b|\b(\p{Lu}{4,6}),\s\p{Lu}\p{Ll}/gu;
const noForenames = new Set([
  'The',
  'This',
  'That',
  'An',
  'In',
  'On',
  'At',
  'By',
  'To',
  'From',
  'For',
  'Her',
  'His',
  'Their',
]);

/** Surnames in capitals, as police records write them: "Kim HOLT", "HOLT, Kim", "WARD-HOLT". */
export function findSurnames(text: string): readonly string[] {
  return [...text.matchAll(surname)]
    .filter(([, forename]) => forename === undefined || !noForenames.has(forename))
    .map(
      ([, , afterForename, afterHyphen, beforeForename]) =>
        afterForename ?? afterHyphen ?? beforeForename ?? '',
    );
}

function withoutRedactions(text: string): string {
  return text.replace(/\[[A-Z ]+\]/g, ' ');
}

/** Two words or more of four letters in capitals in a row: somebody wrote with the capitals key down. */
export function isInCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase());
  const long = capitals.filter((word) => word.length > 3);
  return long.length >= 2 && capitals.length * 2 > words.length;
}
