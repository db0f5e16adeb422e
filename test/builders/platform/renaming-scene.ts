import { expect } from 'vitest';
import { readChronology } from '../../../src/features/chronology/operations/read-chronology.ts';
import { readOneEntry } from '../../../src/features/chronology/operations/read-one-entry.ts';
import { restoreFamilyChronology } from '../../../src/features/chronology/operations/restore-family-chronology.ts';
import { noFilters } from '../../../src/features/chronology/store/entry-filters.ts';
import { changeChild } from '../../../src/features/families/operations/change-child.ts';
import { markMistaken } from '../../../src/features/families/operations/mistaken-member.ts';
import { addPersonName } from '../../../src/features/families/operations/person-names.ts';
import { sealIdentity } from '../../../src/features/families/operations/seal-identity.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { ChildId, Id } from '../../../src/shared/ids.ts';
import { makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import type { TestPlatform } from './test-platform.ts';

/** A family whose officer renames and seals its children, with what was typed about them. */
export async function beginRenaming(platform: TestPlatform, children: readonly string[]) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  const { practitioner, officer, 'agency-lead': lead } = partnership.people;
  const [child] = family.children;
  if (child === undefined) throw new Error('the family has no child');
  const versions = new Map<ChildId, number>();
  const seen = (id: ChildId) => {
    const version = versions.get(id) ?? 1;
    versions.set(id, version + 1);
    return version;
  };
  const list = async (name: string | null) => {
    const filters = { ...noFilters, child: name };
    const sort = { by: 'date', direction: 'ascending' } as const;
    const question = { familyId: family.id, filters, sort, from: null };
    return (await readChronology(platform, officer, { ...question, forPaper: false })).rows.length;
  };
  return {
    partnership,
    family,
    practitioner,
    officer,
    lead,
    child,
    list,
    rename: (id: ChildId, name: string) =>
      changeChild(platform, officer, {
        familyId: family.id,
        childId: id,
        version: seen(id),
        child: { name, born: null, expected: null },
      }),
    seal: (id: ChildId, sealed: 'adopted' | null) =>
      sealIdentity(platform, officer, {
        familyId: family.id,
        personId: id,
        version: seen(id),
        sealed,
        reason: 'A court decided so.',
      }),
    addName: (id: ChildId, kind: 'former' | 'known-as', name: string) =>
      addPersonName(platform, officer, {
        familyId: family.id,
        personId: id,
        version: seen(id),
        given: { kind, name, reason: 'A letter says so.' },
      }),
    mistake: (id: ChildId) =>
      markMistaken(platform, officer, {
        familyId: family.id,
        personId: id,
        version: seen(id),
        reason: 'Of another family.',
      }),
    /** Whom an entry is about, and the cell that says it. */
    async told(id: Id<'entry'>) {
      const { entry } = await readOneEntry(platform, officer, { familyId: family.id, id });
      const files = await transact(platform.database, partnership.id, (tx) =>
        restoreFamilyChronology(tx, officer, family.id, platform.now()),
      );
      const restored = files.flatMap(({ entries }) => entries);
      const cells = restored.map(({ origin }) => origin.cells['Children']);
      expect(restored.map(({ children }) => children.join(', '))).toEqual(cells.map((one) => one ?? ''));
      return entry.children;
    },
    async forgetIds() {
      await transact(platform.database, partnership.id, (tx) =>
        tx.sql
          .updateTable('typed_entry')
          .set({ child_ids: null })
          .where('family_id', '=', family.id)
          .execute(),
      );
    },
  };
}
