import { expect, test } from 'vitest';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { makePlan } from '../../../../test/builders/platform/plan.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import { decideBearsOn, offerBearing } from '../../chronology/operations/decide-bears-on.ts';
import { decideEntryHandling, offerHandling } from '../../chronology/operations/decide-handling.ts';
import { findDecisionsWork } from '../../chronology/operations/find-decisions-work.ts';
import { purgeEntry } from '../../chronology/operations/purge-entry.ts';
import { readOneEntry } from '../../chronology/operations/read-one-entry.ts';
import { withdrawEntry } from '../../chronology/operations/withdraw-entry.ts';
import type { EntryId } from '../../chronology/store/submission.ts';
import { findReviewWork } from '../../reviews/operations/find-work.ts';
import { insertAnswers } from '../../reviews/store/answers.ts';
import { listWork } from './list-work.ts';
import { readWhoLooked, workedWithChronology } from './read-who-looked.ts';

const platform = await testPlatform();
const ofEntries = [
  'entry-read',
  'handling-decided',
  'bears-on-decided',
  'sharing-decided',
  'entry-purged',
  'entry-added',
  'entry-withdrawn',
] as const;

/** A family of which the agency’s own lead opened an entry, decided who may read it, and said what it tells of the plan. */
async function begin(handling: 'core-group' | 'originator') {
  const scene = await beginHandling(platform);
  const { partnership, family, lead, officer } = scene;
  await scene.send(rows);
  const { risk } = await makePlan(platform, officer, family, partnership.agencies.first);
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const idOf = async (words: string): Promise<EntryId> => {
    const { id } = await inside(({ sql }) =>
      sql
        .selectFrom('entry')
        .select('id')
        .where('family_id', '=', family.id)
        .where('event', 'like', `%${words}%`)
        .executeTakeFirstOrThrow(),
    );
    return id;
  };
  const entryId = await idOf(secret);
  const key = { familyId: family.id, entryId };
  const { version } = await offerHandling(platform, lead, key);
  const decided = { handling, named: [], stillNotFor: [], alsoNotFor: null };
  await decideEntryHandling(platform, lead, { ...key, version, ...decided });
  const offered = await offerBearing(platform, lead, key);
  const tells = { pointId: risk, movement: 'worse', version: offered.version } as const;
  await decideBearsOn(platform, lead, { ...key, ...tells });
  await readOneEntry(platform, lead, { familyId: family.id, id: entryId });
  platform.pass(1000);
  return {
    ...scene,
    key,
    purge: () =>
      purgeEntry(platform, lead, {
        ...key,
        ground: 'court-order',
        reason: 'By the order of that day.',
      }),
    /** What the officer is told was done with entries, and the words in which somebody said why. */
    told: async () => {
      const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
      const { rows: all } = await readWhoLooked(platform, officer, asked);
      const found = all.filter(({ event }) => ofEntries.some((one) => one === event));
      return found.map(({ event, reason }) => (reason === null ? event : `${event}: ${reason}`)).toSorted();
    },
  };
}

const decisions = ['bears-on-decided', 'entry-read', 'entry-read', 'entry-read', 'handling-decided'];

test('whoever may read an entry is told who opened it, and what was decided of it', async () => {
  const { told } = await begin('core-group');
  expect(await told()).toEqual(decisions);
});

test('of an entry that is kept from them nobody is told that it was opened, decided upon, or removed for good', async () => {
  const { told, purge } = await begin('originator');
  expect(await told()).toEqual([]);
  await purge();
  expect(await told()).toEqual([]);
});

test('that an entry was removed for good, and all that was done with it before, stays told to whoever could read it', async () => {
  const { told, purge } = await begin('core-group');
  await purge();
  expect(await told()).toEqual([...decisions, 'entry-purged'].toSorted());
});

test.each([
  ['core-group', decisions],
  ['originator', []],
] as const)(
  'when its file was taken back, what was done with an entry for the %s stays told as it was',
  async (handling, expected) => {
    const { told, takeBack, putBack, lead } = await begin(handling);
    await takeBack(lead);
    expect(await told()).toEqual(expected);
    await putBack(lead);
    expect(await told()).toEqual(expected);
  },
);

test('of an entry that left with its file nobody is told any more once the same row was kept from them', async () => {
  const { told, takeBack, send, keep, lead } = await begin('core-group');
  await takeBack(lead);
  expect(await told()).toEqual(decisions);
  await send(rows);
  await keep(secret, 'originator');
  expect(await told()).toEqual([]);
});

test.each([
  ['core-group', ['entry-added', 'entry-withdrawn']],
  ['originator', []],
] as const)(
  'an entry for the %s that was typed and withdrawn is told of as it was',
  async (handling, expected) => {
    const { told, family, colleague } = await begin('originator');
    const entryId = await typeEntry(platform, colleague, family, { handling });
    const which = { familyId: family.id, entryId, version: 1 };
    await withdrawEntry(platform, colleague, { ...which, reason: 'Of another day' });
    expect(await told()).toEqual(expected);
  },
);

test('who opened an entry while everybody could read it stays told once it is kept from them, and what was done since is not', async () => {
  const { told, key, lead, officer, family, keep } = await begin('core-group');
  const before = (await told()).length;
  await keep(secret, 'originator');
  platform.pass(1000);
  await readOneEntry(platform, lead, { familyId: family.id, id: key.entryId });
  platform.pass(1000);
  const asked = { familyId: family.id, child: null, person: lead.accountId, from: null, to: null };
  const { rows: all, people } = await readWhoLooked(platform, officer, asked);
  const worked = all.filter(({ event }) => event === workedWithChronology);
  expect([await told(), worked.length]).toEqual([[], before]);
  expect(worked.map(({ reason }) => reason)).toEqual(worked.map(() => null));
  expect(people.map(({ id }) => id)).toContain(lead.accountId);
  const together = await readWhoLooked(platform, officer, { ...asked, together: true });
  expect(together.rows.flatMap(({ event, sitting }) => sitting?.events ?? [event])).toContain(
    workedWithChronology,
  );
});

test('of an entry that was kept from the beginning nothing stays told, also once its lead decided of it again', async () => {
  const { key, lead, officer, family, told } = await begin('originator');
  const { version } = await offerHandling(platform, lead, key);
  const again = { handling: 'originator', named: [], stillNotFor: [], alsoNotFor: null } as const;
  await decideEntryHandling(platform, lead, { ...key, version, ...again });
  platform.pass(1000);
  const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
  const { rows: all } = await readWhoLooked(platform, officer, asked);
  const since = all.filter(({ event }) => event === workedWithChronology);
  expect([since, await told()]).toEqual([[], []]);
});

test('that somebody was shown what is to be done is told of the families whose work anybody may know of, and of no other', async () => {
  const shown = async (isKept: boolean) => {
    const scene = await beginHandling(platform);
    const { lead, officer, family, send, keep } = scene;
    await send(rows);
    if (isKept) await keep(secret, 'originator');
    await send([{ date: '13/03/2012', event: 'School rang' }], lead, true);
    const { total } = await listWork(platform, lead, { sources: [findDecisionsWork], asked: {} });
    platform.pass(1000);
    const asked = { familyId: family.id, child: null, person: lead.accountId, from: null, to: null };
    const { rows: all } = await readWhoLooked(platform, officer, asked);
    return [total, all.filter(({ event }) => event === 'work-listed').length];
  };
  expect([await shown(true), await shown(false)]).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

test('nor of a request that an agency answered with what it keeps for itself', async () => {
  const shown = async (isThere: boolean) => {
    const scene = await beginHandling(platform);
    const { partnership, family, lead, officer } = scene;
    const { requestIds } = await makeReview(platform, officer, family, [partnership.agencies.first]);
    const [id] = requestIds;
    if (id === undefined) throw new Error('nobody was asked');
    await scene.send(rows.slice(1, 2));
    await scene.keep(secret, 'originator');
    await transact(platform.database, partnership.id, async (tx) => {
      await insertAnswers(tx, { id, files: [scene.latest()] }, platform.now());
      if (!isThere) await tx.sql.deleteFrom('entry').where('family_id', '=', family.id).execute();
    });
    platform.pass(1000);
    const { total } = await listWork(platform, lead, { sources: [findReviewWork], asked: {} });
    platform.pass(1000);
    const asked = { familyId: family.id, child: null, person: lead.accountId, from: null, to: null };
    const { rows: all } = await readWhoLooked(platform, officer, asked);
    return [total, all.filter(({ event }) => event === 'work-listed').length];
  };
  expect([await shown(true), await shown(false)]).toEqual([
    [0, 0],
    [1, 0],
  ]);
});
