import { statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manyRows, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  besideAll,
  insteadOfAll,
  makeFamily,
  sendAtOnce,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listSentFiles } from '../store/sent-files.ts';
import { findSubmission } from '../store/submission.ts';
import { correctMapping } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';
import { settleFailed } from './settle-refused.ts';

const platform = await testPlatform();

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => transact(platform.database, partnership.id, work);
  return { partnership, family, first, second, officer: partnership.people.officer, inside };
}

async function send(actor: PersonActor, familyId: FamilyId, agencyId: AgencyId, ...paths: readonly string[]) {
  const files = paths.map((path) => ({ name: basename(path), path }));
  const place = await besideAll(platform, actor, familyId, agencyId);
  return sendAtOnce(platform, actor, { familyId, agencyId, files, place });
}

/** Sends and reads files instead of everything that the agency has in the chronology. */
async function sendAgain(
  actor: PersonActor,
  familyId: FamilyId,
  agencyId: AgencyId,
  ...paths: readonly string[]
) {
  const place = await insteadOfAll(platform, actor, familyId, agencyId);
  const files = paths.map((path) => ({ name: basename(path), path }));
  const { sent } = await sendAtOnce(platform, actor, { familyId, agencyId, files, place });
  for (const { jobId } of sent) await runJobNow(platform, actor.partnershipId, jobId, readSentFile);
  return sent;
}

async function sendAndRead(
  actor: PersonActor,
  familyId: FamilyId,
  agencyId: AgencyId,
  ...paths: readonly string[]
) {
  const { sent } = await send(actor, familyId, agencyId, ...paths);
  for (const { jobId } of sent) await runJobNow(platform, actor.partnershipId, jobId, readSentFile);
  return sent;
}

const entryIds = ({ sql }: TenantTx) =>
  sql.selectFrom('entry').select(['id', 'event']).orderBy('order_key').execute();
const states = ({ sql }: TenantTx) =>
  sql.selectFrom('submission').select(['number', 'state', 'remove_reason']).orderBy('number').execute();

test('where the partnership has room for one file of two, neither is sent', async () => {
  const { family, first, officer, inside } = await begin();
  const paths = [writeChronologyCsv(manyRows(2)), writeChronologyCsv(manyRows(3))];
  const little = { ...platform, mostStoredBytes: statSync(paths[1] ?? '').size };
  const files = paths.map((path) => ({ name: basename(path), path }));
  const place = await besideAll(platform, officer, family.id, first);
  const request = { familyId: family.id, agencyId: first, files, place };
  await expect(sendAtOnce(little, officer, request)).rejects.toMatchObject({ code: 'store-full' });
  expect(await inside(states)).toEqual([]);
  expect((await sendAtOnce(little, officer, { ...request, files: files.slice(1) })).sent).toHaveLength(1);
});

describe('who sends', () => {
  test('an agency’s lead sends for their own agency, where it is involved, and for no other', async () => {
    const { partnership, family, first, second } = await begin();
    const path = writeChronologyCsv(manyRows(2));
    const lead = partnership.people['agency-lead'];
    expect((await send(lead, family.id, first, path)).sent).toHaveLength(1);
    await expect(send(lead, family.id, second, path)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(send(partnership.otherLead, family.id, second, path)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('an officer sends for every involved agency, and for none that is not', async () => {
    const { family, first, second, officer } = await begin();
    const path = writeChronologyCsv(manyRows(2));
    expect((await send(officer, family.id, first, path)).sent).toHaveLength(1);
    await expect(send(officer, family.id, second, path)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each(['practitioner', 'chair', 'reviewer', 'board-member', 'administrator', 'analyst'] as const)(
    'a %s sends nothing',
    async (role) => {
      const { partnership, family, first } = await begin();
      const path = writeChronologyCsv(manyRows(1));
      await expect(send(partnership.people[role], family.id, first, path)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    },
  );
});

test('one request sent five times at once makes one submission of one number, and one job', async () => {
  const { family, first, officer, inside } = await begin();
  const path = writeChronologyCsv(manyRows(3));
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(officer, family.id, first, path)));
  expect(answers.flatMap(({ sent }) => sent)).toHaveLength(1);
  expect(answers.flatMap(({ already }) => already.map(({ number }) => number))).toEqual([1, 1, 1, 1]);
  const counts = await inside(async ({ sql }) => ({
    submissions: (await sql.selectFrom('submission').select('number').execute()).map(({ number }) => number),
    files: (await sql.selectFrom('file').select('id').execute()).length,
    jobs: (await sql.selectFrom('job').select('id').execute()).length,
  }));
  expect(counts).toEqual({ submissions: [1], files: 1, jobs: 1 });
});

describe('sending again', () => {
  test('what the agency sent before leaves, whole, and rows that say the same keep their ids', async () => {
    const { family, first, officer, inside } = await begin();
    const rows = [{ event: 'Called' }, { event: 'Nobody in' }, { event: 'Called' }];
    await sendAndRead(officer, family.id, first, writeChronologyCsv(rows));
    const before = await inside(entryIds);
    platform.pass(1000);
    const more = [{ date: '01/01/2014', event: 'Born' }];
    const dated = ['02/01/2015', '03/01/2015', '04/01/2015'].map((date, at) => ({ ...rows[at], date }));
    await sendAgain(officer, family.id, first, writeChronologyCsv([...more, ...dated]));
    const after = await inside(entryIds);
    expect(after.map(({ event }) => event)).toEqual(['Born', 'Called', 'Nobody in', 'Called']);
    expect(after.slice(1)).toEqual(before);
    expect(await inside(states)).toEqual([
      { number: 1, state: 'removed', remove_reason: 'sent again' },
      { number: 2, state: 'submitted', remove_reason: null },
    ]);
  });

  test('part 1 on one day and part 2 on another stand beside each other, where the sender says so', async () => {
    const { family, first, officer, inside } = await begin();
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    platform.pass(86_400_000);
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(3)));
    expect((await inside(states)).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
    expect(await inside(entryIds)).toHaveLength(5);
  });

  test('a file that goes instead of one which waits to be read goes instead of what that was to replace, too', async () => {
    const { family, first, officer, inside } = await begin();
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    const place = await insteadOfAll(platform, officer, family.id, first);
    const shown = place?.shown ?? [];
    const path = writeChronologyCsv(manyRows(3));
    const files = [{ name: 'second.csv', path }];
    const second = await sendAtOnce(platform, officer, {
      familyId: family.id,
      agencyId: first,
      files,
      place,
    });
    const of = second.sent.map(({ submissionId }) => submissionId);
    const third = await sendAtOnce(platform, officer, {
      familyId: family.id,
      agencyId: first,
      files: [{ name: 'third.csv', path: writeChronologyCsv(manyRows(4)) }],
      place: { kind: 'instead', of, shown: [...shown, ...of] },
    });
    for (const { jobId } of [...third.sent, ...second.sent]) {
      await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
    }
    expect((await inside(states)).map(({ state }) => state)).toEqual(['removed', 'removed', 'submitted']);
    expect(await inside(entryIds)).toHaveLength(4);
  });

  test('files of one sending stand beside each other', async () => {
    const { family, first, officer, inside } = await begin();
    const paths = [writeChronologyCsv(manyRows(2)), writeChronologyCsv(manyRows(3))];
    await sendAndRead(officer, family.id, first, ...paths);
    expect((await inside(states)).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
    const files = await inside((tx) => restoreFamilyChronology(tx, officer, family.id, platform.now()));
    expect(files.map(({ entries }) => entries.length).sort()).toEqual([2, 3]);
  });

  test('an earlier file that is read after a later one does not come back', async () => {
    const { family, first, officer, inside } = await begin();
    const { sent: early } = await send(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    await sendAgain(officer, family.id, first, writeChronologyCsv(manyRows(3)));
    for (const { jobId } of early) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
    expect((await inside(states)).map(({ state }) => state)).toEqual(['removed', 'submitted']);
    expect(await inside(entryIds)).toHaveLength(3);
  });

  test('the later file stands, whatever the clocks of those who took the files say', async () => {
    const { family, first, officer, inside } = await begin();
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    platform.pass(-5000);
    await sendAgain(officer, family.id, first, writeChronologyCsv(manyRows(3)));
    platform.pass(5000);
    expect((await inside(states)).map(({ state }) => state)).toEqual(['removed', 'submitted']);
    expect(await inside(entryIds)).toHaveLength(3);
  });

  test('a fault of ours, as a corrected file is read again, leaves every entry in the chronology', async () => {
    const { family, first, officer, inside } = await begin();
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    const before = await inside(entryIds);
    const [sent] = await inside((tx) => listSentFiles(tx, { familyId: family.id, agencyId: first }));
    if (sent === undefined) throw new Error('nothing was sent');
    const which = { familyId: family.id, submissionId: sent.id, columns: new Map() };
    const found = await inside((tx) => findSubmission(tx, officer, sent.id, platform.now()));
    const jobId = await correctMapping(platform, officer, { ...which, version: found?.version ?? 0 });
    await inside((tx) => settleFailed(tx, sent.id, jobId));
    expect((await inside(states)).map(({ state }) => state)).toEqual(['submitted']);
    expect(await inside(entryIds)).toEqual(before);
    const told = await inside((tx) => findSubmission(tx, officer, sent.id, platform.now()));
    expect(told?.account?.refused?.code).toBe('internal');
  });

  test('a file that could not be read by a fault of ours is taken when it is sent again', async () => {
    const { family, first, officer, inside } = await begin();
    const path = writeChronologyCsv(manyRows(2));
    const { sent } = await send(officer, family.id, first, path);
    for (const { submissionId, jobId } of sent) await inside((tx) => settleFailed(tx, submissionId, jobId));
    await sendAndRead(officer, family.id, first, path);
    expect((await inside(states)).map(({ state }) => state)).toEqual(['refused', 'submitted']);
    expect(await inside(entryIds)).toHaveLength(2);
  });

  test('a file that cannot be read leaves what stands as it is', async () => {
    const { family, first, officer, inside } = await begin();
    await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    platform.pass(1000);
    const path = writeChronologyCsv([]);
    writeFileSync(path, 'nothing of a table');
    await sendAgain(officer, family.id, first, path);
    expect((await inside(states)).map(({ state }) => state)).toEqual(['submitted', 'refused']);
    expect(await inside(entryIds)).toHaveLength(2);
  });

  test('a job that is run twice, after a crash, makes nothing twice', async () => {
    const { family, first, officer, inside } = await begin();
    const [one] = await sendAndRead(officer, family.id, first, writeChronologyCsv(manyRows(2)));
    const before = await inside(entryIds);
    await inside(({ sql }) =>
      sql
        .updateTable('job')
        .set({ state: 'running', ended_at: null })
        .where('id', '=', one?.jobId ?? null)
        .execute(),
    );
    if (one !== undefined) await runJobNow(platform, officer.partnershipId, one.jobId, readSentFile);
    expect(await inside(entryIds)).toEqual(before);
  });
});

test('5,000 rows are written in few statements', async () => {
  const { family, first, officer, inside } = await begin();
  const { sent } = await send(officer, family.id, first, writeChronologyCsv(manyRows(5000)));
  platform.statements.length = 0;
  for (const { jobId } of sent) await runJobNow(platform, officer.partnershipId, jobId, readSentFile);
  expect(platform.statements.length).toBeLessThan(60);
  expect(await inside(entryIds)).toHaveLength(5000);
});

test('the log names every child, and nothing that stands in the file', async () => {
  const { family, first, officer, inside } = await begin();
  await sendAndRead(officer, family.id, first, writeChronologyCsv([{ event: 'Mina was seen' }], 'mina.csv'));
  const rows = await inside(({ sql }) =>
    sql
      .selectFrom('audit_log')
      .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
      .selectAll('audit_log')
      .select('audit_subject.child_id')
      .orderBy('audit_log.id')
      .execute(),
  );
  expect([...new Set(rows.map(({ event }) => event))]).toEqual(['chronology-sent', 'chronology-file-read']);
  expect(new Set(rows.map(({ child_id }) => child_id))).toEqual(new Set(family.children));
  expect(JSON.stringify(rows).toLowerCase()).not.toContain('mina');
});
