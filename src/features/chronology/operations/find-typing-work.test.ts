import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { parseDay } from '../../../shared/day.ts';
import { allocateWorker } from '../../families/operations/allocate-worker.ts';
import { listFamilies } from '../../families/operations/list-families.ts';
import { findTypingWork } from './find-typing-work.ts';

const platform = await testPlatform();

function day(text: string) {
  const found = parseDay(text);
  if (found === null) throw new Error('that is a day');
  return found;
}

test('whoever is allocated to families finds one way to add an entry among their work, while they are', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const allocate = async (from: string, to: string | null) => {
    const family = await makeFamily(platform, partnership, { involved: [first] });
    const given = {
      agencyId: first,
      accountId: practitioner.accountId,
      workerName: null,
      role: 'Health visitor',
    };
    const worker = { ...given, from: day(from), to: to === null ? null : day(to), endReason: to && 'Left' };
    await allocateWorker(platform, lead, { familyId: family.id, version: 1, worker });
    return family;
  };
  const now = await allocate('2026-01-05', null);
  await allocate('2026-01-05', '2026-11-23');
  await makeFamily(platform, partnership, { involved: [first] });
  const work = (actor: PersonActor) =>
    transact(platform.database, partnership.id, (tx) => findTypingWork(tx, actor, platform.now()));
  expect((await work(practitioner)).map(({ href }) => href)).toEqual([`/families/${now.id}/entries/new`]);
  const other = await allocate('2026-01-06', null);
  const sort = { by: 'reference', direction: 'ascending' } as const;
  const listed = () => listFamilies(platform, practitioner, { words: '', allocated: true, sort, from: null });
  expect(await work(practitioner)).toMatchObject([
    {
      sentence: 'Add an entry to the chronology of one of your 2 families',
      href: '/families?allocated=yes',
      family: null,
    },
  ]);
  expect((await listed()).rows.map(({ id }) => id).toSorted()).toEqual([now.id, other.id].toSorted());
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const guest = { who_kind: 'account', who_id: practitioner.accountId, kind: 'guest' } as const;
    const own = { partnership_id: partnership.id, object_kind: 'family', object_id: now.id } as const;
    const from_at = new Date('2026-01-05');
    const values = { ...own, ...guest, id: newId<'relation'>(), from_at };
    await sql
      .updateTable('relation')
      .set({ to_at: platform.now() })
      .where('object_id', 'in', [now.id, other.id])
      .execute();
    await sql.insertInto('relation').values(values).execute();
  });
  // Their agency is involved no longer: as a guest they read.
  expect(await work(practitioner)).toEqual([]);
  expect((await listed()).rows).toEqual([]);
  expect(await work(lead)).toEqual([]);
  expect(await work(partnership.people.officer)).toEqual([]);
});
