/** What was written, as it is quoted in a report: its first 40 letters where it is longer. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
