import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../src/platform/documents/read-document.ts';
import { startChromium } from '../browser/chromium.ts';
import { addAgencies, agencies, beginPartnership, invite, join } from './set-up.ts';
import { startForJourney } from './start-application.ts';
import { arrive, button, confirmIfAsked, field, link, type Manner, type Visitor } from './visit.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await startChromium();
  folder = await mkdtemp(joinPath(tmpdir(), 'sightline-taken-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const projectFile = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;
const [health, police] = agencies;

const manners: readonly [string, Manner][] = [
  ['by pointing', {}],
  ['by the keyboard alone', { keyboard: true }],
  ['without JavaScript', { script: false }],
];

test.each(manners)(
  'from the first start to a document in hand and an access that ends, %s',
  { timeout: 240_000 },
  async (_name, manner) => {
    const started = await startForJourney();
    const administrator = await beginPartnership(browser, started, manner);
    await addAgencies(administrator);
    const officer = await joinAs('Partnership officer', 'Mor Pask', undefined);
    const lead = await joinAs('Agency lead', 'Callum Treadgold', health);
    await beginFamily(officer);
    await sendFiles(lead);
    await correctColumn(lead);
    await lookAtErrors(lead);
    await putIn(lead, /recovery\.csv/);
    await putIn(lead, /report-01\.docx/);
    await readChronology(lead);
    await readFindings(lead);
    const taken = await takeDocument(officer, `${_name.replaceAll(' ', '-')}.docx`);
    await expectGoodDocument(taken);
    await readWhoLooked(officer);
    await endAccess(administrator, lead);
    for (const who of [administrator, officer, lead]) expect(who.complaints).toEqual([]);

    async function joinAs(role: string, name: string, agency: string | undefined): Promise<Visitor> {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@aldermoor.example`;
      const address = await invite(administrator, {
        name,
        email,
        role,
        ...(agency === undefined ? {} : { agency }),
      });
      return join(browser, started, { address, email }, manner);
    }
  },
);

async function beginFamily(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await arrive(who, 'Families');
  await hands.follow(button(who, 'Begin the record of the first family'));
  await hands.fill(field(who, 'Reference'), 'ASCP-12');
  await hands.fill(field(who, 'Name of the record'), 'Family M');
  const first = page.getByRole('group', { name: 'Child 1' });
  await hands.fill(first.getByLabel('Name'), 'Ottilie Venmoor');
  for (const [part, text] of [
    ['Day', '4'],
    ['Month', '7'],
    ['Year', '2023'],
  ] as const) {
    await hands.fill(first.getByLabel(part, { exact: true }), text);
  }
  await hands.press(button(who, 'Begin the record'));
  await arrive(who, 'Family M');
  for (const agency of [health, police]) {
    await hands.follow(
      button(who, 'Name an agency or a person as involved').or(
        link(who, 'Name an agency or a person as involved'),
      ),
    );
    await hands.choose(field(who, 'As an agency'));
    await hands.select(field(who, 'Who is it?'), `${agency} (agency)`);
    await hands.press(button(who, 'Name them'));
    await arrive(who, 'Family M');
    await page.getByRole('rowheader', { name: agency }).waitFor();
  }
}

async function sendFiles(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await hands.follow(link(who, 'Family M'));
  await arrive(who, 'Family M');
  await hands.follow(button(who, 'Send a chronology').or(link(who, 'Send a chronology')));
  await arrive(who, 'Send a chronology');
  await page.getByText(`You send for ${health}.`).waitFor();
  // Which files: the window for choosing them belongs to the system, and no page can be driven through it.
  await page
    .getByLabel('Chronology files')
    .setInputFiles([
      projectFile('test/data/chronologies/report-01.docx'),
      projectFile('demo/files/venmoor/recovery.csv'),
    ]);
  await hands.press(button(who, 'Send'));
  await page.getByText('2 files are being read.').waitFor();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('#files .govuk-tag').allInnerTexts();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toEqual(['Read, not put in yet', 'Read, not put in yet']);
}

/** The CSV’s “Action” was taken for the response: the lead says that it is the outcome, and the file is read again. */
async function correctColumn(who: Visitor): Promise<void> {
  const { hands, page } = who;
  const row = page.getByRole('row', { name: /recovery\.csv/ });
  await hands.follow(row.getByRole('link'));
  await page.getByRole('heading', { name: 'How the columns were read' }).waitFor();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await hands.select(field(who, 'What “Action” holds'), 'Outcome: what came of it');
  await hands.press(button(who, 'Read the file again like this'));
  // With script the page of the job goes on by itself; without it, it is fetched anew. Both lead back.
  const back = page.getByRole('main').getByRole('button');
  await back.waitFor({ timeout: 60_000 });
  await hands.follow(back);
  await arrive(who, title);
  await page
    .getByRole('row', { name: /^Action/ })
    .getByText('as somebody said')
    .waitFor();
}

/** Nothing is in the chronology until its author says so. */
async function putIn(who: Visitor, file: RegExp): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await hands.follow(link(who, 'Family M'));
  await hands.follow(page.getByRole('row', { name: file }).getByRole('link'));
  await page.getByRole('heading', { name: 'Not in the chronology yet' }).waitFor();
  await hands.press(button(who, 'Put it into the chronology'));
  const back = page.getByRole('main').getByRole('button');
  await back.waitFor({ timeout: 60_000 });
  await hands.follow(back);
  await link(who, 'Read the family’s chronology').waitFor();
}

async function lookAtErrors(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await hands.follow(link(who, 'Family M'));
  await hands.follow(page.getByRole('row', { name: /report-01\.docx/ }).getByRole('link'));
  await page.getByText('10 rows: 8 entries').waitFor();
  await hands.follow(page.getByRole('link', { name: 'Set aside (2)' }));
  await page.waitForURL(/show=errors/);
  const rows = page.locator('#rows tbody tr');
  await expect.poll(() => rows.count()).toBe(2);
  const text = await rows.first().textContent();
  expect(text).toContain('at the age of 6');
  expect(text).toContain('the date of birth is not given here');
}

async function readChronology(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Read the family’s chronology'));
  await arrive(who, 'Chronology of Family M');
  await page.getByText('Showing 28 entries').waitFor();
  await hands.unfold(page.locator('summary', { hasText: 'Filter this list' }));
  await hands.fill(field(who, 'Words'), 'prescribing');
  await hands.press(button(who, 'Apply filters'));
  await page.getByText(/entries that fit|entry that fits/).waitFor();
  // The form is closed again, and what was found is on the screen.
  expect(await field(who, 'Words').isVisible()).toBe(false);
  const few = await page.locator('#chronology tbody tr').count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(28);
  const first = page.locator('#chronology tbody tr').first();
  const agency = first.getByText(health).first();
  await agency.waitFor();
  await hands.follow(first.getByRole('link').first());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Prescribing clinic').first().waitFor();
  await page.goBack();
  await arrive(who, 'Chronology of Family M');
}

async function readFindings(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'What stands out'));
  await arrive(who, /^What stands out/);
  await hands.follow(link(who, 'Who knew what, when'));
  await arrive(who, /^Who knew what, when/);
  await hands.select(field(who, 'Agency'), health);
  for (const [part, text] of [
    ['Day', '1'],
    ['Month', '1'],
    ['Year', '2024'],
  ] as const) {
    await hands.fill(field(who, part), text);
  }
  await hands.press(page.getByRole('main').getByRole('button').first());
  await page
    .getByText(/1 January 2024/)
    .first()
    .waitFor();
}

async function takeDocument(who: Visitor, name: string): Promise<string> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await hands.follow(link(who, 'Family M'));
  await hands.follow(link(who, 'Read the chronology'));
  await hands.follow(link(who, 'Documents'));
  await hands.follow(button(who, 'Ask for a document'));
  await confirmIfAsked(who, 'Take the chronology away as a document');
  await hands.choose(field(who, 'Word document'));
  await hands.choose(field(who, 'Keep names as the records have them'));
  await hands.fill(field(who, 'Why do you need it?'), 'For the panel of the review.');
  await hands.press(button(who, 'Ask for the document'));
  const take = button(who, 'Download the document');
  await take.waitFor({ timeout: 90_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), hands.follow(take)]);
  const path = joinPath(folder, name);
  await download.saveAs(path);
  return path;
}

/** Our own reader finds the entries in it, and an office opens it where there is one. */
async function expectGoodDocument(path: string): Promise<void> {
  const document = await readDocument(path);
  expect(JSON.stringify(document)).toContain('Prescribing clinic');
}

async function readWhoLooked(who: Visitor): Promise<void> {
  const { hands, page } = who;
  await hands.follow(link(who, 'Families'));
  await hands.follow(link(who, 'Family M'));
  await hands.follow(link(who, 'See who looked at this family'));
  await arrive(who, 'Who looked at this child');
  const rows = page.locator('#accesses tbody tr');
  await rows.first().waitFor();
  // What one person read on a day is one row, which tells how often; what they changed has rows of its own.
  for (const name of ['Callum Treadgold', 'Mor Pask']) {
    const theirs = rows.filter({ hasText: name });
    expect(await theirs.filter({ hasText: /\d+ times/ }).count()).toBe(1);
    expect(await theirs.count()).toBeGreaterThan(1);
  }
  expect(await rows.filter({ hasText: 'Ottilie Venmoor' }).count()).toBe(await rows.count());
  expect(await rows.filter({ hasText: 'Ines Quill' }).count()).toBe(0);
}

async function endAccess(administrator: Visitor, lead: Visitor): Promise<void> {
  const { hands, page } = administrator;
  await hands.follow(link(administrator, 'Accounts'));
  await hands.follow(link(administrator, 'Callum Treadgold'));
  await hands.follow(link(administrator, 'End their access'));
  await confirmIfAsked(administrator, 'End the access of Callum Treadgold');
  await hands.press(button(administrator, 'End their access'));
  await page.getByText('Their access has ended.').waitFor();
  await lead.hands.follow(link(lead, 'Families'));
  await arrive(lead, 'Sign in');
}
