import type { Entry, IssueCode } from './entry.ts';

/** Doubts that speak of other rows of the file: where one of those is kept from a reader, such a doubt would tell of it. */
export const doubtsAboutOthers: readonly IssueCode[] = ['repeated-row', 'out-of-order'];

/** An entry as it may be shown to somebody from whom others of the family are kept. */
export function withoutHints(entry: Entry, hiding: boolean): Entry {
  if (!hiding) return entry;
  return { ...entry, issues: entry.issues.filter(({ code }) => !doubtsAboutOthers.includes(code)) };
}
