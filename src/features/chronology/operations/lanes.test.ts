import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { besideAll, makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { laneQueues } from '../../../platform/jobs/queue.ts';
import { loadJobs } from '../feature.ts';
import { askExport } from './ask-export.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { sendChronology } from './send-chronology.ts';
import { submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();

test('every job is put back into the queue that it was asked for in, where it is lost', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const { id: familyId } = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv([{ event: 'Home visit' }]);
  const place = await besideAll(platform, officer, familyId, first);
  const files = [{ name: 'a.csv', path }];
  const request = { familyId, agencyId: first, files, place };
  const [sent] = (await sendChronology(platform, officer, request)).sent;
  if (sent === undefined) throw new Error('nothing was sent');
  const { submissionId } = sent;
  await runJobNow(platform, partnership.id, sent.jobId, readSentFile);
  const { version } = await readSubmission(platform, officer, {
    familyId,
    submissionId,
    filter: 'all',
    from: null,
  });
  await submitChronology(platform, officer, { familyId, submissionId, version });
  const again = writeChronologyCsv([{ event: 'Telephone call' }]);
  const beside = await besideAll(platform, officer, familyId, first);
  await sendChronology(platform, officer, {
    ...request,
    files: [{ name: 'b.csv', path: again }],
    place: beside,
  });
  const choices = { title: null, from: null, to: null, anonymised: false, reason: 'for the panel' };
  await askExport(platform, officer, { familyId, form: 'csv', ...choices });
  const asked = await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .selectFrom('job')
      .select(['id', 'kind'])
      .where('partnership_id', '=', partnership.id)
      .where('state', '=', 'waiting')
      .execute(),
  );
  const queues = await transact(platform.database, partnership.id, async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`select id, name from pgboss.job`.execute(tx.sql);
    return rows;
  });
  const queued = new Map(queues.map(({ id, name }) => [id, name]));
  const handlers = await loadJobs();
  expect(asked.map(({ kind }) => kind).sort()).toEqual(handlers.map(({ kind }) => kind).sort());
  for (const { kind, lane = 'files' } of handlers) {
    const job = asked.find((one) => one.kind === kind);
    expect([kind, job === undefined ? null : (queued.get(job.id) ?? null)]).toEqual([kind, laneQueues[lane]]);
  }
});
