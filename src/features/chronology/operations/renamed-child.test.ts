import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { ChildId, Id } from '../../../shared/ids.ts';
import { changeChild } from '../../families/operations/change-child.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { noFilters } from '../store/entry-filters.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { readChronology } from './read-chronology.ts';
import { readOneEntry } from './read-one-entry.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { putEntryBack } from './withdrawn-entries.ts';

const platform = await testPlatform();

async function begin(children: readonly string[]) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  const { practitioner, officer } = partnership.people;
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

test('a child whose name is put right is called so in what was typed about them, in lists, filters and documents', async () => {
  const { family, practitioner, child, rename, told, list } = await begin(['Minna Brathe', 'Jory Brathe']);
  const id = await typeEntry(platform, practitioner, family, { children: 'all' });
  await rename(child, 'Mina Brathe');
  expect((await told(id)).toSorted()).toEqual(['Jory Brathe', 'Mina Brathe']);
  expect([await list('Minna Brathe'), await list('Mina Brathe')]).toEqual([0, 1]);
});

test('of two who are called alike, the one is called otherwise whose name was put right', async () => {
  const { family, practitioner, child, rename, told } = await begin(['Unborn baby', 'Unborn baby']);
  const [one, other] = [
    await typeEntry(platform, practitioner, family, { children: [child] }),
    await typeEntry(platform, practitioner, family, { children: family.children.slice(1) }),
  ];
  await rename(child, 'Wren Brathe');
  expect([await told(one), await told(other)]).toEqual([['Wren Brathe'], ['Unborn baby']]);
});

test('what was typed when names alone were kept is of a child whose name nobody else of the family has or had', async () => {
  const { family, practitioner, child, rename, told, forgetIds } = await begin([
    'Minna Brathe',
    'Jory Brathe',
  ]);
  const id = await typeEntry(platform, practitioner, family, { children: [child] });
  await forgetIds();
  await rename(child, 'Mina Brathe');
  expect(await told(id)).toEqual(['Mina Brathe']);

  const twins = await begin(['Unborn baby', 'Unborn baby']);
  const of = await typeEntry(platform, twins.practitioner, twins.family, { children: [twins.child] });
  await twins.forgetIds();
  await twins.rename(twins.child, 'Wren Brathe');
  expect(await twins.told(of)).toEqual(['Unborn baby']);
});

test('a child whose identity is sealed is named in nothing that was typed, whatever they are called by then', async () => {
  const { family, practitioner, child, rename, seal, told } = await begin(['Minna Brathe']);
  const id = await typeEntry(platform, practitioner, family, { children: [child] });
  await seal(child, 'adopted');
  expect(await told(id)).toEqual(['Sealed identity']);
  await rename(child, 'Zara Quill');
  expect(await told(id)).toEqual(['Sealed identity']);
  await seal(child, null);
  expect(await told(id)).toEqual(['Zara Quill']);
});

test('a seal that is taken off leaves nothing of itself in what was typed when names alone were kept', async () => {
  const { family, practitioner, child, rename, seal, told, forgetIds } = await begin([
    'Anna Brathe',
    'Jory Brathe',
  ]);
  const [, other] = family.children;
  if (other === undefined) throw new Error('the family has one child');
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  const left = await typeEntry(platform, practitioner, family, { event: 'Rang', children: [child] });
  const which = { familyId: family.id, entryId: left };
  await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice.' });
  await forgetIds();
  await seal(child, 'adopted');
  await rename(other, 'Jory Quill');
  await seal(other, 'adopted');
  expect(await told(entryId)).toEqual(['Sealed identity', 'Sealed identity']);
  await seal(child, null);
  const one = { familyId: family.id, entryId };
  const { chosen, alsoNamed } = await offerEntryChange(platform, practitioner, one);
  expect([chosen.toSorted(), alsoNamed]).toEqual([family.children.toSorted(), []]);
  await seal(other, null);
  expect(await told(entryId)).toEqual(['Anna Brathe', 'Jory Quill']);
  await putEntryBack(platform, practitioner, { ...which, version: 2 });
  const { entry } = await readOneEntry(platform, practitioner, { familyId: family.id, id: left });
  expect(entry.children).toEqual(['Anna Brathe']);
});

test('where one child of two was told by their name, the other is still, and the form chooses both', async () => {
  const { family, practitioner, child, rename, told, forgetIds } = await begin([
    'Anna Brathe',
    'Jory Brathe',
  ]);
  const entryId = await typeEntry(platform, practitioner, family, { children: 'all' });
  await forgetIds();
  await rename(child, 'Ana Brathe');
  const which = { familyId: family.id, entryId };
  const { chosen, alsoNamed } = await offerEntryChange(platform, practitioner, which);
  expect([chosen, alsoNamed]).toEqual([family.children, []]);
  const given = givenEntry({ children: chosen });
  const same = { ...which, version: 1, given };
  expect((await changeEntry(platform, practitioner, same)).kind).toBe('same');
  expect(await told(entryId)).toEqual(['Ana Brathe', 'Jory Brathe']);
});

test('what was withdrawn before calls the child as the record does once it is put back', async () => {
  const { family, practitioner, child, rename, told } = await begin(['Minna Brathe']);
  const entryId = await typeEntry(platform, practitioner, family, { children: [child] });
  const which = { familyId: family.id, entryId };
  await withdrawEntry(platform, practitioner, { ...which, version: 1, reason: 'Typed twice.' });
  await rename(child, 'Mina Brathe');
  await putEntryBack(platform, practitioner, { ...which, version: 2 });
  expect(await told(entryId)).toEqual(['Mina Brathe']);
});
