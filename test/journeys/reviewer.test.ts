import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeOutline } from '../../src/features/reviews/operations/write-outline.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { readDocument } from '../../src/platform/documents/read-document.ts';
import { runJobNow } from '../builders/platform/run-job-now.ts';
import { makeWorkspaceScene } from '../builders/platform/workspace-scene.ts';
import { serveInChromium } from './serve-in-chromium.ts';

const { platform, served, browser, folder, origin } = await serveInChromium();

test.each([
  ['with JavaScript, on a desktop', true, 1280],
  ['without JavaScript, on a phone', false, 375],
])('a reviewer goes from a note to the outline in Word, %s', async (_name, script, width) => {
  const scene = await makeWorkspaceScene(platform);
  const { session = '' } = served.signIn(scene.reviewer);
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    acceptDownloads: true,
  });
  await context.addCookies([{ name: 'sightline', value: session, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/families/${scene.family.id}/entries/${scene.entryOf('Jory was not brought')}`);
  await writeNote(page);
  await nameEpisode(page);
  await chooseEntries(page);
  await askAgency(page);
  const taken = await takeOutline(page, scene.partnership.id, join(folder, `${width}.docx`));
  const { parts } = await readDocument(taken);
  const text = JSON.stringify(parts);
  for (const words of ['was not brought to the clinic', 'Called to the home', 'Harbour Health Trust'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Mina|Jory|Brathe/);
  await context.close();
});

async function writeNote(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Use it in a review/ }).click();
  await page.getByRole('link', { name: 'Write a note about it' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Who asked why Jory was not brought?');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The note is saved.').waitFor();
  await page.getByRole('link', { name: /9 February 2014|09\/02\/2014/ }).waitFor();
}

async function nameEpisode(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Key episodes' }).click();
  await page.getByRole('button', { name: 'Add a key episode' }).click();
  await page.getByRole('textbox', { name: 'What do you call this episode?' }).fill('The missed appointments');
  for (const [group, day, month] of [
    ['First day', '1', '2'],
    ['Last day', '30', '4'],
  ] as const) {
    const boxes = page.getByRole('group', { name: group });
    await boxes.getByRole('textbox', { name: 'Day' }).fill(day);
    await boxes.getByRole('textbox', { name: 'Month' }).fill(month);
    await boxes.getByRole('textbox', { name: 'Year' }).fill('2014');
  }
  await page.getByRole('textbox', { name: 'Why it is key' }).fill('Nobody asked Mina');
  await page.getByRole('textbox', { name: 'Why it made sense then' }).fill('The list was long');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The key episode is saved.').waitFor();
}

async function chooseEntries(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Choose entries from the chronology' }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Save what is ticked' }).click();
  await page.getByText('2 entries chosen.').waitFor();
  await page.getByText('Called to the home after shouting was heard').waitFor();
  await page.getByRole('link', { name: 'See who knew what on the first day' }).click();
  expect(await page.getByRole('textbox', { name: 'Year' }).inputValue()).toBe('2014');
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goBack();
}

async function askAgency(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask an agency about these entries' }).click();
  await page.getByRole('radio', { name: 'Harbour Health Trust' }).check();
  await page.getByRole('textbox', { name: 'What do you want to know?' }).fill('Who was told?');
  const boxes = page.getByRole('group', { name: 'Answer by' });
  await boxes.getByRole('textbox', { name: 'Day' }).fill('20');
  await boxes.getByRole('textbox', { name: 'Month' }).fill('12');
  await boxes.getByRole('textbox', { name: 'Year' }).fill('2026');
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText('The question is asked.').waitFor();
}

async function takeOutline(
  page: Page,
  partnershipId: Parameters<typeof runJobNow>[1],
  path: string,
): Promise<string> {
  await page.getByRole('link', { name: 'Outline', exact: true }).click();
  await page.getByRole('textbox', { name: 'Why do you need it?' }).fill('For the first draft');
  await page.getByRole('button', { name: 'Ask for the outline' }).click();
  await page.waitForURL(/\/exports\//);
  const jobs = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').select('id').where('kind', '=', 'write-outline').execute(),
  );
  for (const { id } of jobs) await runJobNow(platform, partnershipId, id, writeOutline);
  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the document' }).click(),
  ]);
  await download.saveAs(path);
  return path;
}
