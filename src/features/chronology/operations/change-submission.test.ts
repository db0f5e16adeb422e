import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CsvRow, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  besideAll,
  insteadOfAll,
  makeFamily,
  sendAtOnce,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { Field } from '../domain/entry.ts';
import type { SubmissionId } from '../store/submission.ts';
import { correctMapping, putBack, removeSubmission } from './change-submission.ts';
import type { PlaceOfFile } from './place-of-file.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';

const platform = await testPlatform();

async function begin() {
  const partnership = await makePartnership(platform);
  const agencyId = partnership.agencies.first;
  const { officer } = partnership.people;
  const { id: familyId } = await makeFamily(platform, partnership, { involved: [agencyId] });
  const run = (jobId: JobId) => runJobNow(platform, partnership.id, jobId, readSentFile);
  const told = (submissionId: SubmissionId) =>
    readSubmission(platform, officer, { familyId, submissionId, filter: 'all', from: null });
  const which = async (submissionId: SubmissionId) => {
    const { version } = await told(submissionId);
    return { familyId, submissionId, version };
  };
  return {
    told,
    which,
    partnership,
    officer,
    all: () => insteadOfAll(platform, officer, familyId, agencyId),
    beside: () => besideAll(platform, officer, familyId, agencyId),
    async send(rows: readonly CsvRow[] | string, place: PlaceOfFile): Promise<SubmissionId> {
      const path = writeChronologyCsv(typeof rows === 'string' ? [] : rows);
      if (typeof rows === 'string') writeFileSync(path, rows);
      const request = { familyId, agencyId, files: [{ name: basename(path), path }], place };
      const [one] = (await sendAtOnce(platform, officer, request)).sent;
      if (one === undefined) throw new Error('nothing was sent');
      await run(one.jobId);
      return one.submissionId;
    },
    async takeBack(id: SubmissionId) {
      await removeSubmission(platform, officer, { ...(await which(id)), reason: 'sent too early' });
    },
    async putBack(id: SubmissionId, place: PlaceOfFile) {
      await run(await putBack(platform, officer, { ...(await which(id)), place }));
    },
    async correct(id: SubmissionId, columns: ReadonlyMap<number, Field | null>, confirmed = false) {
      await run(await correctMapping(platform, officer, { ...(await which(id)), columns, confirmed }));
    },
    entries: () =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql.selectFrom('entry').select(['id', 'event']).orderBy('order_key').orderBy('id').execute(),
      ),
    merged: () =>
      transact(platform.database, partnership.id, (tx) =>
        restoreFamilyChronology(tx, officer, familyId, platform.now()),
      ),
    events: () =>
      transact(platform.database, partnership.id, async ({ sql }) => {
        const rows = await sql.selectFrom('audit_log').select('event').orderBy('id').execute();
        return rows.map(({ event }) => event);
      }),
  };
}

const rows: readonly CsvRow[] = [
  { date: '12/03/2012', event: 'Home visit' },
  { date: '13/03/2012', event: 'School called' },
  { date: 'some day', event: 'Nobody in' },
];
const other: readonly CsvRow[] = [{ date: '20/03/2012', event: 'Another family' }];

describe('putting a file back', () => {
  test('that was taken back brings its entries back as those that they were', async () => {
    const scene = await begin();
    const id = await scene.send(rows, null);
    const before = await scene.entries();
    await scene.takeBack(id);
    expect(await scene.entries()).toEqual([]);
    expect(await scene.told(id)).toMatchObject({ mayPutBack: true, removed: { entries: 2, by: null } });
    await scene.putBack(id, null);
    expect(await scene.entries()).toEqual(before);
    expect(await scene.told(id)).toMatchObject({ state: 'submitted', removed: null, mayPutBack: false });
    expect(await scene.events()).toContain('chronology-put-back');
  });

  test('whose place another took: instead of that one, which can be put back in its turn', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    const before = await scene.entries();
    const second = await scene.send(other, await scene.all());
    expect(await scene.told(first)).toMatchObject({ removed: { by: 2, reason: 'sent again' } });
    await scene.putBack(first, await scene.all());
    expect(await scene.entries()).toEqual(before);
    expect(await scene.told(second)).toMatchObject({ state: 'removed', removed: { by: 1 } });
    await scene.putBack(second, await scene.beside());
    expect(await scene.entries()).toHaveLength(3);
  });

  test('beside a file that says the same gives no two entries one id', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    await scene.send([...rows, ...other], await scene.all());
    await scene.putBack(first, await scene.beside());
    const entries = await scene.entries();
    expect(entries).toHaveLength(5);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(5);
  });

  test('until it has been read again, it stands nowhere', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    await scene.takeBack(first);
    await putBack(platform, scene.officer, { ...(await scene.which(first)), place: null });
    expect(await scene.merged()).toEqual([]);
    expect((await scene.told(first)).state).toBe('reading');
  });

  test('of two files that were taken back, and a third that is sent, all at once, one goes in', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    const second = await scene.send(other, await scene.beside());
    await scene.takeBack(first);
    await scene.takeBack(second);
    const [one, two] = [await scene.which(first), await scene.which(second)];
    const answers = await Promise.allSettled([
      putBack(platform, scene.officer, { ...one, place: null }),
      putBack(platform, scene.officer, { ...two, place: null }),
      scene.send([...rows, ...other], null),
    ]);
    const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(failed).toHaveLength(2);
    for (const reason of failed) expect(reason).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('from a page that is older than another file, asks again', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    await scene.takeBack(first);
    const old = await scene.beside();
    await scene.send(other, null);
    await expect(scene.putBack(first, old)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  test('is for whoever may send, asks about the files that stand, and is not for one that never was in', async () => {
    const scene = await begin();
    const first = await scene.send(rows, null);
    await scene.send(other, await scene.all());
    const which = await scene.which(first);
    const place = await scene.beside();
    const lead = scene.partnership.otherLead;
    const strange = putBack(platform, lead, { ...which, place });
    await expect(strange).rejects.toMatchObject({ code: 'not-found' });
    const { practitioner } = scene.partnership.people;
    const reader = putBack(platform, practitioner, { ...which, place });
    await expect(reader).rejects.toMatchObject({ code: 'not-allowed' });
    const unasked = putBack(platform, scene.officer, { ...which, place: null });
    await expect(unasked).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const refused = await scene.send('nothing of a table', place);
    await scene.takeBack(refused);
    expect(await scene.told(refused)).toMatchObject({ mayPutBack: false, refused: { code: 'no-table' } });
  });
});

describe('a correction of the columns', () => {
  const noDate = new Map<number, Field | null>([[0, null]]);
  /** The dates are read from the column of the source: no row has one. */
  const wrongDate = new Map<number, Field | null>([
    [0, null],
    [1, 'date'],
  ]);

  test('by which the file cannot be read leaves every entry where it is, and says what would mend it', async () => {
    const scene = await begin();
    const id = await scene.send(rows, null);
    const before = await scene.entries();
    await scene.correct(id, noDate);
    expect(await scene.entries()).toEqual(before);
    const { state, proposed, refused, tables } = await scene.told(id);
    expect([state, refused]).toEqual(['submitted', null]);
    expect(proposed?.outcome).toMatchObject({ kind: 'refused', refused: { code: 'no-date-column' } });
    expect(JSON.stringify(proposed)).toContain('choose “Date”');
    expect(tables[0]?.columns[0]).toMatchObject({
      field: 'date',
      samples: ['12/03/2012', '13/03/2012', 'some day'],
    });
    await scene.correct(id, noDate, true);
    expect(await scene.entries()).toEqual(before);
  });

  test('of which fewer entries come waits until somebody says that they want it so', async () => {
    const scene = await begin();
    const id = await scene.send(rows, null);
    const before = await scene.entries();
    await scene.correct(id, wrongDate);
    expect(await scene.entries()).toEqual(before);
    const { state, proposed } = await scene.told(id);
    expect([state, proposed?.outcome]).toEqual(['submitted', { kind: 'fewer', entries: 0, setAside: 3 }]);
    await scene.correct(id, wrongDate, true);
    expect(await scene.entries()).toEqual([]);
    expect(await scene.told(id)).toMatchObject({ proposed: null, counts: { setAside: 3 } });
    await scene.correct(id, new Map());
    expect(await scene.entries()).toEqual(before);
  });
});
