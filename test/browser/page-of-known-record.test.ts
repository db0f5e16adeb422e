import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import { deriveKnownRecord } from '../../src/features/chronology/domain/knowledge/derive-known-record.ts';
import { findSharing } from '../../src/features/chronology/domain/knowledge/find-sharing.ts';
import type { KnownRecord } from '../../src/features/chronology/domain/knowledge/sharing.ts';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import { makeTable } from '../builders/read-documents.ts';
import { check, day } from '../chronologies/checking.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe, type OpenedPage, openPage } from './open-page.ts';

function fileOf(agency: string, rows: readonly (readonly string[])[]) {
  return check(makeTable([['Date', 'Source', 'Event'], ...rows], `${agency}.docx`), { agency });
}

const merged = mergeChronologies([
  fileOf('Police', [
    ['12/03/2019', 'Log', 'Called to the home. School informed.'],
    ['14/03/2019', 'Log', 'Neighbour heard shouting.'],
    ['undated', 'Log', 'Old call about a dog.'],
  ]),
  fileOf('School', [['13/03/2019', 'Register', 'Absent all day.']]),
]);
const known: KnownRecord = deriveKnownRecord(merged.entries, findSharing(merged.entries), [], {
  agency: 'School',
  on: day('2019-03-20'),
  withoutAssumed: false,
});
const report: ChronologyReport = { ...buildPlainReport(merged), known };

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await startChromium();
  opened = await openPage(browser, chronologyHtml(report));
});

afterAll(async () => {
  await opened.close();
  await browser.close();
});

test('from the contents to what a school knew, and from there to the entry', async () => {
  const { page } = opened;
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Who knew what' })
    .click();
  const section = page.getByRole('region', { name: 'As known to School on 20 March 2019' });
  expect(await section.isVisible()).toBe(true);
  const told = section.getByRole('row').filter({ hasText: 'Called to the home' });
  expect(await told.textContent()).toContain('suggests that it was shared');
  const [call] = merged.entries.filter(({ event }) => event.startsWith('Called'));
  await told.getByRole('link').click();
  expect(page.url()).toMatch(new RegExp(`#e-${call?.id}$`));
});

test('what only others knew, and what nobody can say, stand apart from what it knew', async () => {
  const section = opened.page.getByRole('region', { name: /^As known to/ });
  const tableAfter = (heading: string) => section.locator(`h3:text-is("${heading}") + table`);
  expect(await tableAfter('What School knew').textContent()).not.toContain('Neighbour');
  expect(await tableAfter('What others knew and it did not').textContent()).toMatch(
    /Neighbour heard shouting.*Known to Police/s,
  );
  expect(await tableAfter('What nobody can be said to have known').textContent()).toContain('Old call');
});

test('axe finds nothing, wide or as narrow as a phone, and nothing needs scrolling sideways', async () => {
  for (const width of [1280, 320]) {
    await opened.page.setViewportSize({ width, height: 800 });
    expect(await findWithAxe(opened.page)).toEqual([]);
  }
  const overflow = await opened.page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(opened.complaints).toEqual([]);
});
