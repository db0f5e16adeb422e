import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';
import { mutateFile } from '../builders/mutated-file.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { unpackOffice } from '../builders/unpack-office.ts';
import { makeRandom } from '../builders/world/random.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { buildZip } from '../builders/zip.ts';
import { signIn, type Visitor } from '../routes/visitors.ts';
import { type FoundSubmission, findSubmissions } from './support/found-submissions.ts';
import { type Application, type Installation, makeInstallation, times } from './support/installation.ts';
import { say } from './support/say.ts';
import { type FileSent, sendFiles } from './support/send-files.ts';

const files = times('SIGHTLINE_FILES', 2000);
/** What one sending takes at most. */
const atOnce = 20;
const offices = 20;
const random = makeRandom('uploads');
const rows = [
  ['Date', 'Source', 'Event'],
  ['3rd March 2012', 'Health visitor', 'Zoë was seen at home; “well”.'],
  ['4/3/12', 'School', 'Absent,\nno reason given'],
];
const docx = buildDocx([{ kind: 'table', rows: rows.map((cells) => ({ cells })) }]);
const xlsx = buildXlsx({ sheets: [{ name: 'Log', rows }] });
const damages: readonly (readonly [ending: string, damage: () => Uint8Array])[] = [
  ['docx', () => mutateFile(docx, random)],
  ['docx', () => mutatePart(docx)],
  ['xlsx', () => mutateFile(xlsx, random)],
  ['xlsx', () => mutatePart(xlsx)],
  ['csv', () => mutateFile(buildCsv(rows, { encoding: 'windows-1252' }), random)],
  ['csv', () => mutateFile(buildCsv(rows, { encoding: 'utf-16le', delimiter: ';' }), random)],
  // By another ending than its own, or one that nobody knows.
  ['xlsx', () => mutateFile(docx, random)],
  ['pdf', () => mutateFile(docx, random)],
];

interface Office {
  readonly partnership: MadePartnership;
  readonly officer: Visitor;
}

let installation: Installation;
let open: readonly Office[];
let application: Application | null = null;
beforeAll(async () => {
  installation = await makeInstallation();
  const made: Office[] = [];
  for (let at = 0; at < offices; at += 1) {
    const partnership = await makePartnership(installation.platform);
    made.push({ partnership, officer: await signIn(installation.platform, partnership.people.officer) });
  }
  open = made;
  application = await installation.start();
});
afterAll(async () => {
  await application?.kill();
  await installation.close();
});

/** One part of an archive that is whole but for it. */
function mutatePart(file: Uint8Array): Uint8Array {
  const parts = unpackOffice(file);
  const which = random.whole(0, parts.length - 1);
  return buildZip(
    parts.map(({ name, data }, at) => ({ name, data: at === which ? mutateFile(data, random) : data })),
  );
}

function drawFiles(batch: number): readonly FileSent[] {
  return Array.from({ length: atOnce }, (_, at) => {
    const [ending, damage] = random.pick(damages);
    // No two to the same byte: a file that was sent before is not read again.
    return { name: `file-${batch}-${at}.${ending}`, bytes: new Uint8Array(damage()) };
  });
}

interface Told {
  sent: number;
  beside: number;
  longest: number;
}

/** Sends a batch. A file without content is told beside the form, by its name, and nothing is kept; the others are then sent. */
async function sendBatch({ partnership, officer }: Office, batch: number, told: Told): Promise<void> {
  const { platform, origin } = installation;
  const agencyId = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const drawn = drawFiles(batch);
  const sending = { familyId: family.id, agencyId, from: `10.1.${batch % 250}.1` };
  const empty = drawn.filter(({ bytes }) => bytes.length === 0);
  if (empty.length > 0) {
    const { status, text } = await sendFiles(origin, officer, { ...sending, files: drawn });
    expect(status).toBe(422);
    expect(text).toContain(`“${empty[0]?.name}” is empty`);
    told.beside += empty.length;
  }
  const full = drawn.filter(({ bytes }) => bytes.length > 0);
  const { status } = await sendFiles(origin, officer, { ...sending, files: full });
  expect(status).toBe(303);
  told.sent += new Set(full.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size;
}

/** A page, which has to be answered whatever is being read. */
async function openPage({ officer }: Office, batch: number, told: Told): Promise<void> {
  const start = performance.now();
  const answer = await fetch(`${installation.origin}/families`, {
    headers: { ...officer.headers, 'x-forwarded-for': `10.2.${batch % 250}.1` },
  });
  await answer.text();
  expect(answer.status).toBe(200);
  told.longest = Math.max(told.longest, performance.now() - start);
}

async function findAll(): Promise<readonly FoundSubmission[]> {
  const found: FoundSubmission[] = [];
  for (const { partnership } of open)
    found.push(...(await findSubmissions(installation.platform, partnership.id)));
  return found;
}

test(`${files} damaged files are each read, refused by name or told beside the form, and the application answers all the while`, async () => {
  const told: Told = { sent: 0, beside: 0, longest: 0 };
  const officeOf = (batch: number) => open[batch % open.length] as Office;
  for (let batch = 0; batch < files / atOnce; batch += 1) {
    await sendBatch(officeOf(batch), batch, told);
    await openPage(officeOf(batch), batch, told);
  }
  for (let look = 0; (await findAll()).some(({ state }) => state === 'reading'); look += 1) {
    await openPage(officeOf(look), look, told);
    await pause(500);
  }
  const all = await findAll();
  expect(all.length).toBe(told.sent);
  // A job that failed is a fault of ours; a file that is refused is told why, by a named error that is the file’s.
  expect(all.filter(({ job }) => job !== 'done')).toEqual([]);
  const refused = all.filter(({ state }) => state === 'refused');
  expect(refused.filter(({ refusal }) => refusal === null || refusal === 'internal')).toEqual([]);
  expect(all.filter(({ state }) => state !== 'refused' && state !== 'checked')).toEqual([]);
  expect([application?.isRunning(), application?.faults()]).toEqual([true, []]);
  const reasons = Map.groupBy(refused, ({ refusal }) => refusal ?? '');
  say(
    `${all.length} damaged files: ${all.length - refused.length} read, ${refused.length} refused by ` +
      `${reasons.size} names (${[...reasons].map(([name, of]) => `${name} ${of.length}`).join(', ')}), ` +
      `${told.beside} told beside the form; the longest page took ${Math.round(told.longest)} ms.`,
  );
});
