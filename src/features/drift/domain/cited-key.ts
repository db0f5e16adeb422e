/** By what an entry that a signal names is found in a report: ids are unlike each other within one child’s history only. */
export function citedKey(child: string, entry: string): string {
  return `${child}\u0000${entry}`;
}
