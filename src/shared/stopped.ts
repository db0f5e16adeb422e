/** What somebody wrote, as a sentence of its own: with a full stop, unless it ends with a mark that ends one. */
export function stopped(text: string): string {
  return /[.!?…]["”’)]?$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}
