/** The latest of some instants; null where there is none. */
export function latestOf(instants: readonly (Date | null | undefined)[]): Date | null {
  const known = instants.flatMap((at) => (at === null || at === undefined ? [] : [at.getTime()]));
  return known.length === 0 ? null : new Date(Math.max(...known));
}
