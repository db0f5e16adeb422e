/** A sentence begins with a capital letter, though it begin with an agency that calls itself “school”. */
export function asSentence(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
