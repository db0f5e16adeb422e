/** Rows of one statement: so many that a file of thousands takes a few statements, so few that none grows large. */
export const rowsAtOnce = 1000;

/** Codes of our own lists as PostgreSQL writes an array: they are letters and hyphens. An array of arrays would be unnested whole. */
export function codeList(codes: readonly string[]): string {
  return `{${codes.join(',')}}`;
}
