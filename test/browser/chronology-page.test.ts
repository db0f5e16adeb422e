import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDocument } from '../../src/features/chronology/domain/check-document.ts';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import { makeTable, type RowPlan, spanned } from '../builders/read-documents.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe } from './open-page.ts';

const today = parseDay('2026-03-01') as Day;
const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const headings = ['Date', 'Source', 'Event', 'Action taken', 'Mood'];

function checked(agency: string, rows: readonly (readonly string[])[], above: readonly RowPlan[] = []) {
  const document = makeTable([...above, headings, ...rows], `${agency}.docx`);
  return checkDocument(document, { agency, table: null, stated: [], today, window: undefined });
}

const page = chronologyHtml(
  buildPlainReport(
    mergeChronologies([
      checked(
        'Health',
        [
          ['March 2012', 'HV notes', 'Home visit\nby the QZX', 'Weighed', 'calm'],
          ['early March 2012', '# for the panel', 'Ask for the red book', '', ''],
          ['31/02/2012', 'HV notes', attack, '', ''],
          ['Total', '3', '', '', ''],
        ],
        [spanned('Chronology of the Osgarth family', 5)],
      ),
      checked(attack, [['12/03/2012', attack, attack, attack, attack]]),
    ]),
  ),
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
    expect(await findWithAxe(opened)).toEqual([]);
  }
});

test('a phone’s width needs no scrolling sideways', async () => {
  await opened.setViewportSize({ width: 320, height: 800 });
  const overflow = await opened.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('tables, rows and headings are found by their roles', async () => {
  await opened.setViewportSize({ width: 1280, height: 800 });
  const table = opened.getByRole('table', { name: 'Entries of 2012' });
  expect(await table.getByRole('row').count()).toBe(4);
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'No.',
    'Date',
    'Agency and source',
    'Event',
    'Response',
  ]);
  expect(await table.getByRole('rowheader').first().textContent()).toContain('March 2012');
});

test('what a cell says is shown as text, and never run', async () => {
  expect(await opened.title()).toContain('Merged chronology');
  expect(await opened.title()).not.toMatch(/^\d$/);
  expect(await opened.locator('img').count()).toBe(0);
  expect(await opened.locator('script').count()).toBe(1);
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

test('each doubt stands in the column that it is about', async () => {
  const row = opened.getByRole('row').filter({ hasText: 'by the QZX' });
  expect(await row.getByRole('cell', { name: 'Home visit' }).textContent()).toContain('“QZX” is not in');
  expect(await row.getByRole('rowheader').textContent()).not.toContain('QZX');
});

test('rows that are no records are shown with every cell, and with what they were taken for', async () => {
  const region = opened.getByRole('region', { name: 'Rows that are no records' });
  for (const text of ['Chronology of the Osgarth family', 'Action taken', 'Total', '3']) {
    expect(await region.getByText(text, { exact: true }).count()).toBeGreaterThan(0);
  }
  expect(await region.getByRole('cell', { name: 'total', exact: true }).count()).toBe(1);
});

test('the chronology follows the accounts, and what there is to know of the files comes after it', async () => {
  expect(await opened.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Agencies',
    'Contents',
    'What stands out',
    'Timeline',
    'Same events, and where accounts differ',
    'Counts',
    'Sources and accounts',
    'Chronology',
    'Rows set aside',
    'About the files',
    'Rows that are no records',
    'How to read this',
  ]);
});

test('on a phone every figure stands apart from its name', async () => {
  await opened.setViewportSize({ width: 390, height: 800 });
  const rows = opened.getByRole('table', { name: 'Every row' }).getByRole('row').nth(1).getByRole('cell');
  const gaps = await rows.evaluateAll((cells) =>
    cells.map((cell) => {
      const range = cell.ownerDocument.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().left - cell.getBoundingClientRect().left;
    }),
  );
  expect(gaps).toHaveLength(5);
  expect(Math.min(...gaps)).toBeGreaterThan(80);
});

test('on paper the chronology is a table in landscape, its heading row repeated and no column cut off', async () => {
  const narrow = { width: 600, height: 800 };
  await opened.setViewportSize(narrow);
  await opened.emulateMedia({ media: 'print' });
  const displayOf = (selector: string) =>
    opened
      .locator(selector)
      .first()
      .evaluate((found) => found.ownerDocument.defaultView?.getComputedStyle(found).display);
  expect(await displayOf('.chronology')).toBe('table');
  expect(await displayOf('.chronology thead')).toBe('table-header-group');
  expect(await displayOf('.chronology td')).toBe('table-cell');
  const landscape = { width: 1032, height: 700 };
  for (const size of [narrow, landscape]) {
    await opened.setViewportSize(size);
    const overflow = await opened.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  const pdf = (await opened.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  await opened.emulateMedia({ media: 'screen' });
});

test('without its style sheet the page keeps words, lines and names apart', async () => {
  const bare = await browser.newPage();
  await bare.setContent(page.replace(/<style>[\s\S]*?<\/style>/, ''));
  const row = bare.getByRole('row').filter({ hasText: 'by the QZX' });
  const text = await row.evaluate((found) => {
    const selection = found.ownerDocument.getSelection();
    selection?.selectAllChildren(found);
    return String(selection);
  });
  expect(text).toMatch(/March 2012\n.*Health\nHV notes\s+Home visit\nby the QZX\n/s);
  expect(text).toMatch(/Mood:\s+calm\n/);
  await bare.close();
});
