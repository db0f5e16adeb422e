import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { sayTheme } from '../../src/features/chronology/outputs/say-theme.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { buildFamilyReport } from '../builders/chronology-report.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe, type OpenedPage, openPage } from './open-page.ts';

let browser: Browser;
let report: ChronologyReport;
let html: string;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await startChromium();
  report = await buildFamilyReport('okonjay');
  await closeReaders();
  html = chronologyHtml(report);
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  opened = await openPage(browser, html);
});

afterEach(async () => {
  await opened.close();
});

const shown = () => opened.page.locator('#shown');
const rowsShown = () => opened.page.locator('#chronology tbody tr:not([hidden])');

async function says(locator: Locator, words: string): Promise<void> {
  await locator.filter({ hasText: words }).waitFor();
}

test('the filters are there, every entry is shown, and the browser has nothing to complain of', async () => {
  const all = report.merged.entries.length;
  expect(await opened.page.getByRole('heading', { name: 'Show only some entries' }).isVisible()).toBe(true);
  expect(await shown().textContent()).toMatch(new RegExp(`^Showing all ${all} entries( and notes)?\\.$`));
  expect(await rowsShown().count()).toBe(all);
  expect(opened.complaints).toEqual([]);
});

test('entries of one agency: their number is said, and the address keeps the choice', async () => {
  const [agency = ''] = report.merged.files.map((file) => file.agency);
  const own = report.merged.entries.filter((entry) => entry.agency === agency).length;
  await opened.page.getByRole('checkbox', { name: agency }).check();
  await says(shown(), `Filtered: showing ${own} of ${report.merged.entries.length}`);
  expect(await shown().textContent()).toContain(`Agency: ${agency}`);
  expect(await rowsShown().count()).toBe(own);
  expect(opened.page.url()).toMatch(/#show\?agency=\w+$/);

  await opened.page.reload();
  expect(await rowsShown().count()).toBe(own);
  expect(await opened.page.getByRole('checkbox', { name: agency }).isChecked()).toBe(true);
});

test('a theme, words and dates together show the entries that meet all of them', async () => {
  const [theme] = report.analysis.counts.byTheme.toSorted((one, other) => other.entries - one.entries);
  if (theme === undefined) throw new Error('the family has no theme');
  await opened.page.getByLabel('Theme').selectOption(sayTheme(theme.theme));
  await says(shown(), `showing ${theme.entries} of`);
  await opened.page.getByLabel('From', { exact: true }).fill('2023-06-01');
  await says(shown(), 'From 1 June 2023');
  const inTime = report.merged.entries.filter(
    ({ id, when }) =>
      report.analysis.readings.get(id)?.themes.some((suggested) => suggested.theme === theme.theme) &&
      (when.latest === null ? when.earliest !== null : when.latest >= '2023-06-01'),
  );
  expect(await rowsShown().count()).toBe(inTime.length);
  await opened.page.getByLabel('Words').fill('zzqx nothing');
  await says(shown(), 'showing 0 of');
});

test('words are found in small letters and capitals alike, each anywhere in the entry', async () => {
  const entry = report.merged.entries.find(({ event }) => event.split(' ').length > 4);
  const words = entry?.event.split(' ') ?? [];
  await opened.page.getByLabel('Words').fill(`${words[3]?.toUpperCase()} ${words[0]}`);
  await says(shown(), 'Filtered');
  expect(await opened.page.locator(`#e-${entry?.id}`).isVisible()).toBe(true);
});

test('only doubts, only what is told more than once, and without notes', async () => {
  const doubtful = report.merged.entries.filter(({ issues }) => issues.length > 0).length;
  await opened.page.getByRole('checkbox', { name: 'With a doubt to check only' }).check();
  await says(shown(), `showing ${doubtful} of`);
  await opened.page.getByRole('button', { name: 'Show all entries' }).click();
  await says(shown(), 'Showing all');
  const told = new Set(report.analysis.sameEvents.flatMap(({ entries }) => entries)).size;
  await opened.page.getByRole('checkbox', { name: 'Told more than once only' }).check();
  await says(shown(), `showing ${told} of`);
});

test('one child’s entries', async () => {
  const [child = ''] = report.merged.entries.flatMap(({ children }) => children);
  const own = report.merged.entries.filter(({ children }) => children.includes(child)).length;
  await opened.page.getByLabel('Child').selectOption(child);
  await says(shown(), `showing ${own} of`);
});

test('years without a shown entry are gone, and showing all entries brings them back', async () => {
  const years = opened.page.locator('#chronology .year:visible');
  const all = await years.count();
  expect(all).toBeGreaterThan(1);
  await opened.page.getByLabel('To', { exact: true }).fill('2023-12-31');
  await says(shown(), 'To 31 December 2023');
  expect(await years.count()).toBeLessThan(all);
  await opened.page.getByRole('button', { name: 'Show all entries' }).click();
  await says(shown(), 'Showing all');
  expect(await years.count()).toBe(all);
  expect(opened.page.url()).not.toContain('show?');
});

test('a link to an entry that the filter leaves out shows it, and says so', async () => {
  await opened.page.getByLabel('Words').fill('zzqx nothing');
  await says(shown(), 'showing 0 of');
  await opened.page.locator('#stands-out .refs a').first().click();
  await says(shown(), 'is shown as well');
  expect(await rowsShown().count()).toBe(1);
});

test('an address that says nonsense shows every entry', async () => {
  await opened.page.goto(`${opened.address}#show?colour=red&agency=%00&theme=__proto__`);
  await opened.page.reload();
  expect(await shown().textContent()).toMatch(/^Showing all/);
  expect(await opened.page.getByLabel('Theme').inputValue()).toBe('');
  expect(opened.complaints).toEqual([]);
});

test('how long lies between two entries, however they are named', async () => {
  await opened.page.getByText('How long between two entries').click();
  const dated = report.merged.entries
    .map((entry, index) => ({ entry, number: index + 1 }))
    .filter(({ entry }) => entry.when.extent === 'day' && !entry.note);
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) throw new Error('the family has no dates');
  const days =
    (Date.parse(last.entry.when.earliest ?? '') - Date.parse(first.entry.when.earliest ?? '')) / 86_400_000;
  const answer = opened.page.locator('#interval-answer');
  await opened.page.getByLabel('First entry').fill(String(last.number));
  await opened.page.getByLabel('Second entry').fill(String(first.number));
  await says(answer, `${days.toLocaleString('en-GB')} days`);
  await opened.page.getByLabel('Second entry').fill('99999');
  await says(answer, 'There is no entry of that number.');
});

test('all details open and close together', async () => {
  const button = opened.page.getByRole('button', { name: 'Open all details' });
  const details = opened.page.locator('#chronology .reasons');
  await button.click();
  expect(await opened.page.locator('#chronology .reasons[open]').count()).toBe(await details.count());
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await opened.page.locator('#chronology .reasons[open]').count()).toBe(0);
});

test('the keyboard alone reaches the filters and works them', async () => {
  const box = opened.page.getByRole('checkbox').first();
  await opened.page.locator('#chronology').focus();
  await opened.page.keyboard.press('Tab');
  expect(await box.evaluate((found) => found.matches(':focus'))).toBe(true);
  await opened.page.keyboard.press('Space');
  await says(shown(), 'Filtered');
});

test('paper has the shown entries only, says that it is filtered, and shows no filters', async () => {
  await opened.page.getByRole('checkbox', { name: 'With a doubt to check only' }).check();
  await says(shown(), 'Filtered');
  await opened.page.emulateMedia({ media: 'print' });
  expect(await shown().isVisible()).toBe(true);
  expect(await opened.page.locator('#filters').isVisible()).toBe(false);
  const visible = await opened.page.locator('#chronology tbody tr:visible').count();
  expect(visible).toBe(report.merged.entries.filter(({ issues }) => issues.length > 0).length);
});

test('axe finds nothing: filtered, opened, and as narrow as a phone', { timeout: 180_000 }, async () => {
  await opened.page.getByText('How long between two entries').click();
  await opened.page.getByRole('button', { name: 'Open all details' }).click();
  await opened.page.getByLabel('To', { exact: true }).fill('2023-04-30');
  await says(shown(), 'Filtered');
  expect(await findWithAxe(opened.page)).toEqual([]);
  await opened.page.setViewportSize({ width: 320, height: 800 });
  expect(await findWithAxe(opened.page)).toEqual([]);
  const overflow = await opened.page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
