import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRow, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { insteadOfAll, makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Field } from '../domain/entry.ts';
import type { Handling } from '../domain/handling.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import type { SubmissionId } from '../store/submission.ts';
import { correctMapping, putBack, removeSubmission } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';
import { sendChronology } from './send-chronology.ts';

const platform = await testPlatform();

/** A family whose first agency sends; others look on. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  const onlookers = [partnership.people.officer, partnership.otherLead];
  const submissions: SubmissionId[] = [];

  const read = async (jobId: Parameters<typeof runJobNow>[2]) => {
    await runJobNow(platform, partnership.id, jobId, readSentFile);
  };
  const told = (actor: PersonActor, submissionId: SubmissionId) =>
    readSubmission(platform, actor, { familyId: family.id, submissionId, filter: 'all', from: null });
  const latest = (): SubmissionId => {
    const id = submissions.at(-1);
    if (id === undefined) throw new Error('nothing was sent');
    return id;
  };
  return {
    partnership,
    family,
    lead,
    officer: partnership.people.officer,
    latest,
    told,
    async send(rows: readonly CsvRow[], by: PersonActor = lead, beside = false) {
      platform.pass(1000);
      const path = writeChronologyCsv(rows);
      const instead = await insteadOfAll(platform, lead, family.id, first);
      const place = beside && instead !== null ? { kind: 'beside' as const, shown: instead.shown } : instead;
      const request = {
        familyId: family.id,
        agencyId: first,
        files: [{ name: basename(path), path }],
        place,
      };
      for (const { jobId, submissionId } of (await sendChronology(platform, by, request)).sent) {
        submissions.push(submissionId);
        await read(jobId);
      }
    },
    async correct(actor: PersonActor, columns: ReadonlyMap<number, Field | null>) {
      const { version } = await told(lead, latest());
      const which = { familyId: family.id, submissionId: latest(), version };
      await read(await correctMapping(platform, actor, { ...which, columns }));
      const { proposed, version: next } = await told(lead, latest());
      if (proposed?.outcome?.kind !== 'fewer') return;
      await read(
        await correctMapping(platform, actor, { ...which, version: next, columns, confirmed: true }),
      );
    },
    async takeBack(actor: PersonActor) {
      const { version } = await told(lead, latest());
      const which = { familyId: family.id, submissionId: latest(), version };
      await removeSubmission(platform, actor, { ...which, reason: 'sent too early' });
    },
    /** The file that was sent last before the latest, instead of the latest. */
    async putBack(actor: PersonActor) {
      const removed = [];
      for (const id of submissions) {
        const { state, version } = await told(lead, id);
        if (state === 'removed') removed.push({ submissionId: id, version });
      }
      const last = removed.at(-1);
      if (last === undefined) return;
      const place = await insteadOfAll(platform, lead, family.id, first);
      await read(await putBack(platform, actor, { familyId: family.id, ...last, place }));
    },
    async keep(words: string, handling: Handling) {
      const done = await transact(platform.database, partnership.id, async (tx) => {
        const entry = await tx.sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', family.id)
          .where('event', 'like', `%${words}%`)
          .executeTakeFirstOrThrow();
        const decided = { familyId: family.id, entryId: entry.id, handling, decidedBy: lead.accountId };
        return setEntryHandling(tx, decided, platform.now());
      });
      expect(done).toBe(true);
    },
    /** Everything that others are told of the agency's files, on pages and for documents. */
    async seenByOthers(): Promise<string> {
      const seen: unknown[] = [];
      for (const actor of onlookers) {
        for (const submissionId of submissions) seen.push(await told(actor, submissionId));
        seen.push(
          await transact(platform.database, partnership.id, (tx) =>
            restoreFamilyChronology(tx, actor, family.id, platform.now()),
          ),
        );
      }
      return JSON.stringify(seen);
    },
  };
}

const rows: readonly CsvRow[] = [
  { date: '12/03/2012', event: 'Home visit' },
  { date: '13/03/2012', event: 'An informant names a visitor' },
  { date: '14/03/2012', event: 'School was called' },
];
const secret = 'informant';

test('correcting columns lifts no handling: not where the file is refused on the way, nor where its rows are set aside', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const refused = { code: 'not-allowed', message: expect.stringContaining('Only people of the agency') };
  await expect(scene.correct(scene.officer, new Map([[0, null]]))).rejects.toMatchObject(refused);
  await expect(scene.takeBack(scene.officer)).rejects.toMatchObject(refused);
  expect((await scene.told(scene.officer, scene.latest())).mayChange).toBe(false);

  await scene.correct(scene.lead, new Map([[0, null]]));
  expect((await scene.told(scene.lead, scene.latest())).proposed?.outcome?.kind).toBe('refused');
  expect((await scene.told(scene.lead, scene.latest())).counts.entries).toBe(3);
  await expect(scene.correct(scene.officer, new Map())).rejects.toMatchObject(refused);
  await scene.correct(scene.lead, new Map());
  expect((await scene.told(scene.lead, scene.latest())).counts.entries).toBe(3);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(2);
  expect(await scene.seenByOthers()).not.toContain(secret);

  await scene.correct(
    scene.lead,
    new Map<number, Field | null>([
      [0, null],
      [1, 'date'],
    ]),
  );
  expect((await scene.told(scene.lead, scene.latest())).counts.setAside).toBe(3);
  expect((await scene.told(scene.officer, scene.latest())).counts.setAside).toBe(2);
  expect(await scene.seenByOthers()).not.toContain(secret);
  await scene.correct(scene.lead, new Map());
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('sending again with one sign changed lifts no handling, and the agency is told of the rows that wait for a decision', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const changed = (row: Partial<CsvRow>) => rows.map((one, at) => (at === 1 ? { ...one, ...row } : one));

  await scene.send(changed({ event: 'An informant names a visitor.' }));
  expect(await scene.seenByOthers()).not.toContain(secret);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(2);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
  expect((await scene.told(scene.officer, scene.latest())).heldBack).toBe(0);

  await scene.send(changed({ date: 'some day', event: 'An informant names a visitor!' }));
  expect((await scene.told(scene.lead, scene.latest())).counts.setAside).toBe(1);
  expect((await scene.told(scene.officer, scene.latest())).counts.setAside).toBe(0);
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('the same file with other words, sent beside the first, opens no row: by its agency or by an officer', async () => {
  for (const by of ['lead', 'officer'] as const) {
    const scene = await begin();
    await scene.send(rows);
    await scene.keep(secret, 'originator');
    const again = rows.map((row, at) => (at === 1 ? { ...row, event: `${row.event}.` } : row));
    await scene.send(again, scene[by], true);
    expect(await scene.seenByOthers()).not.toContain(secret);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
    await scene.send(
      again.map((row, at) => (at === 1 ? { ...row, date: 'some day' } : row)),
      scene[by],
      true,
    );
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
});

test('what a person opens to all stays open when the file is sent again', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  await scene.send([...rows.slice(0, 1), { date: '15/03/2012', event: 'Quite another thing' }]);
  expect(await scene.seenByOthers()).not.toContain('Quite another thing');
  await scene.keep('Quite another thing', 'core-group');
  await scene.send([{ date: '15/03/2012', event: 'Quite another thing' }]);
  expect(await scene.seenByOthers()).toContain('Quite another thing');
});

test('the rows that somebody may see are numbered without gaps, and not as the file numbers them', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const others = await scene.told(scene.officer, scene.latest());
  expect(others.rows.map(({ position, row }) => [position, row])).toEqual([
    [1, null],
    [2, null],
  ]);
  const own = await scene.told(scene.lead, scene.latest());
  expect(own.rows.map(({ position, row }) => [position, row])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
});

type Step =
  | {
      readonly does:
        | 'send'
        | 'send changed'
        | 'send unread'
        | 'send changed beside'
        | 'officer sends changed'
        | 'send unread beside'
        | 'take back'
        | 'put back'
        | 'refuse'
        | 'set aside'
        | 'as read';
    }
  | { readonly does: 'send more'; readonly at: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    { does: 'send' },
    { does: 'send changed' },
    { does: 'send unread' },
    { does: 'send changed beside' },
    { does: 'officer sends changed' },
    { does: 'send unread beside' },
    { does: 'take back' },
    { does: 'put back' },
    { does: 'refuse' },
    { does: 'set aside' },
    { does: 'as read' },
  ),
  fc.record({ does: fc.constant('send more' as const), at: fc.integer({ min: 0, max: 3 }) }),
);

test('no sending, changing, correcting, refusing, taking back or putting back ever shows others what a restricted row says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Handling>('originator', 'named-agencies'),
      fc.array(steps, { minLength: 1, maxLength: 6 }),
      async (handling, sequence) => {
        const scene = await begin();
        await scene.send(rows);
        await scene.keep(secret, handling);
        for (const [count, step] of sequence.entries()) {
          await take(scene, step, count);
          expect(await scene.seenByOthers()).not.toContain(secret);
        }
      },
    ),
    { numRuns: 12 },
  );
});

async function take(scene: Awaited<ReturnType<typeof begin>>, step: Step, count: number): Promise<void> {
  const said = (more: Partial<CsvRow>) => rows.map((row, at) => (at === 1 ? { ...row, ...more } : row));
  const { state } = await scene.told(scene.lead, scene.latest());
  const columns: Readonly<Record<string, ReadonlyMap<number, Field | null>>> = {
    refuse: new Map([[0, null]]),
    'set aside': new Map<number, Field | null>([
      [0, null],
      [1, 'date'],
    ]),
    'as read': new Map(),
  };
  const stated = columns[step.does];
  if (stated !== undefined) return state === 'removed' ? undefined : scene.correct(scene.lead, stated);
  switch (step.does) {
    case 'take back':
      return state === 'removed' ? undefined : scene.takeBack(scene.lead);
    case 'put back':
      return scene.putBack(scene.lead);
    case 'send changed':
      return scene.send(said({ event: `An informant names a visitor, told ${count} times` }));
    case 'send unread':
      return scene.send(said({ date: 'some day', event: `An informant names ${count} visitors` }));
    case 'send changed beside':
      return scene.send(
        said({ event: `An informant names a visitor, told ${count} times` }),
        scene.lead,
        true,
      );
    case 'officer sends changed':
      return scene.send(said({ event: `An informant named ${count}` }), scene.officer, true);
    case 'send unread beside':
      return scene.send(said({ date: 'some day', event: `An informant names ${count}` }), scene.lead, true);
    case 'send more':
      return scene.send(rows.toSpliced(step.at, 0, { date: '20/03/2012', event: `Called again ${count}` }));
    default:
      return scene.send(rows);
  }
}
