const all = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const any = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** “A”, “A and B”, “A, B and C”. */
export function sayList(words: readonly string[]): string {
  return all.format(words);
}

/** “A”, “A or B”, “A, B or C”. */
export function sayAnyOf(words: readonly string[]): string {
  return any.format(words);
}
