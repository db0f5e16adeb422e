import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makePlan, pointOf } from '../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Movement, PlanPointId } from '../domain/plan/plan-point.ts';
import { noFilters } from '../store/entry-filters.ts';
import type { EntryId } from '../store/submission.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { changeEntry } from './change-entry.ts';
import { decideBearsOn, offerBearing } from './decide-bears-on.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { addPlanPoint, changePlanPoint } from './keep-plan.ts';
import { purgeEntry } from './purge-entry.ts';
import { readChronology } from './read-chronology.ts';
import { readPlan, readPlanPoint } from './read-plan.ts';
import { readWordings } from './read-wordings.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const missed = { date: '12/03/2012', event: 'Mina was not brought to the dentist', child: 'Mina' };
const brought = { date: '09/06/2012', event: 'Mina was seen by the dentist', child: 'Mina' };

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner, chair } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const { otherLead } = partnership;
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv([missed, brought], 'health.csv') },
  ]);
  const points = await makePlan(platform, officer, family, first);
  const familyId = family.id;
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const idOf = async (words: string): Promise<EntryId> =>
    (
      await inside(({ sql }) =>
        sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', familyId)
          .where('event', 'like', `${words}%`)
          .executeTakeFirstOrThrow(),
      )
    ).id;
  const say = async (
    entryId: EntryId,
    pointId: PlanPointId,
    movement: Movement | null,
    actor: PersonActor = practitioner,
  ) => {
    const { version } = await offerBearing(platform, actor, { familyId, entryId });
    platform.pass(1000);
    await decideBearsOn(platform, actor, { familyId, entryId, pointId, movement, version });
  };
  const plan = (actor: PersonActor, child: string | null = null) =>
    readPlan(platform, actor, { familyId, child });
  const movedOf = async (pointId: PlanPointId, actor: PersonActor = officer) =>
    (await plan(actor)).points.find(({ id }) => id === pointId)?.movedWords;
  const read = (pointId: PlanPointId, actor: PersonActor = officer) =>
    readPlanPoint(platform, actor, { familyId, pointId, from: null });
  const filtered = async (bearsOn: PlanPointId | 'any', actor: PersonActor = officer) => {
    const question = {
      familyId,
      sort: { by: 'date', direction: 'ascending' },
      from: null,
      forPaper: false,
    } as const;
    const { rows, total } = await readChronology(platform, actor, {
      ...question,
      filters: { ...noFilters, bearsOn },
    });
    return [total, ...rows.map(({ event }) => event)];
  };
  return {
    ...{ partnership, family, familyId, first, second, officer, practitioner, chair, lead, otherLead },
    ...{ points, inside, idOf, say, plan, movedOf, read, filtered },
  };
}

test('what the plan says is kept by officers and by the conference’s chair, and read by whoever sees the family', async () => {
  const { officer, practitioner, chair, lead, otherLead, family, familyId, plan, inside, partnership } =
    await begin();
  expect((await plan(otherLead)).points.map(({ label }) => label)).toEqual(['R1', 'A1']);
  const risk = { familyId, kind: 'risk', given: pointOf(family, { words: 'Left alone at night' }) } as const;
  for (const actor of [lead, practitioner]) {
    await expect(addPlanPoint(platform, actor, risk)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  await expect(addPlanPoint(platform, chair, risk)).rejects.toMatchObject({ code: 'not-found' });
  const tie = { who_kind: 'account', who_id: chair.accountId, kind: 'chair', object_kind: 'family' } as const;
  await inside(({ sql }) =>
    sql
      .insertInto('relation')
      .values({
        ...tie,
        partnership_id: partnership.id,
        id: newId<'relation'>(),
        object_id: familyId,
        from_at: platform.now(),
      })
      .execute(),
  );
  await addPlanPoint(platform, chair, risk);
  const { points } = await plan(officer);
  expect(points.map(({ label, words }) => [label, words])).toEqual([
    ['R1', 'Mina is not brought to the dentist'],
    ['R2', 'Left alone at night'],
    ['A1', 'Register Mina with a dentist and take her there twice a year'],
  ]);
  expect(points[2]).toMatchObject({ agencyName: 'Harbour Health Trust', due: '2012-06-30', late: true });
});

test('a point that is worded anew keeps its label and what it said; of two who change it the second is told', async () => {
  const { officer, family, familyId, points, read } = await begin();
  const change = (words: string, version: number, ended: { on: string; reason: string } | null = null) =>
    changePlanPoint(platform, officer, {
      familyId,
      pointId: points.risk,
      version,
      given: pointOf(family, { words, ended }),
    });
  await change('Mina’s teeth hurt and she is not brought to the dentist', 1);
  await expect(change('Something else', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await change('Mina’s teeth hurt and she is not brought to the dentist', 2, {
    on: '2012-07-02',
    reason: 'Treated',
  });
  const { point, former } = await read(points.risk);
  expect(point).toMatchObject({ label: 'R1', version: 3, ended: { on: '2012-07-02', reason: 'Treated' } });
  expect(former.map(({ words, ended }) => [words, ended])).toEqual([
    ['Mina’s teeth hurt and she is not brought to the dentist', null],
    ['Mina is not brought to the dentist', null],
  ]);
});

test('a point is about children of this family, for an agency that is involved, on days that can be', async () => {
  const { officer, family, familyId, plan, partnership } = await begin();
  const other = await makeFamily(platform, partnership, {});
  const strange = await makePartnership(platform);
  const add = (more: Parameters<typeof pointOf>[1]) =>
    addPlanPoint(platform, officer, { familyId, kind: 'action', given: pointOf(family, more) });
  for (const more of [
    { children: other.children },
    { children: [] },
    { agencyId: strange.agencies.first },
    { from: '2031-01-01' },
    { from: '2012-02-01', ended: { on: '2012-01-31', reason: 'Done' } },
    { ended: { on: '2031-01-01', reason: 'Done' } },
  ]) {
    await expect(add(more)).rejects.toMatchObject({ code: 'plan-point-not-fitting' });
  }
  const [mina] = family.children;
  await add({ children: mina === undefined ? [] : [mina] });
  expect((await plan(officer, mina)).points.map(({ label }) => label)).toEqual(['R1', 'A1', 'A2']);
  expect((await plan(officer, family.children[1])).points.map(({ label }) => label)).toEqual(['R1', 'A1']);
});

test('the record is read against the plan: what entries tell of each point, in order, and a filter that finds them', async () => {
  const { points, idOf, say, movedOf, read, filtered } = await begin();
  expect(await movedOf(points.risk)).toBe('No entry bears on it yet.');
  await say(await idOf('Mina was not brought'), points.risk, 'worse');
  await say(await idOf('Mina was seen'), points.risk, 'progress');
  await say(await idOf('Mina was seen'), points.action, 'progress');
  expect(await movedOf(points.risk)).toBe(
    '2 entries bear on it: 1 tells of progress, 1 that it got worse. The last, of 9 June 2012, tells of progress.',
  );
  expect((await read(points.risk)).rows.map(({ event, movement }) => [event, movement])).toEqual([
    [missed.event, 'worse'],
    [brought.event, 'progress'],
  ]);
  expect(await filtered('any')).toEqual([2, missed.event, brought.event]);
  expect(await filtered(points.action)).toEqual([1, brought.event]);
  await say(await idOf('Mina was seen'), points.action, null);
  expect(await filtered(points.action)).toEqual([0]);
  expect(await movedOf(points.action)).toBe('No entry bears on it yet.');
});

test('of two who say it at once, the second is told', async () => {
  const { points, familyId, idOf, practitioner, officer, movedOf } = await begin();
  const entryId = await idOf('Mina was seen');
  const { version } = await offerBearing(platform, officer, { familyId, entryId });
  const say = (movement: Movement, actor: PersonActor) =>
    decideBearsOn(platform, actor, { familyId, entryId, pointId: points.risk, movement, version });
  await say('no-progress', practitioner);
  await expect(say('progress', officer)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await movedOf(points.risk)).toBe('1 entry bears on it, of 9 June 2012, and tells of no progress.');
});

test('an entry that somebody may not see tells them nothing of the plan, and neither does the filter', async () => {
  const { points, familyId, idOf, say, movedOf, read, filtered, lead, otherLead, plan } = await begin();
  const before = await plan(otherLead);
  const entryId = await idOf('Mina was not brought');
  await say(entryId, points.risk, 'worse', lead);
  const keep = { version: 1, handling: 'originator', named: [], alsoNotFor: null, stillNotFor: [] } as const;
  await decideEntryHandling(platform, lead, { familyId, entryId, ...keep });
  expect(await plan(otherLead)).toEqual(before);
  expect((await read(points.risk, otherLead)).rows).toEqual([]);
  expect(await filtered('any', otherLead)).toEqual([0]);
  await expect(offerBearing(platform, otherLead, { familyId, entryId })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await movedOf(points.risk, lead)).toBe(
    '1 entry bears on it, of 12 March 2012, and tells that it got worse.',
  );
});

test('what is said of an entry stays when its file is sent again, and lapses where the entry says something else', async () => {
  const { points, family, first, lead, idOf, say, movedOf } = await begin();
  await say(await idOf('Mina was seen'), points.risk, 'progress');
  const again = (rows: Parameters<typeof writeChronologyCsv>[0]) => {
    platform.pass(1000);
    return sendInsteadOfAll(platform, lead, family, first, [writeChronologyCsv(rows, 'health.csv')]);
  };
  await again([brought, { date: '01/08/2012', event: 'Weighed', child: 'Mina' }]);
  expect(await movedOf(points.risk)).toBe('1 entry bears on it, of 9 June 2012, and tells of progress.');
  await again([{ ...brought, event: 'Mina was taken to the dentist, who was away' }]);
  expect(await movedOf(points.risk)).toBe('No entry bears on it yet.');
});

test('what is removed for good takes what it told of the plan with it', async () => {
  const { points, familyId, idOf, say, lead, inside } = await begin();
  const entryId = await idOf('Mina was seen');
  await say(entryId, points.risk, 'progress');
  const why = { ground: 'wrong-child', reason: 'Another Mina' } as const;
  await purgeEntry(platform, lead, { familyId, entryId, ...why });
  const left = await inside(({ sql }) =>
    sql.selectFrom('bears_on').selectAll().where('entry_id', '=', entryId).execute(),
  );
  expect(left).toEqual([]);
});

test('what a point of the plan counts is what its list shows, also where only the kind of an entry is changed', async () => {
  const { family, officer, practitioner, points } = await begin();
  const id = await typeEntry(platform, practitioner, family, { event: 'Seen by the dentist' });
  const which = { familyId: family.id, entryId: id };
  platform.pass(1000);
  const bearing = { ...which, pointId: points.action, movement: 'progress' as const, version: 'none' };
  await decideBearsOn(platform, practitioner, bearing);
  platform.pass(1000);
  const change = (version: number, given: GivenInPart) =>
    changeEntry(platform, practitioner, { ...which, version, given: givenEntry(given) });
  const listed = async () => {
    const filters = { ...noFilters, bearsOn: points.action };
    const sort = { by: 'date', direction: 'ascending' } as const;
    const question = { familyId: family.id, filters, sort, from: null, forPaper: false };
    return (await readChronology(platform, officer, question)).rows.length;
  };
  const words = async () =>
    (await readPlan(platform, officer, { familyId: family.id, child: null })).points.find(
      (one) => one.id === points.action,
    )?.movedWords;
  await change(1, { event: 'Seen by the dentist', kind: 'visit' });
  expect([await listed(), await words()]).toEqual([1, expect.stringContaining('1 entry bears on it')]);
  await change(2, { event: 'Not seen by the dentist', kind: 'visit' });
  expect([await listed(), await words()]).toEqual([0, 'No entry bears on it yet.']);
  const { lapsed } = await readWordings(platform, practitioner, which);
  expect(lapsed.map(({ sentence }) => sentence)).toEqual(['It was said to bear on A1 of the plan']);
  platform.pass(-2000);
});
