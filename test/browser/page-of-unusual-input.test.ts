import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import type { Day } from '../../src/shared/day.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import { makeTable } from '../builders/read-documents.ts';
import { check, day } from '../chronologies/checking.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe, openPage } from './open-page.ts';

type Window = { readonly from: Day | null; readonly to: Day | null };

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
});

function fileOf(agency: string, dates: readonly string[], event = 'Home visit'): CheckedFile {
  const rows = dates.map((date) => [date, 'Log', event]);
  return check(makeTable([['Date', 'Source', 'Event'], ...rows], `${agency}.docx`), { agency });
}

function pageOf(files: readonly CheckedFile[], window: Window = { from: null, to: null }): string {
  return chronologyHtml({ ...buildPlainReport(mergeChronologies(files)), window });
}

test('without a dated entry the page says so in place of a timeline', async () => {
  const { page, close } = await openPage(browser, pageOf([fileOf('Health', ['undated', 'not known'])]));
  expect(await page.getByRole('region', { name: 'Timeline' }).textContent()).toContain('No entry has a date');
  expect(await page.locator('.timeline').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Counts', exact: true }).textContent()).toContain(
    'no entry whose month is known',
  );
  await close();
});

test('one day only has its mark', async () => {
  const { page, close } = await openPage(browser, pageOf([fileOf('Police', ['12/03/2012'])]));
  expect(await page.locator('.timeline circle').count()).toBe(1);
  await close();
});

test('records that do not overlap, and a window in which nothing lies, are told at the top', async () => {
  const files = [fileOf('Police', ['1/3/2010', '1/5/2010']), fileOf('Health', ['1/3/2015'])];
  const { page, close } = await openPage(
    browser,
    pageOf(files, { from: day('2020-01-01'), to: day('2020-12-31') }),
  );
  const top = (await page.getByRole('banner').textContent()) ?? '';
  expect(top).toContain('There is no time for which all agencies have entries.');
  expect(top).toContain('No entry is known to lie in it');
  await close();
});

test('fifty agencies each have a lane and letters of their own, and the page keeps within a phone', {
  timeout: 180_000,
}, async () => {
  const files = Array.from({ length: 50 }, (_, index) =>
    fileOf(`Agency of borough ${index + 1}`, ['1/3/2010', '2/4/2011']),
  );
  const { page, close } = await openPage(browser, pageOf(files), { width: 320 });
  expect(await page.locator('.timeline circle').count()).toBe(100);
  const letters = await page.locator('.agencies .badge').allTextContents();
  expect(new Set(letters).size).toBe(50);
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await findWithAxe(page)).toEqual([]);
  await close();
});

test('twenty thousand entries are all there, in few marks, and can be filtered', {
  timeout: 120_000,
}, async () => {
  const dates = Array.from(
    { length: 20_000 },
    (_, index) => `${(index % 28) + 1}/${(index % 12) + 1}/${2005 + (index % 10)}`,
  );
  const html = pageOf([
    fileOf('Police', dates.slice(0, 12_000)),
    fileOf('Health', dates.slice(12_000), 'Clinic visit'),
  ]);
  const { page, complaints, close } = await openPage(browser, html);
  expect(await page.locator('#chronology tbody tr').count()).toBe(20_000);
  expect(await page.locator('.timeline a').count()).toBeLessThan(400);
  await page.getByLabel('Words').fill('clinic');
  await page.locator('#shown').filter({ hasText: 'showing 8000 of 20000' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('an entry of thirty thousand characters, and a word without an end, keep within a phone', async () => {
  const long = [
    fileOf('Police', ['12/03/2012'], 'a long account '.repeat(2000)),
    fileOf('Health', ['13/03/2012'], 'x'.repeat(3000)),
  ];
  const { page, close } = await openPage(browser, pageOf(long), { width: 320 });
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await close();
});
