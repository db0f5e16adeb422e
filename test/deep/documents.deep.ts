import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { FamilyId } from '../../src/shared/ids.ts';
import { startChromium } from '../browser/chromium.ts';
import { openPage } from '../browser/open-page.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { projectFolder } from '../repository/source-files.ts';
import { signIn, type Visitor } from '../routes/visitors.ts';
import { findSubmissions } from './support/found-submissions.ts';
import { type Application, type Installation, makeInstallation } from './support/installation.ts';
import { readByCalc, readByWriter, readPdf } from './support/open-documents.ts';
import { say } from './support/say.ts';
import { sendFiles } from './support/send-files.ts';
import { submitAll } from './support/submit-all.ts';
import { takeDocument } from './support/take-document.ts';

/** The demonstration's longest chronology. */
const demonstration = join(projectFolder, 'demo/files/marrick');
const text = z.string().nullable();
const documentJson = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      agency: z.string(),
      source: z.string(),
      when: z.object({ text: z.string() }),
      event: z.string(),
      note: z.boolean(),
      response: text,
      outcome: text,
    }),
  ),
});
type Told = z.output<typeof documentJson>['entries'][number] & { readonly number: string };

let installation: Installation;
let application: Application | null = null;
let officer: Visitor;
let familyId: FamilyId;
let told: readonly Told[];
const take = (form: string) => takeDocument(installation.origin, officer, familyId, form);

beforeAll(async () => {
  installation = await makeInstallation();
  const { platform, origin } = installation;
  const partnership = await makePartnership(platform);
  const agencies = [partnership.agencies.first, partnership.agencies.second];
  officer = await signIn(platform, partnership.people.officer);
  familyId = (await makeFamily(platform, partnership, { involved: agencies })).id;
  application = await installation.start();
  for (const [at, name] of readdirSync(demonstration).sort().entries()) {
    const files = [{ name, bytes: new Uint8Array(readFileSync(join(demonstration, name))) }];
    const agencyId = agencies[at % agencies.length] ?? partnership.agencies.first;
    const { status } = await sendFiles(origin, officer, { familyId, agencyId, files, from: '10.0.0.1' });
    expect(status).toBe(303);
  }
  await submitAll(installation, officer, partnership.id);
  const found = await findSubmissions(platform, partnership.id);
  const { entries } = documentJson.parse(JSON.parse((await take('json')).toString('utf8')));
  expect(entries).toHaveLength(found.reduce((sum, file) => sum + file.entries, 0));
  told = entries.map((entry, at) => ({ ...entry, number: String(at + 1) }));
  say(`${told.length} entries of ${found.length} files`);
});
afterAll(async () => {
  await application?.kill();
  await installation.close();
});

/** Everything that an entry says of what happened. */
const textsOf = ({ event, response, outcome }: Told) => [event, response ?? '', outcome ?? ''];
const squeezed = (words: string) => words.replaceAll(/\s+/g, '');

/** A text with its spaces and without, since programs break lines where they like. */
function readShown(shown: string) {
  const places = Array.from({ length: shown.length }, (_, at) => at).filter(
    (at) => !/\s/.test(shown.charAt(at)),
  );
  const signs = places.map((at) => shown[at]).join('');
  return { signs, between: (from: number, to: number) => shown.slice(places[from], places[to]) };
}

/**
 * Numbers of the entries whose number, and after it all of whose texts, a document does not show: each entry after the one before
 * it, authors’ notes wherever they are.
 */
function findMissing(text: string): readonly string[] {
  const { signs, between } = readShown(text);
  const shows = (entry: Told, from: number, at: number) =>
    at >= 0 &&
    new RegExp(`(?:^|\\s)${entry.number}(?:\\s|$)`).test(between(from, at)) &&
    textsOf(entry).every((one) => signs.includes(squeezed(one), at));
  const missing: string[] = [];
  let from = 0;
  for (const entry of told.filter(({ note }) => !note)) {
    const at = signs.indexOf(squeezed(entry.event), from);
    if (shows(entry, from, at)) from = at + squeezed(entry.event).length;
    else missing.push(entry.number);
  }
  for (const entry of told.filter(({ note }) => note)) {
    const at = signs.indexOf(squeezed(entry.event));
    if (!shows(entry, Math.max(0, at - 200), at)) missing.push(entry.number);
  }
  return missing;
}

function keep(name: string, bytes: Buffer): string {
  const path = join(installation.temporary, name);
  writeFileSync(path, bytes);
  return path;
}

test('Word shows every entry under its number, in their order', async () => {
  const shown = readByWriter(keep('chronology.docx', await take('docx')), installation.temporary);
  expect(findMissing(shown)).toEqual([]);
});

test('Excel shows every entry under its number, in their order', async () => {
  const sheets = readByCalc(keep('chronology.xlsx', await take('xlsx')), installation.temporary);
  const sheet = sheets.find(({ name }) => name === 'Chronology');
  const rows: string[][] = parse(sheet?.text ?? '', { relax_column_count: true });
  const heading = rows.findIndex((cells) => cells.includes('No.') && cells.includes('Event'));
  const columns = ['No.', 'Event', 'Response', 'Outcome'].map((name) => rows[heading]?.indexOf(name) ?? -1);
  const shown = rows.slice(heading + 1).map((cells) => columns.map((column) => cells[column] ?? ''));
  expect(shown.filter(([number]) => number !== '')).toEqual(
    told.map((entry) => [entry.number, ...textsOf(entry)]),
  );
});

test('CSV holds every text of an entry to the byte, each in its own column', async () => {
  const bytes = await take('csv');
  const csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  const entries = rows.filter(({ Status }) => Status === 'Entry' || Status === 'Author’s note');
  expect(
    entries.map(({ Number: number, Event, Response, Outcome, Agency, Source, Id, ...rest }) => [
      ...[number, Id, rest['Date as written'], Agency, Source, Event, Response, Outcome],
    ]),
  ).toEqual(
    told.map((entry) => {
      const { number, id, when, agency, source } = entry;
      return [number, id, when.text, agency, source, ...textsOf(entry)];
    }),
  );
});

test('the page shows every entry under its number, in their order, when it is printed', async () => {
  const browser = await startChromium();
  try {
    const { page, complaints, close } = await openPage(browser, (await take('html')).toString('utf8'));
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    expect(findMissing(readPdf(keep('chronology.pdf', pdf)))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  } finally {
    await browser.close();
  }
});
