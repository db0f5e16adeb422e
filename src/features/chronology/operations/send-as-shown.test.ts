import { describe, expect, test } from 'vitest';
import {
  manyRows,
  writeCells,
  writeChronologyCsv,
} from '../../../../test/builders/platform/chronology-csv.ts';
import {
  besideAll,
  insteadOfAll,
  makeFamily,
  sendAtOnce,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { findSubmission } from '../store/submission.ts';
import { removeSubmission } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';
import { sendChronology } from './send-chronology.ts';

const platform = await testPlatform();

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => transact(platform.database, partnership.id, work);
  const read = (rows: number) =>
    sendDemonstrationFiles(platform, officer, family, [
      { agencyId: first, path: writeChronologyCsv(manyRows(rows)) },
    ]);
  return { partnership, family, first, second, officer, inside, read };
}

const countEntries = async ({ sql }: TenantTx) =>
  (await sql.selectFrom('entry').select('id').execute()).length;
const states = ({ sql }: TenantTx) =>
  sql.selectFrom('submission').select(['number', 'state']).orderBy('number').execute();

test('where files stand that nobody was asked about, nothing is stored', async () => {
  const { family, first, officer, inside, read } = await begin();
  const [one] = await read(2);
  if (one === undefined) throw new Error('nothing was sent');
  const of = [one.submissionId];
  const files = [{ name: 'second.csv', path: writeChronologyCsv(manyRows(3)) }];
  const request = { familyId: family.id, agencyId: first, files };
  const stale = { code: 'changed-meanwhile' };
  await expect(sendAtOnce(platform, officer, { ...request, place: null })).rejects.toMatchObject(stale);
  const none = { kind: 'instead', of: [], shown: of } as const;
  await expect(sendAtOnce(platform, officer, { ...request, place: none })).rejects.toMatchObject(stale);
  const left = { kind: 'instead', of, shown: of } as const;
  const version = (await inside((tx) => findSubmission(tx, officer, one.submissionId, platform.now())))
    ?.version;
  const which = { familyId: family.id, submissionId: one.submissionId, version: version ?? 0 };
  await removeSubmission(platform, officer, { ...which, reason: 'wrong family' });
  await expect(sendAtOnce(platform, officer, { ...request, place: left })).rejects.toMatchObject(stale);
  expect(await inside(states)).toHaveLength(1);
});

test('an answer about other files than stand now, or wait to be read, takes nothing, whatever it was', async () => {
  const { family, first, officer, inside, read } = await begin();
  await read(2);
  const instead = await insteadOfAll(platform, officer, family.id, first);
  const beside = await besideAll(platform, officer, family.id, first);
  const request = (rows: number) => ({
    familyId: family.id,
    agencyId: first,
    files: [{ name: 'newer.csv', path: writeChronologyCsv(manyRows(rows)) }],
  });
  const { sent } = await sendAtOnce(platform, officer, { ...request(3), place: instead });
  const stale = { code: 'changed-meanwhile' };
  for (const place of [instead, beside, null]) {
    await expect(sendAtOnce(platform, officer, { ...request(4), place })).rejects.toMatchObject(stale);
  }
  for (const { jobId } of sent) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
  expect((await inside(states)).map(({ state }) => state)).toEqual(['removed', 'submitted']);
  expect(await inside(countEntries)).toBe(3);
});

test('of different files sent at once from one page one is taken, and the others are asked about again', async () => {
  const { family, first, officer, inside } = await begin();
  const sendings = [1, 2, 3, 4].map((rows) => {
    const files = [{ name: `${rows}.csv`, path: writeChronologyCsv(manyRows(rows)) }];
    return sendAtOnce(platform, officer, { familyId: family.id, agencyId: first, files, place: null });
  });
  const answers = await Promise.allSettled(sendings);
  const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(failed).toHaveLength(3);
  for (const reason of failed) expect(reason).toMatchObject({ code: 'changed-meanwhile' });
  expect((await inside(states)).map(({ number }) => number)).toEqual([1]);
});

test('files that two agencies send at once are both taken', async () => {
  const { family, first, second, officer, inside } = await begin();
  const sendings = [first, second].map((agencyId, at) => {
    const files = [{ name: 'ours.csv', path: writeChronologyCsv(manyRows(2 + at)) }];
    return sendAtOnce(platform, officer, { familyId: family.id, agencyId, files, place: null });
  });
  await Promise.all(sendings);
  expect((await inside(states)).map(({ number }) => number)).toEqual([1, 1]);
});

test('a file that could not be read is asked about, and out of the way once another goes instead of it', async () => {
  const { family, first, officer, inside } = await begin();
  const broken = writeCells([['nothing of a table']]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path: broken }]);
  expect((await inside(states)).map(({ state }) => state)).toEqual(['refused']);
  const files = [{ name: 'whole.csv', path: writeChronologyCsv(manyRows(2)) }];
  const request = { familyId: family.id, agencyId: first, files };
  const stale = { code: 'changed-meanwhile' };
  await expect(sendAtOnce(platform, officer, { ...request, place: null })).rejects.toMatchObject(stale);
  const instead = await insteadOfAll(platform, officer, family.id, first);
  const { sent } = await sendAtOnce(platform, officer, { ...request, place: instead });
  for (const { jobId } of sent) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
  expect((await inside(states)).map(({ state }) => state)).toEqual(['removed', 'submitted']);
});

test('beside a file that could not be read, that one stays asked about; instead of it, what it was to replace stays', async () => {
  const { family, first, officer, inside, read } = await begin();
  await read(2);
  const broken = writeCells([['nothing of a table']]);
  await sendInsteadOfAll(platform, officer, family, first, [broken]);
  await read(3);
  expect((await inside(states)).map(({ state }) => state)).toEqual(['submitted', 'refused', 'submitted']);
  const place = await insteadOfAll(platform, officer, family.id, first);
  if (place?.kind !== 'instead') throw new Error('three are asked about');
  const files = [{ name: 'fourth.csv', path: writeChronologyCsv(manyRows(4)) }];
  const onlyRefused = { ...place, of: place.of.slice(1, 2) };
  const request = { familyId: family.id, agencyId: first, files, place: onlyRefused };
  const { sent } = await sendAtOnce(platform, officer, request);
  for (const { jobId } of sent) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
  expect((await inside(states)).map(({ state }) => state)).toEqual([
    'submitted',
    'removed',
    'submitted',
    'submitted',
  ]);
});

describe('the same bytes as another agency’s file', () => {
  const rows = [{ event: 'An informant names a visitor' }, { event: 'Called to the home' }];
  async function beginWithTheirs() {
    const scene = await begin();
    const theirs = { agencyId: scene.second, path: writeChronologyCsv(rows) };
    await sendDemonstrationFiles(platform, scene.officer, scene.family, [theirs]);
    const files = [{ name: 'ours.csv', path: writeChronologyCsv(rows) }];
    const request = { familyId: scene.family.id, agencyId: scene.first, files, place: null };
    return { ...scene, request };
  }

  test('are asked about before anything is taken, and taken once they are meant', async () => {
    const { officer, inside, request } = await beginWithTheirs();
    const asked = await sendAtOnce(platform, officer, request);
    expect(asked.sent).toEqual([]);
    expect(asked.elsewhere).toMatchObject([{ name: 'ours.csv', agencyName: 'Northmere Police', number: 1 }]);
    expect(await inside(states)).toHaveLength(1);
    const meant = await sendAtOnce(platform, officer, { ...request, alsoHere: true });
    expect(meant.sent).toHaveLength(1);
  });

  test.each(['officer', 'agency-lead'] as const)(
    'are not told of to the %s while the other agency checks its own',
    async (role) => {
      const { partnership, family, second, first } = await begin();
      const actor = partnership.people[role];
      const theirs = [{ name: 'theirs.csv', path: writeChronologyCsv(rows) }];
      const sending = { familyId: family.id, agencyId: second, files: theirs, place: null };
      expect((await sendChronology(platform, partnership.otherLead, sending)).sent).toHaveLength(1);
      const files = [{ name: 'ours.csv', path: writeChronologyCsv(rows) }];
      const asked = { familyId: family.id, agencyId: first, files, place: null };
      expect(await sendChronology(platform, actor, asked)).toMatchObject({
        elsewhere: [],
        sent: [{ number: 1 }],
      });
    },
  );

  test('are told to nobody from whom a row of that agency is kept', async () => {
    const { partnership, family, officer, inside, request } = await beginWithTheirs();
    await inside(async (tx) => {
      const row = tx.sql.selectFrom('entry').select('id').where('event', 'like', 'An informant%');
      const { id } = await row.executeTakeFirstOrThrow();
      const decidedBy = partnership.otherLead.accountId;
      const kept = { familyId: family.id, entryId: id, handling: 'originator' as const, decidedBy };
      await setEntryHandling(tx, kept, platform.now());
    });
    const { sent, elsewhere } = await sendAtOnce(platform, officer, request);
    expect([sent.length, elsewhere]).toEqual([1, []]);
  });
});
