import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { buildDocx } from '../../../../../test/builders/docx.ts';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { buildXlsx } from '../../../../../test/builders/xlsx.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { nameInvolved } from '../../../families/operations/name-involved.ts';
import { askExport } from '../../operations/ask-export.ts';
import { sendExport } from '../../operations/send-export.ts';
import { writeExport } from '../../operations/write-export.ts';
import type { ExportForm } from '../../store/export.ts';
import { readingRoutes } from '../reading-routes.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...submissionRoutes, ...readingRoutes]);
const partnership = await makePartnership(platform);
const { first, second } = partnership.agencies;

const rows = [
  ['Date', 'Source', 'Kind', 'Event', 'Household member'],
  ['12/03/2012', 'Log', 'Home visit', 'Both children were seen', 'Ana'],
  ['12/03/2012', 'Log', 'Home visit', 'Both children were seen', 'Ana'],
  ['14/03', 'Log', 'Meeting', 'Plan made', 'All'],
  ['20/03/2012', 'Log', 'Home visit', 'No answer', 'All'],
  ['', 'Log', 'Home visit', 'Nobody knows when', 'All'],
];
const calls = [
  ['Date', 'Source', 'Event', 'Response'],
  ['12/03/2012', 'Log', 'Ambulance called, Jory to hospital with sore arm', 'Noted'],
  ['28/03/2012', 'Log', 'Jory taken to the emergency department with a cut', 'Noted'],
];
const kept = ['13/03/2012', 'Log', 'Police intelligence', 'A man stays there', 'All'];

/** The place of the month between its neighbours dates it. */
const ordered = [
  ...[27, 29].map((day) => [`${day}/02/2012`, `Bins were taken away by the council, week ${day}`]),
  ...[2, 4, 6, 8, 10].map((day) => [`${day}/03/2012`, `Letter number ${day} about the housing repairs`]),
  ['March 2012', 'Jory taken to hospital, arm sore after a fall'],
  ...[13, 15, 17, 19].map((day) => [`${day}/03/2012`, `Benefits appointment number ${day} was missed`]),
].map(([date = '', event = '']) => [date, 'Log', 'Home visit', event, 'All']);

/** A family to whose chronology the first agency has sent its rows, with the kept one among them or without. */
async function familyWith(file: string) {
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const [one] = await sendDemonstrationFiles(platform, partnership.people['agency-lead'], family, [
    { agencyId: first, path: file },
  ]);
  await sendDemonstrationFiles(platform, partnership.otherLead, family, [
    { agencyId: second, path: writeCells(calls, 'others.csv') },
  ]);
  return { family, path: `/families/${family.id}`, file: one?.submissionId ?? '' };
}

const heard = 'What was heard about Mr Quill of Dock Street';
const graded = [
  ['Date', 'Kind', 'Event', 'Grading'],
  ['13/03/2012', 'Police intelligence', 'A man stays there', 'E41'],
];

const folder = mkdtempSync(join(tmpdir(), 'sightline-told-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'file-')), name);
  writeFileSync(path, bytes);
  return path;
}

type Cells = readonly (readonly string[])[];

/** A Word file of these tables, each below its words. */
function word(...tables: readonly (readonly [lead: string, cells: Cells])[]): string {
  const blocks = tables.flatMap(
    ([text, cells]) =>
      [
        { kind: 'paragraph', text },
        { kind: 'table', rows: cells.map((row) => ({ cells: row })) },
      ] as const,
  );
  return written('police.docx', buildDocx(blocks));
}

function workbook(...sheets: readonly (readonly [name: string, cells: Cells])[]): string {
  return written(
    'police.xlsx',
    buildXlsx({ sheets: sheets.map(([name, cells]) => ({ name, rows: cells })) }),
  );
}

const all = [...rows, ...ordered];
const headings = rows.slice(0, 1);
const sameWorlds = {
  'a row': {
    without: await familyWith(writeCells(all, 'police.csv')),
    withIt: await familyWith(writeCells([...all.slice(0, 3), kept, ...all.slice(3)], 'police.csv')),
  },
  'a table': {
    without: await familyWith(word(['Log', all])),
    withIt: await familyWith(word(['Log', all], [heard, graded])),
  },
  'the first table of three': {
    without: await familyWith(word(['Log', all.slice(0, 4)], ['Calls', all.toSpliced(1, 3)])),
    withIt: await familyWith(word([heard, graded], ['Log', all.slice(0, 4)], ['Calls', all.toSpliced(1, 3)])),
  },
  'a sheet': {
    without: await familyWith(workbook(['Log', all])),
    withIt: await familyWith(workbook(['Log', all], ['Intelligence', [...headings, kept]])),
  },
  'a sheet with headings of its own': {
    without: await familyWith(workbook(['Log', all])),
    withIt: await familyWith(workbook(['Intelligence', graded], ['Log', all])),
  },
};
type Worlds = (typeof sameWorlds)['a row'];
const everyWorld = Object.entries(sameWorlds);

/** Less what differs between any two families, files and hours. */
function plain(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{8,}/g, 'ID')
    .replaceAll(/chronology-[\w-]+\d|LSCP-[\d-]+|Family \d+|nonce="[^"]*"|[?&]as=[^"&]*/g, 'ID')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'ID')
    .replaceAll(/\d+ (?:bytes|KB)|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/g, 'SIZE');
}

async function pageOf(actor: PersonActor, path: string): Promise<string> {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode, path).toBe(200);
  return plain(answer.body);
}

async function pagesOf(actor: PersonActor, { path, file }: Worlds['withIt']) {
  const listed = await served.get(`${path}/chronology`, served.giveToken(actor));
  const entries: readonly { readonly id: string }[] = listed.json().rows;
  expect(entries).toHaveLength(4 + ordered.length + 2);
  const paths = entries.flatMap(({ id }) => [`entries/${id}`, `entries/${id}/wordings`]);
  return Promise.all([`submissions/${file}`, ...paths].map((one) => pageOf(actor, `${path}/${one}`)));
}

async function documentOf(actor: PersonActor, { family }: Worlds['withIt'], form: ExportForm) {
  const anonymised = actor.role === 'reviewer';
  const asked = { familyId: family.id, form, title: null, from: null, to: null, anonymised };
  const { id, jobId } = await askExport(platform, actor, { ...asked, reason: 'for the panel' });
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, actor, { familyId: family.id, id });
  const bytes = new Uint8Array(await new Response(body as never).arrayBuffer());
  if (bytes[0] !== 0x50) return plain(new TextDecoder().decode(bytes));
  return Object.values(unzipSync(bytes)).map((part) => plain(new TextDecoder().decode(part)));
}

test.each(everyWorld)(
  'the pages of a file and of its entries are for people of another agency the same with %s that is kept from them and without it',
  async (_kept, { without, withIt }) => {
    const other = partnership.otherLead;
    expect(await pagesOf(other, withIt)).toEqual(await pagesOf(other, without));
  },
);

test.each(
  everyWorld.flatMap(([what, two]) =>
    (['json', 'csv', 'xlsx', 'docx'] as const).map((form) => [what, form, two] as const),
  ),
)('and so is what they take away (%s, %s)', async (_kept, form, { without, withIt }) => {
  const other = partnership.otherLead;
  expect(await documentOf(other, withIt, form)).toEqual(await documentOf(other, without, form));
});

const merged = ['chronology', 'timeline', 'same-events', 'findings', 'who-knew', 'sharing', 'plan'] as const;

test.each(everyWorld.flatMap(([what, two]) => merged.map((page) => [what, page, two] as const)))(
  'so, with %s, is the page of %s',
  async (_kept, page, { without, withIt }) => {
    const told = await pageOf(partnership.otherLead, `${withIt.path}/${page}`);
    expect(told).toBe(await pageOf(partnership.otherLead, `${without.path}/${page}`));
    if (page === 'same-events') expect(told).toContain('Very likely');
  },
);

test('what stands above a table is read by nobody from whom its rows are kept', async () => {
  const { withIt } = sameWorlds['a table'];
  const page = (await pagesOf(partnership.otherLead, withIt)).join(' ');
  expect(page).not.toContain('Quill');
  expect(page).not.toContain('look like chronologies');
  const own = await pageOf(partnership.people['agency-lead'], `${withIt.path}/submissions/${withIt.file}`);
  expect(own).toContain('Quill');
});

test('its own people are told of every row where it stands', async () => {
  const lead = partnership.people['agency-lead'];
  expect(await documentOf(lead, sameWorlds['a row'].withIt, 'csv')).toContain('Household member');
});

test('a reviewer who is none of the family’s, but its guest, is told no more than people of another agency', async () => {
  const { officer, reviewer } = partnership.people;
  const { without, withIt } = sameWorlds['a row'];
  for (const { family } of [without, withIt]) {
    const guest = {
      kind: 'guest',
      who: `account:${reviewer.accountId}`,
      reason: 'Advises',
      until: null,
    } as const;
    await nameInvolved(platform, officer, { familyId: family.id, ...guest });
  }
  expect(await pagesOf(reviewer, withIt)).toEqual(await pagesOf(reviewer, without));
  expect(await documentOf(reviewer, withIt, 'csv')).toEqual(await documentOf(reviewer, without, 'csv'));
});
