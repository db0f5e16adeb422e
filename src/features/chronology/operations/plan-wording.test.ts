import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makePlan, pointOf } from '../../../../test/builders/platform/plan.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { noFilters } from '../store/entry-filters.ts';
import type { EntryId } from '../store/submission.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { confirmBearings } from './confirm-bearings.ts';
import { decideBearsOn, offerBearing } from './decide-bears-on.ts';
import { findDecisionsWork } from './find-decisions-work.ts';
import { changePlanPoint } from './keep-plan.ts';
import { readChronology } from './read-chronology.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readPlan, readPlanPoint } from './read-plan.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const rows = [
  { date: '12/03/2012', event: 'Mina was seen by the dentist', child: 'Mina' },
  { date: '09/06/2012', event: 'Mina went to the dentist again', child: 'Mina' },
];
const teeth = 'Mina is not brought to the dentist';
const harm = 'Mina is hit by her mother’s partner';

/** A plan whose risk two entries were said to bear on, with progress. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { officer, practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const path = writeChronologyCsv(rows, 'health.csv');
  await sendDemonstrationFiles(platform, lead, family, [{ agencyId: first, path }]);
  const { risk: pointId } = await makePlan(platform, officer, family, first);
  const familyId = family.id;
  const found = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('entry').select('id').where('family_id', '=', familyId).orderBy('order_key').execute(),
  );
  const entries = found.map(({ id }) => id);
  const say = async (entryId: EntryId, plan?: string) => {
    const { version } = await offerBearing(platform, practitioner, { familyId, entryId });
    const said = { familyId, entryId, pointId, movement: 'progress', version } as const;
    await decideBearsOn(platform, practitioner, { ...said, plan });
  };
  for (const entryId of entries) await say(entryId);
  const read = (actor: PersonActor = officer) =>
    readPlanPoint(platform, actor, { familyId, pointId, from: null });
  return {
    ...{ partnership, familyId, pointId, officer, practitioner, lead, entries, say, read },
    word: async (words: string, meansTheSame = false) => {
      const { point } = await read();
      const given = pointOf(family, { words });
      const change = { familyId, pointId, version: point.version, given, meansTheSame };
      await changePlanPoint(platform, officer, change);
    },
    confirm: async (ids: readonly EntryId[], actor: PersonActor = practitioner) => {
      const { point, earlier } = await read(actor);
      const shown = earlier.rows.map(({ id }) => id);
      const { wording } = earlier;
      const which = { familyId, pointId, version: point.version, entries: ids, shown, wording };
      return confirmBearings(platform, actor, which);
    },
    filtered: async () => {
      const filters = { ...noFilters, bearsOn: pointId };
      const sort = { by: 'date', direction: 'ascending' } as const;
      const asked = { familyId, filters, sort, from: null, forPaper: false };
      return (await readChronology(platform, officer, asked)).total;
    },
    keep: (id: EntryId) =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql.updateTable('entry').set({ handling: 'originator' }).where('id', '=', id).execute(),
      ),
  };
}

test('what was said of a risk is not counted for words of another meaning, and is told apart with the words that it was said of', async () => {
  const { word, read, officer, familyId, filtered, entries } = await begin();
  expect((await read()).point.movedWords).toBe('2 entries bear on it, and all tell of progress.');
  await word(harm);
  const told = await read();
  expect(told.point.movedWords).toBe('No entry bears on it yet.');
  expect(told.rows).toEqual([]);
  expect(told.earlier.rows.map(({ event, movement, ofWords }) => [event, movement, ofWords])).toEqual([
    ['Mina was seen by the dentist', 'progress', teeth],
    ['Mina went to the dentist again', 'progress', teeth],
  ]);
  const { points } = await readPlan(platform, officer, { familyId, child: null });
  expect(points[0]?.earlierWords).toBe(
    '2 entries were said to bear on earlier words of it, and are not counted.',
  );
  expect(await filtered()).toBe(0);
  const [id] = entries;
  if (id === undefined) throw new Error('there is no entry');
  const { entry } = await readOneEntry(platform, officer, { familyId, id });
  expect(entry.bearings.map(({ point, ofWords }) => [point, ofWords])).toEqual([[harm, teeth]]);
});

test('where the meaning is said to be the same, or the words come back, what was said of them counts', async () => {
  const { word, read } = await begin();
  await word('Mina isn’t brought to the dentist', true);
  expect((await read()).point.moved.counts.progress).toBe(2);
  await word(harm);
  expect((await read()).earlier.rows[0]?.ofWords).toBe('Mina isn’t brought to the dentist');
  await word(teeth);
  const back = await read();
  expect([back.point.moved.counts.progress, back.earlier.rows.length]).toEqual([2, 0]);
});

test('a point whose words stay keeps what was said of it, whatever else is changed', async () => {
  const { word, read } = await begin();
  await word(teeth);
  expect((await read()).point.moved.counts.progress).toBe(2);
});

test('somebody says of the entries that they tick that it holds of the new words too: those are counted again', async () => {
  const { word, read, confirm, entries, officer, practitioner } = await begin();
  await word(harm);
  expect(await confirm(entries.slice(0, 1))).toBe(1);
  const told = await read();
  expect(told.point.movedWords).toContain('1 entry bears on it');
  expect(told.rows.map(({ saidBy }) => saidBy)).toEqual([practitioner.name]);
  expect(told.earlier.rows).toHaveLength(1);
  expect(await confirm([], officer)).toBe(0);
  await expect(confirm(entries.slice(0, 1))).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('nobody confirms for words that they did not read, and a chair confirms nothing', async () => {
  const { word, confirm, read, entries, familyId, pointId, practitioner, partnership } = await begin();
  const { point } = await read();
  await word(harm);
  const stale = { familyId, pointId, version: point.version, entries, shown: entries };
  await expect(confirmBearings(platform, practitioner, stale)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const { version } = (await read()).point;
  await expect(
    confirmBearings(platform, partnership.people.chair, { ...stale, version }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await confirm(entries)).toBe(2);
});

test('whoever said it finds among their work that the words are others, until they have said it again', async () => {
  const { word, confirm, keep, entries, practitioner, officer, partnership, familyId, pointId } =
    await begin();
  const work = (actor: PersonActor) =>
    transact(platform.database, partnership.id, (tx) => findDecisionsWork(tx, actor, platform.now()));
  expect(await work(practitioner)).toEqual([]);
  await word(harm);
  const [item] = await work(practitioner);
  expect([item?.sentence, item?.href]).toEqual([
    'Say whether what you said of R1 of the plan holds of its new words (2 entries)',
    `/families/${familyId}/plan/${pointId}`,
  ]);
  expect(await work(officer)).toEqual([]);
  await confirm(entries.slice(0, 1));
  expect((await work(practitioner))[0]?.sentence).toContain('(1 entry)');
  const [, hidden] = entries;
  if (hidden === undefined) throw new Error('there is no entry');
  await keep(hidden);
  expect(await work(practitioner)).toHaveLength(1);
  await confirm(entries.slice(1));
  expect(await work(practitioner)).toEqual([]);
});

test('who has become a guest of the family since has no such work, says it of no words, and is not asked to', async () => {
  const { word, confirm, read, entries, practitioner, partnership, familyId } = await begin();
  await word(harm);
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('relation')
      .set({ who_kind: 'account', who_id: practitioner.accountId, kind: 'guest' })
      .where('object_id', '=', familyId)
      .where('who_id', '=', partnership.agencies.first)
      .execute(),
  );
  const work = await transact(platform.database, partnership.id, (tx) =>
    findDecisionsWork(tx, practitioner, platform.now()),
  );
  expect(work).toEqual([]);
  const { earlier } = await read(practitioner);
  expect([earlier.rows.length, earlier.mayConfirm]).toEqual([2, false]);
  await expect(confirm(entries)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('what an entry tells is not said of a plan that was worded otherwise since the page was opened', async () => {
  const { word, say, entries, practitioner, familyId } = await begin();
  const [entryId] = entries;
  if (entryId === undefined) throw new Error('there is no entry');
  const { plan } = await offerBearing(platform, practitioner, { familyId, entryId });
  await word(harm);
  await expect(say(entryId, plan)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('an entry that is kept from somebody leaves no trace among what was said of earlier words', async () => {
  const { word, read, keep, entries, officer, familyId } = await begin();
  await word(harm);
  const [hidden] = entries;
  if (hidden === undefined) throw new Error('there is no entry');
  await keep(hidden);
  const { earlier, point } = await read();
  expect([earlier.rows.length, point.earlier]).toEqual([1, 1]);
  expect((await readPlan(platform, officer, { familyId, child: null })).points[0]?.earlier).toBe(1);
});

test('a document tells what was said of earlier words of the plan apart, and does not count it', async () => {
  const { word, officer, familyId, partnership } = await begin();
  await word(harm);
  const write = async (form: 'html' | 'json' | 'csv') => {
    const choices = { title: null, from: null, to: null, anonymised: false, reason: 'for the panel' };
    const { id, jobId } = await askExport(platform, officer, { ...choices, familyId, form });
    expect(await runJobNow(platform, partnership.id, jobId, writeExport)).toBe('done');
    const { body } = await sendExport(platform, officer, { familyId, id });
    return (await new Response(body as never).text()).replace(/<[^>]*>/g, '');
  };
  const page = await write('html');
  expect(page).toContain('2 entries were said to bear on earlier words of it, and are not counted');
  expect(page).not.toContain('2 entries bear on it');
  expect(await write('csv')).toContain('(said of earlier words of it)');
  const { said } = JSON.parse(await write('json'));
  expect(said.bearings).toMatchObject([{ ofEarlierWords: true }, { ofEarlierWords: true }]);
});
