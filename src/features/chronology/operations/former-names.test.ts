import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { readExport } from './read-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const rows = [
  {
    date: '12/03/2012',
    event: 'Elowen Marrick and Perran Tregear seen; PERRAN was pale and tregear laughed',
  },
  { date: '13/03/2012', event: 'perran asked for food' },
];

/** A document without names of a short record, after something was changed about its second child. */
async function anonymisedAfter(change: (tx: TenantTx, perran: ChildId) => Promise<unknown>) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const children = ['Elowen Marrick', 'Perran Tregear'];
  const family = await makeFamily(platform, partnership, { involved: [first], name: 'Family M', children });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const [, perran] = family.children;
  if (perran === undefined) throw new Error('there is no second child');
  await transact(platform.database, partnership.id, (tx) => change(tx, perran));
  const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised: true };
  const request = { familyId: family.id, ...asked, reason: 'for the panel' };
  const { id, jobId } = await askExport(platform, officer, request);
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, officer, { familyId: family.id, id });
  return new Response(body as never).text();
}

const mark = { mistaken_at: platform.now(), mistaken_reason: 'of another family' };

/** The child is called Jago Hender from now on. */
async function rename({ sql, partnershipId }: TenantTx, perran: ChildId): Promise<void> {
  await sql.updateTable('person').set({ name: 'Jago Hender' }).where('id', '=', perran).execute();
  const key = { partnership_id: partnershipId, id: newId<'person-name'>(), person_id: perran };
  const kept = { until: platform.now(), created_at: platform.now(), reason: 'The school has it still.' };
  const former = { ...key, ...kept, kind: 'former' as const, name: 'Perran Tregear' };
  await sql.insertInto('person_name').values(former).execute();
}

test('the name of a child who was entered by mistake is replaced too, and tells of no second child', async () => {
  const text = await anonymisedAfter(({ sql }, perran) =>
    sql.updateTable('family_member').set(mark).where('person_id', '=', perran).execute(),
  );
  expect(text).not.toMatch(/perran|tregear|elowen|marrick/i);
  expect(text).toContain('Child A and Person 1 seen');
});

test('the former name of a child who was entered by mistake is replaced as well', async () => {
  const text = await anonymisedAfter(async (tx, perran) => {
    await rename(tx, perran);
    await tx.sql.updateTable('family_member').set(mark).where('person_id', '=', perran).execute();
  });
  expect(text).not.toMatch(/perran|tregear|elowen|marrick/i);
});

test('the former name of a child is replaced by what stands for the child', async () => {
  const text = await anonymisedAfter(rename);
  expect(text).not.toMatch(/perran|tregear|elowen|marrick/i);
  expect(text).toContain('Child A and Child B seen');
});

test('an adult of the record stands in the document as what they are to the children', async () => {
  const text = await anonymisedAfter(({ sql }, perran) =>
    sql
      .updateTable('family_member')
      .set({ role: 'adult', kinship: 'stepfather' })
      .where('person_id', '=', perran)
      .execute(),
  );
  expect(text).not.toMatch(/perran|tregear|elowen|marrick/i);
  expect(text).toContain('Child A and Stepfather seen');
});

test('what stands for a child is kept, so that a later document calls them the same', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const children = ['Elowen Marrick', 'Perran Tregear'];
  const family = await makeFamily(platform, partnership, { involved: [first], name: 'Family M', children });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const document = async () => {
    const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised: true };
    const request = { familyId: family.id, ...asked, reason: 'for the panel' };
    const { id, jobId } = await askExport(platform, officer, request);
    await runJobNow(platform, partnership.id, jobId, writeExport);
    const { body } = await sendExport(platform, officer, { familyId: family.id, id });
    return new Response(body as never).text();
  };
  expect(await document()).toContain('Child A and Child B seen');
  // By their dates of birth, Perran would stand first from now on.
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('person').set({ born: '2001-01-01' }).where('name', '=', 'Perran Tregear').execute(),
  );
  expect(await document()).toContain('Child A and Child B seen');
});

test.each([
  ['agency-lead', 'Sealed identity'],
  ['officer', 'Jago Hender'],
] as const)(
  'of a child whose identity is sealed the page of the document tells the %s “%s”',
  async (role, said) => {
    const partnership = await makePartnership(platform);
    const { agencies, people } = partnership;
    const children = ['Elowen Marrick', 'Perran Tregear'];
    const family = await makeFamily(platform, partnership, { involved: [agencies.first], children });
    const file = { agencyId: agencies.first, path: writeChronologyCsv(rows) };
    await sendDemonstrationFiles(platform, people.officer, family, [file]);
    const [, perran] = family.children;
    if (perran === undefined) throw new Error('there is no second child');
    await transact(platform.database, partnership.id, async (tx) => {
      await rename(tx, perran);
      const seal = { sealed: 'adopted' as const, sealed_reason: 'An order', sealed_at: platform.now() };
      await tx.sql.updateTable('person').set(seal).where('id', '=', perran).execute();
    });
    const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised: true };
    const request = { familyId: family.id, ...asked, reason: 'for the panel' };
    const { id, jobId } = await askExport(platform, people[role], request);
    await runJobNow(platform, partnership.id, jobId, writeExport);
    const { names } = (await readExport(platform, people[role], { familyId: family.id, id })).export;
    const of = names?.replaced.find(({ shownAs }) => shownAs === 'Child B');
    expect(of?.names).toEqual([said]);
  },
);
