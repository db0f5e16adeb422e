import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';
import { mutateFile } from '../builders/mutated-file.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { makeRandom } from '../builders/world/random.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { signIn, type Visitor } from '../routes/visitors.ts';
import { findSubmissions } from './support/found-submissions.ts';
import { type Application, type Installation, makeInstallation, times } from './support/installation.ts';
import { say } from './support/say.ts';

const files = times('SIGHTLINE_FILES', 2000);
const atOnce = 20;
const random = makeRandom('uploads');
const rows = [
  ['Date', 'Source', 'Event'],
  ['3rd March 2012', 'Health visitor', 'Zoë was seen at home; “well”.'],
  ['4/3/12', 'School', 'Absent,\nno reason given'],
];
const originals: readonly (readonly [ending: string, bytes: Uint8Array])[] = [
  ['docx', buildDocx([{ kind: 'table', rows: rows.map((cells) => ({ cells })) }])],
  ['xlsx', buildXlsx({ sheets: [{ name: 'Log', rows }] })],
  ['csv', buildCsv(rows, { encoding: 'windows-1252' })],
  ['csv', buildCsv(rows, { encoding: 'utf-16le', delimiter: ';' })],
];

let installation: Installation;
let partnership: MadePartnership;
let officer: Visitor;
let application: Application;
beforeAll(async () => {
  installation = await makeInstallation();
  partnership = await makePartnership(installation.platform);
  officer = await signIn(installation.platform, partnership.people.officer);
  application = await installation.start();
});
afterAll(async () => {
  await application.kill();
  await installation.close();
});

async function sendBatch(familyId: string, batch: number): Promise<number> {
  const form = new FormData();
  form.set('_csrf', officer.formToken);
  form.set('agency', partnership.agencies.first);
  for (let at = 0; at < atOnce; at += 1) {
    const [ending, bytes] = random.pick(originals);
    const mutated = new Uint8Array(mutateFile(bytes, random));
    // One that was cut off at its very beginning is told beside the form, and not sent.
    const some = mutated.length === 0 ? new Uint8Array([0x20]) : mutated;
    form.append('files', new Blob([some]), `file-${batch}-${at}.${ending}`);
  }
  const answer = await fetch(`${installation.origin}/families/${familyId}/submissions/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...officer.headers, 'x-forwarded-for': `10.1.${batch % 250}.1` },
    body: form,
  });
  await answer.text();
  return answer.status;
}

/** How long a page takes, which has to be answered whatever is being read. */
async function timePage(batch: number): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${installation.origin}/families`, {
    headers: { ...officer.headers, 'x-forwarded-for': `10.2.${batch % 250}.1` },
    signal: AbortSignal.timeout(10_000),
  });
  await answer.text();
  expect(answer.status).toBe(200);
  return performance.now() - start;
}

test(`${files} damaged files are each read or refused by name, and the application answers all the while`, async () => {
  const { platform } = installation;
  let longest = 0;
  for (let batch = 0; batch < files / atOnce; batch += 1) {
    const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
    expect(await sendBatch(family.id, batch)).toBe(303);
    longest = Math.max(longest, await timePage(batch));
  }
  const found = () => findSubmissions(platform, partnership.id);
  for (let batch = 0; (await found()).some(({ state }) => state === 'reading'); batch += 1) {
    longest = Math.max(longest, await timePage(batch));
    await pause(500);
  }
  const all = await found();
  // A job that failed is a fault of ours; a file that is refused is told why.
  expect(all.filter(({ job }) => job !== 'done')).toEqual([]);
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['read', 'refused', 'removed']));
  expect(application.isRunning()).toBe(true);
  const refused = all.filter(({ state }) => state === 'refused').length;
  say(
    `${all.length} damaged files: ${refused} refused by name; no page took longer than ${Math.round(longest)} ms.`,
  );
});
