import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import { isRowOf, readKept } from './kept-rows.ts';
import type { SsdStore } from './read-table.ts';
import { type SsdChild, ssdFacts } from './ssd-facts.ts';
import { ssdTables } from './ssd-tables.ts';
import { involvementFacts } from './tables/people.ts';

const involvements = 'ssd_involvements';

/** The roles of the workers whom the extract has, which decide what it carries: known before its first child is told. */
export function findRoles(store: SsdStore): ReadonlySet<string> {
  const roles = new Set<string>();
  const table = ssdTables.find(({ name }) => name === involvements);
  if (table === undefined) return roles;
  for (const [id, kept] of store.children) {
    for (const text of kept) {
      if (!isRowOf(text, table)) continue;
      const child = silentChild(id, store);
      involvementFacts(ssdFacts(readKept(text, ssdTables), child, involvements, null));
      for (const entry of child.entries) if (entry.kind === 'allocation') roles.add(entry.role);
    }
  }
  return roles;
}

/** What is wrong with a row is told when its child is. */
function silentChild(child: string, { professionals, dates, drawnOn }: SsdStore): SsdChild {
  const told = { report: () => undefined, unreadable: new Set<EntryKind>() };
  return { child, rowsOf: () => [], entries: [], professionals, dates, drawnOn, ...told };
}
