/** Contractions that lose a letter of their verb. */
const irregular = new Map<string, readonly string[]>([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ["won't", ['will', 'not']],
  ['wont', ['will', 'not']],
  ["shan't", ['shall', 'not']],
]);
/** What phrases call the sign “#”, which by itself stands for a number in them. */
const signOfFracture = 'hash';
/** Most words: none of what follows can be about them. */
const isPlain = /^[\p{L}\p{N}%/:]*[^t.']$/u;
const negatedVerb = /^(.+)n't$/;
const negatedWithoutApostrophe = /^(did|does|do|was|were|is|has|have|had|could|would|should)nt$/;
/** Of nouns and abbreviations alike: “mother's”, “DNA'd”, “she'd”, “they've”. */
const ending = /'(?:s|d|ed|ing|ve|re|ll|m)$/;

/**
 * The forms that phrases know a written word by: small letters, plain apostrophes, contractions taken apart,
 * endings after an apostrophe and stops within shorthand left out.
 */
export function normalForms(written: string): readonly string[] {
  const lower = written.toLowerCase().replaceAll('’', "'");
  if (lower.startsWith('#')) return [signOfFracture];
  if (isPlain.test(lower)) return [lower];
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const negated = negatedVerb.exec(lower) ?? negatedWithoutApostrophe.exec(lower);
  if (negated !== null) return [negated[1] ?? '', 'not'];
  if (isDotted(lower)) return [lower.replaceAll('.', '')];
  return [lower.replace(ending, '')];
}

function isDotted(lower: string): boolean {
  return lower.endsWith('.') && lower.length > 2;
}
