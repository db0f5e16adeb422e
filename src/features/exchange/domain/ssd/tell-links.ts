import type { SsdStore } from './read-table.ts';
import type { SsdFacts } from './ssd-facts.ts';
import type { TableFacts } from './table-facts.ts';

/** What has been told of a child already. */
export interface LinkTold {
  person: boolean;
}

/**
 * Tells of rows that hang in the air: of a child that ssd_person does not have, or of a plan, enquiry or referral
 * that the child does not have. They are kept all the same: a visit to a child whose other row was lost was made.
 */
export function tellLinks(facts: SsdFacts, table: TableFacts, store: SsdStore, told: LinkTold): void {
  const { child } = facts;
  if (!told.person && store.columns.has('ssd_person') && !store.persons.has(child.child)) {
    told.person = true;
    facts.tell(
      'orphan',
      'error',
      `The child ${child.child} is not in ssd_person. What other tables tell of it was kept; its birth is not known.`,
    );
  }
  for (const { column, table: other, key } of table.links) {
    const name = facts.text(column);
    if (name === null || !store.columns.has(other)) continue;
    if (child.rowsOf(other).some((row) => row.cell(key) === name)) continue;
    facts.tell(
      'orphan',
      'warning',
      `${column} names ${name}, which ${other} does not have for this child. The row was kept.`,
    );
  }
}
