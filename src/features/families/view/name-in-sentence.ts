/**
 * The name of a family’s record as it stands within a sentence or a title: “Plan of the Marrick family”. A name that begins otherwise
 * than with the article, such as “Family M”, stays as it is.
 */
export function nameInSentence(name: string): string {
  return name.replace(/^The (?=\S)/, 'the ');
}
