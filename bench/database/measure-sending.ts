import { readFileSync } from 'node:fs';
import { readSentFile } from '../../src/features/chronology/operations/read-sent-file.ts';
import { putIn } from '../../src/features/chronology/operations/submit-chronology.ts';
import { routes } from '../../src/features/chronology/web/routes.ts';
import { routes as deskRoutes } from '../../src/features/desk/web/routes.ts';
import type { JobHandler } from '../../src/platform/jobs/job-handler.ts';
import { readId } from '../../src/shared/ids.ts';
import { serveRoutes } from '../../test/builders/http/serve-routes.ts';
import { manyRows, writeChronologyCsv } from '../../test/builders/platform/chronology-csv.ts';
import { makeFamily } from '../../test/builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../test/builders/platform/run-job-now.ts';
import type { TestPlatform } from '../../test/builders/platform/test-platform.ts';
import type { ServerClock } from '../pages/server-time.ts';
import { type SendingTime, type SendingTimes, sentRows } from './measured.ts';

const times = 3;

const events = [
  'Home visit. Seen with her mother, well and happy at school.',
  'Missed appointment. Mother rang to cancel.',
  'Strategy discussion with police and health.',
  'Bruise on the left arm, told to the health visitor.',
  'Police called to the home: shouting, a door broken.',
  'Conference held; the plan continues.',
];

/**
 * One file of an agency, from the upload until it is in the chronology: sent over HTTP, read by its job, looked at, put in over
 * HTTP, and put there by its job.
 */
export async function measureSending(platform: TestPlatform, clock: ServerClock): Promise<SendingTimes> {
  const served = await serveRoutes(platform, [...routes, ...deskRoutes], { checkAnswers: false });
  const partnership = await makePartnership(platform);
  const send = (rows: number) => sendOne(platform, served, partnership, rows);
  const timeOf = async (rows: number): Promise<SendingTime> => {
    await (await send(rows))();
    const all = [];
    for (let time = 0; time < times; time += 1) {
      const work = await send(rows);
      const [before, start] = [process.cpuUsage(), performance.now()];
      const { database } = await clock.timeOf(work, 1);
      const { user, system } = process.cpuUsage(before);
      all.push({ program: (user + system) / 1000, database, clock: performance.now() - start });
    }
    const perRow = (values: readonly number[]) => Math.min(...values) / rows;
    const databases = all.flatMap(({ database }) => database ?? []);
    return {
      program: perRow(all.map(({ program }) => program)),
      database: databases.length < all.length ? null : perRow(databases),
      clock: perRow(all.map((one) => one.clock)),
    };
  };
  return { few: await timeOf(sentRows.few), many: await timeOf(sentRows.many) };
}

/** All that is done with one file, in a family of its own; whatever is measured is in what it gives. */
async function sendOne(
  platform: TestPlatform,
  served: Awaited<ReturnType<typeof serveRoutes>>,
  partnership: MadePartnership,
  rows: number,
): Promise<() => Promise<void>> {
  const agency = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agency] });
  const path = writeChronologyCsv(
    manyRows(rows, (at) => ({
      child: at % 2 === 0 ? 'Mina' : 'Jory',
      event: `${events[at % events.length] ?? ''} Number ${at}.`,
    })),
  );
  const content = readFileSync(path, 'utf8');
  const token = served.giveToken(partnership.people['agency-lead']);
  const headers = { host: 'localhost', authorization: `Bearer ${token.token ?? ''}` };
  const run = async (jobId: string, handler: JobHandler) => {
    const id = readId<'job'>(jobId);
    const became = id === null ? 'failed' : await runJobNow(platform, partnership.id, id, handler);
    if (became === 'done') return;
    const { body } = await served.app.inject({ method: 'GET', url: `/jobs/${jobId}`, headers });
    throw new Error(`the job ${handler.kind} failed: ${body}`);
  };
  return async () => {
    const sent = await served.app.inject({
      method: 'POST',
      url: `/families/${family.id}/submissions/new`,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=rows' },
      payload: [
        `--rows\r\nContent-Disposition: form-data; name="agency"\r\n\r\n${agency}\r\n`,
        `--rows\r\nContent-Disposition: form-data; name="files"; filename="rows.csv"\r\nContent-Type: text/csv\r\n\r\n`,
        `${content}\r\n--rows--\r\n`,
      ].join(''),
    });
    if (sent.statusCode !== 202) throw new Error(`sending answered ${sent.statusCode}: ${sent.body}`);
    const [file] = sent.json().sent;
    await run(file.jobId, readSentFile);
    const own = `/families/${family.id}/submissions/${file.submissionId}`;
    const read = await served.app.inject({ method: 'GET', url: own, headers });
    if (read.statusCode !== 200) throw new Error(`the file answered ${read.statusCode}`);
    const submitted = await served.app.inject({
      method: 'POST',
      url: `${own}/submit`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: { version: String(read.json().version) },
    });
    if (submitted.statusCode !== 202)
      throw new Error(`putting in answered ${submitted.statusCode}: ${submitted.body}`);
    await run(submitted.json().jobId, putIn);
  };
}
