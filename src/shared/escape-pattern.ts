/** A text as part of a regular expression that finds the very text, in either mode of Unicode; not within brackets. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
