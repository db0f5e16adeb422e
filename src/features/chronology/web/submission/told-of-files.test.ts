import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
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
const kept = ['13/03/2012', 'Log', 'Police intelligence', 'A man stays there', 'All'];

/** A family to whose chronology the first agency has sent its rows, with the kept one among them or without. */
async function familyWith(file: string) {
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const [one] = await sendDemonstrationFiles(platform, partnership.people['agency-lead'], family, [
    { agencyId: first, path: file },
  ]);
  return { family, path: `/families/${family.id}`, file: one?.submissionId ?? '' };
}

const worlds = {
  without: await familyWith(writeCells(rows, 'police.csv')),
  withIt: await familyWith(writeCells([...rows.slice(0, 3), kept, ...rows.slice(3)], 'police.csv')),
};

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

async function pagesOf(actor: PersonActor, { path, file }: (typeof worlds)['withIt']) {
  const listed = await served.get(`${path}/chronology`, served.giveToken(actor));
  const entries: readonly { readonly id: string }[] = listed.json().rows;
  expect(entries).toHaveLength(4);
  const paths = entries.flatMap(({ id }) => [`entries/${id}`, `entries/${id}/wordings`]);
  return Promise.all([`submissions/${file}`, ...paths].map((one) => pageOf(actor, `${path}/${one}`)));
}

async function documentOf(actor: PersonActor, { family }: (typeof worlds)['withIt'], form: ExportForm) {
  const asked = { familyId: family.id, form, title: null, from: null, to: null, anonymised: false };
  const { id, jobId } = await askExport(platform, actor, { ...asked, reason: 'for the panel' });
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, actor, { familyId: family.id, id });
  const bytes = new Uint8Array(await new Response(body as never).arrayBuffer());
  if (bytes[0] !== 0x50) return plain(new TextDecoder().decode(bytes));
  return Object.values(unzipSync(bytes)).map((part) => plain(new TextDecoder().decode(part)));
}

test('the pages of a file and of its entries are for people of another agency the same with a row that is kept from them and without it', async () => {
  const other = partnership.otherLead;
  expect(await pagesOf(other, worlds.withIt)).toEqual(await pagesOf(other, worlds.without));
});

test.each(['json', 'csv', 'docx'] as const)('and so is what they take away (%s)', async (form) => {
  const other = partnership.otherLead;
  expect(await documentOf(other, worlds.withIt, form)).toEqual(await documentOf(other, worlds.without, form));
});

test('its own people are told of every row where it stands', async () => {
  const lead = partnership.people['agency-lead'];
  expect(await documentOf(lead, worlds.withIt, 'csv')).toContain('Household member');
});
