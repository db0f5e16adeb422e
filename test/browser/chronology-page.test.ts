import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDocument } from '../../src/features/chronology/domain/check-document.ts';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';
import { makeTable } from '../builders/read-documents.ts';
import { startChromium } from './chromium.ts';

const today = parseDay('2026-03-01') as Day;
const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

function checked(agency: string, rows: readonly (readonly string[])[]) {
  const document = makeTable([['Date', 'Source', 'Event', 'Action taken', 'Mood'], ...rows], `${agency}.csv`);
  return checkDocument(document, { agency, table: null, stated: [], today, window: undefined });
}

const page = chronologyHtml(
  mergeChronologies([
    checked('Health', [
      ['March 2012', 'HV notes', 'Home visit', 'Weighed', 'calm'],
      ['early March 2012', '# for the panel', 'Ask for the red book', '', ''],
      ['31/02/2012', 'HV notes', attack, '', ''],
    ]),
    checked(attack, [['12/03/2012', attack, attack, attack, attack]]),
  ]),
);

let browser: Browser;
let opened: Page;

beforeAll(async () => {
  browser = await startChromium();
  opened = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await opened.setContent(page);
});

afterAll(async () => {
  await browser.close();
});

test('axe finds nothing on the merged chronology, wide or as narrow as a phone', async () => {
  for (const width of [1280, 320]) {
    await opened.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page: opened }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('a phone’s width needs no scrolling sideways', async () => {
  await opened.setViewportSize({ width: 320, height: 800 });
  const overflow = await opened.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('tables, rows and headings are found by their roles', async () => {
  await opened.setViewportSize({ width: 1280, height: 800 });
  const table = opened.getByRole('table', { name: 'Entries of all agencies' });
  expect(await table.getByRole('row').count()).toBe(4);
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Date',
    'Agency and source',
    'Event',
    'Response',
  ]);
  expect(await table.getByRole('rowheader').first().textContent()).toContain('March 2012');
});

test('what a cell says is shown as text, and never run', async () => {
  expect(await opened.title()).toContain('Merged chronology');
  expect(await opened.locator('img, script').count()).toBe(0);
  expect(await opened.getByText('onerror').count()).toBeGreaterThan(0);
});

test('a date that was understood in other words says so, and a row set aside says why', async () => {
  expect(await opened.getByText('read as').first().textContent()).toMatch(/^read as .*March 2012/);
  const aside = opened.getByRole('region', { name: 'Rows set aside' });
  expect(await aside.getByText('31 February').count()).toBe(1);
});

test('an author’s note is marked in words, and a cell that no field holds is shown', async () => {
  expect(await opened.getByText('Author’s note', { exact: true }).count()).toBeGreaterThan(0);
  expect(await opened.getByText('Mood').count()).toBeGreaterThan(0);
});
