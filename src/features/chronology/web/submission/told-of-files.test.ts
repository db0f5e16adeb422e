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

const all = [...rows, ...ordered];
const worlds = {
  without: await familyWith(writeCells(all, 'police.csv')),
  withIt: await familyWith(writeCells([...all.slice(0, 3), kept, ...all.slice(3)], 'police.csv')),
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
  expect(entries).toHaveLength(4 + ordered.length + 2);
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

test.each(['chronology', 'timeline', 'same-events', 'findings', 'who-knew', 'sharing', 'plan'])(
  'so is the page of %s',
  async (page) => {
    const [withIt, without] = [worlds.withIt, worlds.without].map(({ path }) =>
      pageOf(partnership.otherLead, `${path}/${page}`),
    );
    expect(await withIt).toBe(await without);
    if (page === 'same-events') expect(await withIt).toContain('Very likely');
  },
);

test.each(['json', 'csv', 'docx'] as const)('and so is what they take away (%s)', async (form) => {
  const other = partnership.otherLead;
  expect(await documentOf(other, worlds.withIt, form)).toEqual(await documentOf(other, worlds.without, form));
});

test('its own people are told of every row where it stands', async () => {
  const lead = partnership.people['agency-lead'];
  expect(await documentOf(lead, worlds.withIt, 'csv')).toContain('Household member');
});
