const shortest = 4;
/** Their ending is part of the noun: a meeting is more than to meet, and who is missing is not missed. */
const nouns = new Set([
  'building',
  'ceiling',
  'clothing',
  'evening',
  'hearing',
  'heating',
  'housing',
  'meeting',
  'missing',
  'morning',
  'nothing',
  'parenting',
  'sibling',
  'something',
]);

/**
 * A word without its commonest endings, so that “visits”, “visited” and “visiting” are one. It errs on the
 * side of leaving words apart: two words made one by mistake would speak for a likeness that is not there.
 */
export function stemWord(lower: string): string {
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  if (word.length <= shortest || /\d/.test(word)) return withoutPlural(word);
  const bare = withoutPlural(word);
  if (nouns.has(bare)) return bare;
  for (const ending of ['ing', 'ed']) {
    if (bare.endsWith(ending) && bare.length - ending.length >= 3) return tidy(bare.slice(0, -ending.length));
  }
  return bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (word.length < shortest || /\d/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** “stopp” is “stop”, “mak” stays: what is left of “making” and of “make” alike. */
function tidy(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
