import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { readDocument } from '../../src/platform/documents/read-document.ts';
import { type MadeFamily, makeFamily } from '../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { runWaitingJobs } from '../builders/platform/run-waiting-jobs.ts';
import { serveInChromium } from './serve-in-chromium.ts';

const { platform, served, browser, folder, origin } = await serveInChromium();

const projectFile = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, acceptDownloads: true };
const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 700 },
  hasTouch: true,
  isMobile: true,
  javaScriptEnabled: false,
};

async function open(options: BrowserContextOptions, actor: PersonActor | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  if (actor !== null) {
    const { session = '' } = served.signIn(actor);
    await context.addCookies([{ name: 'sightline', value: session, url: origin }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const arrive = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();

async function fillDay(group: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
}

const terms = 'How agencies understood what the children told them.';

test('a review goes from the request to a Word document without names: an officer, a lead, somebody with a link alone, a practitioner on a phone', {
  timeout: 240_000,
}, async () => {
  const partnership = await makePartnership(platform);
  const { agencies, people, otherLead } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const officer = await open(desktop, people.officer);

  await beginReview(officer, family);
  await askBoth(officer);
  const address = await makeLink(officer, 'Northmere Police');
  await answerByLink(address, partnership);
  await answerAsLead(await open(desktop, people['agency-lead']), partnership);
  await checkAndPutIn(officer, family, partnership);
  await addEntryOnPhone(await open(phone, people.practitioner), family);
  await confirmTheme(officer, family);
  const taken = await takeWord(officer, family, partnership);

  const { parts } = await readDocument(taken);
  const text = JSON.stringify(parts);
  for (const words of ['Health visitor saw', 'Neighbour rang', 'showed me the drawing', 'Child A'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Mina|Jory|Brathe/);

  // The link has served, and shows nothing to whoever tries it again.
  const again = await open(desktop, null);
  await again.goto(address);
  await arrive(again, 'This link no longer works');
  // What is asked of one agency is no work of another; a row that waits to be mended is.
  const other = await open(desktop, otherLead);
  await other.goto(`${origin}/`);
  await other.locator('#found').getByRole('link').first().waitFor();
  expect(await other.locator('#found').textContent()).not.toContain('Harbour');
});

async function beginReview(page: Page, family: MadeFamily): Promise<void> {
  await page.goto(`${origin}/families/${family.id}`);
  await page.getByRole('link', { name: 'Reviews' }).last().click();
  await page.getByRole('button', { name: 'Begin a review' }).click();
  await arrive(page, 'Begin a review');
  // Sent empty, the form says what is missing and keeps what is there.
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('radio').first().check();
  await page
    .getByRole('group', { name: 'On what basis in law do you ask?' })
    .getByRole('radio')
    .first()
    .check();
  await fillDay(page.getByRole('group', { name: 'First day that you ask for' }), ['1', '1', '2014']);
  await fillDay(page.getByRole('group', { name: 'Last day' }), ['31', '12', '2026']);
  await page.getByRole('textbox', { name: 'Terms of reference' }).fill(terms);
  await page.getByRole('group', { name: 'Was the family told?' }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('textbox', { name: /What were they told/ }).fill('Why, and what happens with it.');
  await page.getByRole('textbox', { name: 'Who told them?' }).fill('Their social worker');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ask agencies for their chronologies' }).waitFor();
}

async function askBoth(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Harbour Health Trust' }).check();
  await page.getByRole('checkbox', { name: 'Northmere Police' }).check();
  const due = new Date(platform.now().getTime() + 14 * 86_400_000);
  await fillDay(page.getByRole('group', { name: 'Answer by' }), [
    String(due.getUTCDate()),
    String(due.getUTCMonth() + 1),
    String(due.getUTCFullYear()),
  ]);
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByRole('rowheader', { name: 'Harbour Health Trust' }).waitFor();
}

async function makeLink(page: Page, agency: string): Promise<string> {
  await page.getByRole('rowheader', { name: agency }).getByRole('link').click();
  await page.getByRole('link', { name: /Let somebody without an account answer/ }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await arrive(page, 'The link is made');
  const href = (await page.locator('#link a').getAttribute('href')) ?? '';
  return new URL(new URL(href).pathname, origin).href;
}

/** Without an account, and without JavaScript: nothing of the family is shown, before or after. */
async function answerByLink(address: string, { id }: MadePartnership): Promise<void> {
  const page = await open({ ...desktop, javaScriptEnabled: false }, null);
  await page.goto(address);
  await arrive(page, 'A chronology is asked of Northmere Police');
  expect(await page.content()).not.toMatch(/Mina|Jory|Brathe/);
  await page.getByRole('textbox', { name: 'Your name and job' }).first().fill('Sgt Dell, safeguarding unit');
  await page.getByLabel('Chronology files').setInputFiles({
    name: 'police.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Date,Source,Child,What happened,Response,Outcome\n' +
        '14/03/2014,Incident log,Mina,"Neighbour rang after shouting. Mina Brathe awake upstairs, no bruising seen.",Officers attended,No further action\n' +
        'soon after,Incident log,Jory,,,\n',
    ),
  });
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Your answer has come.').waitFor();
  expect(await page.content()).not.toMatch(/Mina|Jory|Brathe/);
  await runWaitingJobs(platform, id);
  await page.context().close();
}

/** With an account: from My work, with a file as it was published and one of their own, put in by themselves. */
async function answerAsLead(page: Page, { id }: MadePartnership): Promise<void> {
  await page.goto(`${origin}/`);
  await page.locator('#found').getByRole('link').first().click();
  await arrive(page, 'A chronology is asked of Harbour Health Trust');
  await page.getByText(terms).waitFor();
  await page
    .getByLabel('Chronology files')
    .setInputFiles([projectFile('test/data/chronologies/report-01.docx'), await writeHealthFile()]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('2 files are being read.').waitFor();
  await runWaitingJobs(platform, id);
  for (const name of [/report-01/, /health\.csv/]) {
    await openFile(page, name);
    await page.getByRole('button', { name: 'Put it into the chronology' }).click();
    await runWaitingJobs(platform, id);
  }
  await page.context().close();
}

async function writeHealthFile(): Promise<string> {
  const path = join(folder, 'health.csv');
  await writeFile(
    path,
    'Date,Source,Child,What happened,Response,Outcome\n' +
      '04/01/2014,Clinic notes,Mina,"Health visitor saw Mina Brathe with her mother, no concerns",None needed,None\n' +
      '09/02/2014,Clinic notes,Jory,"Jory was not brought to the clinic",Letter sent,None\n',
  );
  return path;
}

async function openFile(page: Page, name: RegExp): Promise<void> {
  await page.goto(`${origin}/families`);
  await page.getByRole('main').getByRole('rowheader').getByRole('link').click();
  await page.getByRole('row', { name }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Not in the chronology yet' }).waitFor();
}

/** The officer checks what came by the link: who sent it, the row that could not be placed, and then puts it in. */
async function checkAndPutIn(page: Page, family: MadeFamily, { id }: MadePartnership): Promise<void> {
  await page.goto(`${origin}/families/${family.id}/reviews`);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('rowheader', { name: 'Northmere Police' }).getByRole('link').click();
  await page.getByText('It came by a link, sent by Sgt Dell, safeguarding unit.').waitFor();
  await page.getByRole('link', { name: /^Open/ }).click();
  await page.getByText('safeguarding unit, by a link, without an account').waitFor();
  await page.getByRole('link', { name: 'Set aside (1)' }).click();
  await page.getByText('soon after').first().waitFor();
  await page.getByRole('button', { name: 'Put it into the chronology' }).click();
  await runWaitingJobs(platform, id);
}

/** By touch, without JavaScript, on a page as narrow as a phone: nothing is wider than it. */
async function addEntryOnPhone(page: Page, family: MadeFamily): Promise<void> {
  const isNoWiderThanTheScreen = async () => {
    const { width } = (await page.locator('body').boundingBox()) ?? { width: 999 };
    expect(width).toBeLessThanOrEqual(375);
  };
  await page.goto(`${origin}/`);
  await isNoWiderThanTheScreen();
  await page.goto(`${origin}/families/${family.id}`);
  await page
    .getByRole('link', { name: /Add an entry/ })
    .or(page.getByRole('button', { name: /Add an entry/ }))
    .first()
    .tap();
  await arrive(page, 'Add an entry to the chronology');
  await isNoWiderThanTheScreen();
  // Nothing but what happened: the page asks for the rest, and keeps it.
  await page
    .getByRole('textbox', { name: 'What happened?' })
    .fill('Jory showed me the drawing of his new room.');
  await page.getByRole('button', { name: 'Add the entry' }).tap();
  await page.getByRole('alert').waitFor();
  await isNoWiderThanTheScreen();
  await page.getByRole('textbox', { name: 'When did it happen?' }).fill('yesterday');
  await page.getByRole('checkbox', { name: 'Jory Brathe' }).tap();
  await page.getByRole('radio', { name: 'Seen alone' }).tap();
  await page.getByRole('combobox', { name: 'What kind of entry is it?' }).selectOption({ label: 'Visit' });
  await page.getByRole('button', { name: 'Add the entry' }).tap();
  await page.getByText('The entry is in the chronology').first().waitFor();
  await isNoWiderThanTheScreen();
  await page.context().close();
}

async function confirmTheme(page: Page, family: MadeFamily): Promise<void> {
  await page.goto(`${origin}/families/${family.id}/chronology?words=clinic`);
  await page
    .getByRole('link', { name: /9 February 2014|09\/02\/2014/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Decide what it is about' }).click();
  await page.getByRole('radio', { name: 'It is about this' }).first().check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(/Confirmed by|confirmed/)
    .first()
    .waitFor();
}

async function takeWord(page: Page, family: MadeFamily, { id }: MadePartnership): Promise<string> {
  await page.goto(`${origin}/families/${family.id}/exports`);
  await page.getByRole('button', { name: 'Ask for a document' }).click();
  await page.getByRole('radio', { name: 'Word document' }).check();
  await page.getByRole('radio', { name: 'Replace names' }).check();
  await page.getByRole('textbox', { name: 'Why do you need it?' }).fill('For the panel of the review.');
  await page.getByRole('button', { name: 'Ask for the document' }).click();
  await page.waitForURL(/\/exports\//);
  await runWaitingJobs(platform, id);
  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the document' }).click(),
  ]);
  const path = join(folder, 'review.docx');
  await download.saveAs(path);
  return path;
}
