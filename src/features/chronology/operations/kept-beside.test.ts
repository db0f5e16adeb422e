import { expect, test } from 'vitest';
import type { CsvRow } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { SubmissionId } from '../store/submission.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';
import { offerHeld } from './decide-held.ts';
import { putIn as putInJob, submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();
const begin = () => beginHandling(platform);
type Scene = Awaited<ReturnType<typeof begin>>;

const days: readonly CsvRow[] = [12, 13, 14].map((day) => ({
  date: `${day}/03/2012`,
  event: `Marker ${day}`,
}));
const words: readonly CsvRow[] = ['An informant names some visitor', 'A neighbour threatens him'].map(
  (event, at) => ({ date: `0${at + 1}/07/2015`, event: `Marker ${event}` }),
);
/** One row is the very one that is kept. */
const guess: readonly CsvRow[] = [...rows.slice(1, 2), { date: '02/07/2015', event: 'Marker' }];

async function beginKeeping(notFor?: (scene: Scene) => PersonActor): Promise<Scene> {
  const scene = await begin();
  await scene.send(rows);
  const by = notFor?.(scene);
  if (by === undefined) await scene.keep(secret, 'originator');
  else await scene.keep(secret, 'core-group', { notFor: [{ accountId: by.accountId, reason: 'Related' }] });
  return scene;
}

test('an officer who sends for an agency learns from no day and no word of the file which rows the agency keeps, before it is in nor after', async () => {
  for (const sent of [days, words, guess]) {
    const scene = await beginKeeping();
    const waits = await scene.wait(sent, { by: scene.officer, place: 'beside' });
    const { counts, rows: told } = await scene.told(scene.officer, waits);
    expect([counts.entries, told]).toEqual([0, []]);
    await scene.send([...sent, { date: '03/07/2015', event: 'Marker too' }], scene.officer, true);
    const put = await scene.told(scene.officer, scene.latest());
    expect([put.rowsOf, put.counts.entries]).toEqual(['chronology', 0]);
    expect(await scene.seenByOthers()).not.toContain('Marker');
    expect((await scene.told(scene.lead, scene.latest())).counts.entries).toBe(sent.length + 1);
  }
  const control = await begin();
  await control.send(rows);
  await control.send(days, control.officer, true);
  expect((await control.told(control.officer, control.latest())).counts.entries).toBe(3);
});

test('nor does somebody of the agency from whom a row is kept by name', async () => {
  for (const sent of [days, words]) {
    const scene = await beginKeeping(({ lead }) => lead);
    await scene.send(sent, scene.lead, true);
    expect(await scene.seenByOthers([scene.lead])).not.toContain('Marker');
    expect(await scene.seenByOthers([scene.partnership.otherLead])).toContain('Marker');
  }
});

test('nor from whom an entry is kept by name that was typed: it says nothing of files', async () => {
  const sentBeside = async (typed: boolean) => {
    const scene = await beginKeeping();
    if (typed) {
      await typeEntry(platform, scene.colleague, scene.family, { event: 'Her uncle was seen' });
      const notFor = [{ accountId: scene.lead.accountId, reason: 'Related' }];
      await scene.keep('uncle', 'core-group', { notFor });
    }
    const { heldBack, counts } = await scene.told(scene.lead, await scene.wait(days, { place: 'beside' }));
    return { heldBack, counts };
  };
  expect(await sentBeside(true)).toEqual(await sentBeside(false));
});

test('nor from a file that waits when a row is kept', async () => {
  const scene = await begin();
  await scene.send(rows);
  const waits = await scene.wait(days, { by: scene.officer, place: 'beside' });
  expect((await scene.told(scene.officer, waits)).counts.entries).toBe(3);
  const { id: entryId } = await transact(platform.database, scene.partnership.id, ({ sql }) =>
    sql
      .selectFrom('entry')
      .select('id')
      .where('family_id', '=', scene.family.id)
      .where('event', 'like', `%${secret}%`)
      .executeTakeFirstOrThrow(),
  );
  const which = { familyId: scene.family.id, entryId };
  const { version, wording } = await offerHandling(platform, scene.lead, which);
  const decided = { handling: 'originator', named: [], stillNotFor: [], alsoNotFor: null } as const;
  await decideEntryHandling(platform, scene.lead, { ...which, version, wording, ...decided });
  expect((await scene.told(scene.officer, waits)).counts.entries).toBe(0);
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(3);
});

test('nor where another person puts the file in: of both the one counts who may read less', async () => {
  const officers = await beginKeeping();
  await putIn(officers, await officers.wait(days, { by: officers.officer, place: 'beside' }));
  expect((await officers.told(officers.lead, officers.latest())).heldBack).toBe(3);
  expect(await officers.seenByOthers()).not.toContain('Marker');

  const scene = await beginKeeping(({ lead }) => lead);
  const waits = await scene.wait(days, { place: 'beside' });
  await transact(platform.database, scene.partnership.id, ({ sql }) =>
    sql
      .updateTable('submission')
      .set({ created_by: scene.colleague.accountId })
      .where('id', '=', waits)
      .execute(),
  );
  await putIn(scene, waits);
  expect(await scene.seenByOthers([scene.lead])).not.toContain('Marker');
  expect(await scene.seenByOthers([scene.officer])).toContain('Marker');
});

async function putIn({ family, partnership, lead, told }: Scene, submissionId: SubmissionId) {
  const { version } = await told(lead, submissionId);
  const { jobId } = await submitChronology(platform, lead, { familyId: family.id, submissionId, version });
  await runJobNow(platform, partnership.id, jobId, putInJob);
}

test('a kept row does not get out beside its file within a longer row of another day', async () => {
  const scene = await beginKeeping();
  const meeting =
    'Strategy meeting held. An informant names a visitor. Police, health and school were there and a plan was made for the week with visits twice a day by the nurse';
  await scene.send([{ date: '20/03/2012', event: meeting }, ...part], scene.lead, true);
  expect(await scene.seenByOthers()).not.toContain(secret);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
});

const part: readonly CsvRow[] = [
  'Mother rang about shouting',
  'Seen at school',
  'Father stopped in town',
  'Bike stolen from shed',
].map((event, at) => ({ date: `0${at + 1}/08/2014`, event }));

test('rows of other days are open beside a kept one though their columns are the same, or their few words', async () => {
  const columns = {
    source: 'Wexmoor Police, neighbourhood team, occurrence log',
    child: 'Summer Calloway, Noah Calloway, Nell Calloway',
  };
  const scene = await begin();
  await scene.send(
    [...rows, { date: '06/03/2012', event: 'Seen at school' }].map((row) => ({ ...columns, ...row })),
  );
  await scene.keep(secret, 'originator');
  await scene.keep('Seen at school', 'originator');
  await scene.send(
    part.map((row) => ({ ...columns, ...row })),
    scene.lead,
    true,
  );
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(0);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(4);
});

test('a row that is held for its day alone holds no further file back', async () => {
  const scene = await beginKeeping();
  const line = 'Nell was seen at her school in class';
  await scene.send([{ date: '13/03/2012', event: line }], scene.lead, true);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
  await scene.send([{ date: '02/05/2012', event: line }], scene.lead, true);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(0);
});

test('a row that was set aside and is held is told apart from what a person can decide of: before the file is in and after', async () => {
  const scene = await beginKeeping();
  const aside = { date: '31/04/2012', event: 'An informant names a visitor again' };
  const waits = await scene.wait([aside, ...days], { place: 'beside' });
  expect(await scene.told(scene.lead, waits)).toMatchObject({ heldBack: 1, heldAside: 1 });
  expect(await scene.told(scene.officer, waits)).toMatchObject({ heldBack: 0, heldAside: 0 });
  await scene.send([aside, ...days.slice(1, 2)], scene.lead, true);
  expect(await scene.told(scene.lead, scene.latest())).toMatchObject({ heldBack: 1, heldAside: 1 });
  const { entries } = await offerHeld(platform, scene.lead, scene.family.id);
  expect(entries).toBe(1);
});
