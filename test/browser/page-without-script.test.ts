import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { buildFamilyReport } from '../builders/chronology-report.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe, type OpenedPage, openPage } from './open-page.ts';

const attack = '"><img src=x onerror="document.title=1"><script>document.title=2</script>';

let browser: Browser;
let report: ChronologyReport;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await startChromium();
  report = await buildFamilyReport('okonjay');
  await closeReaders();
  opened = await openPage(browser, chronologyHtml(report), { script: false });
});

afterAll(async () => {
  await opened.close();
  await browser.close();
});

test('the page is whole: every entry stands there, and nothing that needs script', async () => {
  const { page } = opened;
  expect(await page.locator('#chronology tbody tr:visible').count()).toBe(report.merged.entries.length);
  for (const hidden of ['#filters', '#interval', '#shown'])
    expect(await page.locator(hidden).isVisible()).toBe(false);
  expect(opened.complaints).toEqual([]);
});

test('from the contents to a pattern, and from the pattern to its entry', async () => {
  const { page } = opened;
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'What stands out' })
    .click();
  const [pattern] = report.analysis.patterns;
  const finding = page
    .getByRole('region', { name: 'What stands out' })
    .getByRole('listitem')
    .filter({ hasText: pattern?.sentence ?? '' });
  const number = report.merged.entries.findIndex(({ id }) => id === pattern?.entries[0]) + 1;
  await finding.getByRole('link', { name: String(number), exact: true }).click();
  expect(page.url()).toMatch(new RegExp(`#e-${pattern?.entries[0]}$`));
  expect(await page.locator('tr:target').getByRole('cell').first().textContent()).toContain(String(number));
});

test('suggestions are told as suggestions, before any of them', async () => {
  const text = await opened.page.getByRole('region', { name: 'What stands out' }).textContent();
  const [pattern] = report.analysis.patterns;
  expect(text?.indexOf('suggestions')).toBeGreaterThan(0);
  expect(text?.indexOf('suggestions')).toBeLessThan(text?.indexOf(pattern?.sentence ?? '') ?? 0);
});

test('a group of accounts names each entry, says how surely and why, and where they differ', async () => {
  const [group] = report.analysis.sameEvents;
  const item = opened.page.locator('#same-events .groups > li').first();
  const text = (await item.textContent()) ?? '';
  expect(text).toContain('Likely the same event');
  for (const why of group?.why ?? []) expect(text).toContain(why);
  for (const { sentence } of group?.differences ?? []) expect(text).toContain(sentence);
  expect(await item.locator('.accounts-of a').count()).toBe(group?.entries.length);
});

test('an entry links to the other accounts of its event', async () => {
  const [group] = report.analysis.sameEvents;
  const row = opened.page.locator(`#e-${group?.entries[0]}`);
  expect(await row.locator('.same a').first().getAttribute('href')).toBe(`#e-${group?.entries[1]}`);
});

test('themes, what looks back, ages and abbreviations stand with their entries, in words', async () => {
  const { page } = opened;
  const historical = report.merged.entries.find(
    ({ id }) => report.analysis.readings.get(id)?.standing.standing === 'historical',
  );
  if (historical !== undefined) {
    expect(await page.locator(`#e-${historical.id}`).textContent()).toContain('Tells of the past');
  }
  const [[aged, ages] = []] = report.analysis.ages;
  if (aged !== undefined) expect(await page.locator(`#e-${aged}`).textContent()).toContain(ages?.[0] ?? '');
  expect(await page.locator('abbr[title="social worker"]').count()).toBeGreaterThan(0);
  const ambiguous = page
    .getByRole('region', { name: 'Abbreviations' })
    .getByRole('row')
    .filter({ hasText: 'HV' });
  expect(await ambiguous.textContent()).toContain('may stand for');
});

describe('the timeline', () => {
  test('is a picture with a name and words for it, and keeps its many links out of the way of the keyboard', async () => {
    const { page } = opened;
    const picture = page.getByRole('img', { name: 'Timeline of the entries by agency' });
    expect(await picture.count()).toBe(1);
    expect(await page.locator(`#${await picture.getAttribute('aria-describedby')}`).textContent()).toContain(
      'One lane for each agency',
    );
    expect(await page.locator('.timeline a[href^="#e-"]').count()).toBeGreaterThan(20);
    expect(await page.locator('.timeline a:not([tabindex="-1"])').count()).toBe(0);
  });

  test('leads to the entry of a mark, and says it when pointed at', async () => {
    const { page } = opened;
    const mark = page.locator('.timeline a[href^="#e-"]:has(circle)').first();
    const address = await mark.getAttribute('href');
    expect(await mark.locator('title').textContent()).toMatch(/^Entry \d+, /);
    await mark.locator('circle').click();
    expect(page.url()).toContain(address ?? 'no address');
  });

  test('shows gaps and patterns as bands that lead to their sentences', async () => {
    const bands = opened.page.locator('.timeline a[href^="#gap-"], .timeline a[href^="#pattern-"]');
    expect(await bands.count()).toBeGreaterThan(1);
    for (const address of await bands.evaluateAll((found) =>
      found.map((band) => band.getAttribute('href')),
    )) {
      expect(await opened.page.locator(address ?? '').count()).toBe(1);
    }
  });

  test('its figures can be had by keyboard: counts lead to entries', async () => {
    const link = opened.page.locator('#counts td a').first();
    expect(await link.getAttribute('href')).toMatch(/^#e-/);
  });
});

test('axe, which is script itself, finds nothing on the page where its own script does not run', {
  timeout: 180_000,
}, async () => {
  const still = await openPage(browser, chronologyHtml(report).replace(/<script>[\s\S]*?<\/script>/, ''));
  expect(await still.page.locator('script').count()).toBe(0);
  expect(await still.page.locator('#filters').isVisible()).toBe(false);
  expect(await findWithAxe(still.page)).toEqual([]);
  await still.close();
});

test('on paper the timeline keeps within the page, and details are told', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 1032, height: 700 });
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('.timeline').first().boundingBox();
  expect(box?.width).toBeLessThanOrEqual(1032);
  expect(await page.locator('nav').first().isVisible()).toBe(false);
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
});

test('hostile words are data wherever a report may carry them', async () => {
  const [entry] = report.merged.entries;
  const ids = entry === undefined ? [] : [entry.id];
  const { analysis } = report;
  const hostile = chronologyHtml({
    ...report,
    analysis: {
      ...analysis,
      patterns: analysis.patterns.map((pattern) => ({ ...pattern, sentence: attack })),
      gaps: analysis.gaps.map((gap) => ({ ...gap, sentence: attack })),
      advice: [{ circumstance: attack, sentence: attack, entries: ids }],
      sameEvents: analysis.sameEvents.map((group) => ({ ...group, why: [attack] })),
      pastedTexts: [{ entries: ids, children: [attack], sentence: attack }],
      abbreviations: [{ abbreviation: 'the', meaning: attack, ambiguous: true, times: 1 }],
      ages: new Map(ids.map((id) => [id, [attack]])),
    },
  });
  const page = await openPage(browser, hostile);
  expect(await page.page.title()).toContain('Merged chronology');
  expect(await page.page.locator('img').count()).toBe(0);
  expect(await page.page.locator('script').count()).toBe(1);
  expect(page.complaints).toEqual([]);
  await page.close();
});

test('an anonymised chronology says so at the top', async () => {
  const anonymised = chronologyHtml({ ...report, names: { anonymised: true, replaced: [], findings: [] } });
  const page = await openPage(browser, anonymised, { script: false });
  expect(await page.page.getByRole('banner').textContent()).toContain('anonymised');
  expect(await opened.page.getByRole('banner').textContent()).not.toContain('anonymised');
  await page.close();
});

test('the same report gives the same bytes', () => {
  expect(chronologyHtml(report)).toBe(chronologyHtml(report));
});
