import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport, type ExportRequest } from './ask-export.ts';
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

type Change = (tx: TenantTx, perran: ChildId) => Promise<unknown>;

/** A short record whose second child’s forename and surname an agency’s lead guesses at, in one comment, and what then may be asked for it. */
async function guessedAt(change: Change) {
  const partnership = await makePartnership(platform);
  const { agencies, people } = partnership;
  const children = ['Elowen Marrick', 'Perran Tregear'];
  const family = await makeFamily(platform, partnership, { involved: [agencies.first], children });
  const guesses = { date: '14/03/2012', event: 'she talked of bob, perran, quill, tregear and zachary' };
  const file = { agencyId: agencies.first, path: writeChronologyCsv([guesses]) };
  await sendDemonstrationFiles(platform, people.officer, family, [file]);
  const [, perran] = family.children;
  if (perran === undefined) throw new Error('there is no second child');
  await transact(platform.database, partnership.id, (tx) => change(tx, perran));
  platform.pass(1000);
  const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised: true };
  const request = { familyId: family.id, ...asked, reason: 'for the panel' };
  const takenBy = async (who: PersonActor, more: Partial<ExportRequest> = {}) => {
    const { id, jobId } = await askExport(platform, who, { ...request, ...more });
    await runJobNow(platform, partnership.id, jobId, writeExport);
    const { body } = await sendExport(platform, who, { familyId: family.id, id });
    const { names } = (await readExport(platform, who, { familyId: family.id, id })).export;
    return { text: await new Response(body as never).text(), names };
  };
  return { people, takenBy };
}

/** The child has a name of their own, and the guesses are at what is told to officers alone. */
async function seal(tx: TenantTx, perran: ChildId): Promise<void> {
  await rename(tx, perran);
  const sealed = { sealed: 'adopted' as const, sealed_reason: 'An order', sealed_at: platform.now() };
  await tx.sql.updateTable('person').set(sealed).where('id', '=', perran).execute();
}

test('where an identity is sealed, whoever is not told it takes no document without names: what vanished would tell it', async () => {
  const { people, takenBy } = await guessedAt(seal);
  await expect(takenBy(people['agency-lead'])).rejects.toMatchObject({ code: 'not-allowed' });
  const named = await takenBy(people['agency-lead'], { anonymised: false });
  expect(named.text).toContain('bob, perran, quill, tregear and zachary');
  const { text, names } = await takenBy(people.officer);
  expect(text).not.toMatch(/perran|tregear/i);
  expect(names?.replaced.find(({ shownAs }) => shownAs === 'Child B')?.names).toEqual(['Jago Hender']);
});

const changes: readonly (readonly [string, Change])[] = [
  ['a former name', rename],
  [
    'the name of a child who was entered by mistake',
    ({ sql }, perran) => sql.updateTable('family_member').set(mark).where('person_id', '=', perran).execute(),
  ],
];
test.each(changes)(
  '%s goes by a list from documents of officers alone: in those of others its words are like those that nobody listed',
  async (_, change) => {
    const { people, takenBy } = await guessedAt(change);
    expect((await takenBy(people.officer)).text).not.toMatch(/perran|tregear/i);
    const { text } = await takenBy(people['agency-lead']);
    expect(text).toContain('bob, perran, quill, tregear and zachary');
    const titled = await takenBy(people['agency-lead'], { title: 'About perran' });
    expect(titled.text).toContain('perran');
  },
);
