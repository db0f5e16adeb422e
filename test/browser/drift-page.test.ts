import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePseudonyms } from '../../src/features/drift/domain/sharing/pseudonyms.ts';
import { driftHtml } from '../../src/features/drift/outputs/drift-html.ts';
import { replayHtml } from '../../src/features/drift/outputs/replay-html.ts';
import { shareDrift } from '../../src/features/drift/outputs/views/share-drift.ts';
import { viewDrift } from '../../src/features/drift/outputs/views/view-drift.ts';
import { viewReplay } from '../../src/features/drift/outputs/views/view-replay.ts';
import { buildDriftReport, driftReportOf, signalOf } from '../builders/drift-report.ts';
import { buildReplayReport } from '../builders/replay-report.ts';
import { startChromium } from './chromium.ts';
import { findWithAxe, openPage } from './open-page.ts';

const attack = '"><img src=x onerror="document.title=1"><script>document.title=2</script>';

let browser: Browser;
const view = viewDrift(buildDriftReport());

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => browser.close());

describe.each([
  ['drift', () => driftHtml(view)],
  [
    'drift made to be shared',
    () => driftHtml(shareDrift(buildDriftReport(), makePseudonyms(new Uint8Array(32)))),
  ],
  ['drift of nobody', () => driftHtml(viewDrift(driftReportOf([], { problems: [], notAsked: [] })))],
  ['a replay', () => replayHtml(viewReplay(buildReplayReport()))],
] as const)('the page of %s', (_, make) => {
  test('fetches nothing, breaks no policy of its own, and axe finds nothing', {
    timeout: 180_000,
  }, async () => {
    const opened = await openPage(browser, make());
    expect(await findWithAxe(opened.page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  test.each([390, 1280])('fits a screen %i points wide', async (width) => {
    const { page, close } = await openPage(browser, make(), { width });
    const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await close();
  });
});

const rows = '#signals tr[data-rule]';

test('without script every signal stands there, and nothing that needs script', async () => {
  const { page, close } = await openPage(browser, driftHtml(view), { script: false });
  expect(await page.locator(rows).count()).toBe(view.signals.length);
  const silent = view.signals.filter(({ state }) => state === 'not-recorded').length;
  expect(await page.locator(`${rows}:visible`).count()).toBe(view.signals.length - silent);
  await page.locator('.silent > summary').first().click();
  expect(await page.locator(`${rows}:visible`).count()).toBe(view.signals.length);
  for (const hidden of ['#filters', '#shown']) expect(await page.locator(hidden).isVisible()).toBe(false);
  await close();
});

test('signals can be filtered by state, rule and words, by keyboard, and it says how many of how many', async () => {
  const { page, close } = await openPage(browser, driftHtml(view));
  const all = view.signals.length;
  const shown = page.getByRole('status');
  expect(await shown.textContent()).toBe(`Showing all ${all} signals.`);
  await page.getByRole('checkbox', { name: 'Not recorded' }).focus();
  await page.keyboard.press('Space');
  await page.locator('body.filtered').waitFor();
  expect(await shown.textContent()).toBe(`Filtered: showing 14 of ${all} signals.`);
  expect(await page.locator(`${rows}:visible`).count()).toBe(14);
  expect(await page.locator('#signals tr[data-rule="visit"]:visible').count()).toBe(0);
  await page.getByRole('button', { name: 'Show all signals' }).click();
  await page.getByLabel('Rule', { exact: true }).selectOption('visit');
  await page.getByLabel('Child, family or words').fill('fam-211 child-1023');
  await shown.filter({ hasText: 'showing 1 of' }).waitFor();
  expect(await page.locator(`${rows}:visible`).textContent()).toContain('CHILD-1023');
  await close();
});

test('a signal leads to the entry that it rests on, by the place at which it stands in the extract', async () => {
  const { page, close } = await openPage(browser, driftHtml(view), { script: false });
  const row = page.locator('#signals tr[data-rule="visit"]').filter({ hasText: 'CHILD-1023' });
  await row.locator('summary').click();
  await row.getByRole('link', { name: 'ssd_cp_visits, line 25' }).click();
  expect(await page.locator('tr:target').textContent()).toContain('CHILD-1023');
  expect(await page.locator('tr:target').isVisible()).toBe(true);
  await close();
});

describe('whose a child is', () => {
  const of = (child: string, chair: string, worker: string) => ({
    child,
    family: `Of ${child}`,
    people: { chair, team: 'North', worker },
    signals: [signalOf('visit', 'late')],
  });
  const theirs = viewDrift(
    driftReportOf([of('A', 'Ada', 'W 1'), of('B', 'Ben', 'W 2'), of('C', 'Ada', 'W 2')]),
  );

  test.each([
    ['chair Ada', ['A', 'C']],
    ['worker W 2', ['B', 'C']],
    ['team North', ['A', 'B', 'C']],
  ])('can be chosen: %s', async (whose, children) => {
    const { page, close } = await openPage(browser, driftHtml(theirs));
    await page.getByLabel('Whose').selectOption(whose);
    await page.locator('body.filtered').waitFor();
    expect(await page.locator(`${rows}:visible th`).allTextContents()).toEqual(children);
    await close();
  });

  test('stands beside the family', async () => {
    const { page, close } = await openPage(browser, driftHtml(theirs), { script: false });
    expect(await page.locator('.family').first().textContent()).toBe(
      'Family Of A chair Ada, team North, worker W 1',
    );
    await close();
  });
});

test('two hundred and seventy-five plans make a page that one can read through', async () => {
  const children = Array.from({ length: 275 }, (_, index) => ({
    child: `K${index}`,
    family: `F${index % 150}`,
    signals: [signalOf('visit', 'late'), signalOf('not-seen-alone', 'not-recorded')],
  }));
  const { page, close } = await openPage(browser, driftHtml(viewDrift(driftReportOf(children))));
  expect(await page.locator('html').evaluate((root) => root.scrollHeight)).toBeLessThan(25_000);
  await close();
});

test('a picture has a name, a description and its figures in a table', async () => {
  const { page, close } = await openPage(browser, driftHtml(view), { script: false });
  const picture = page.getByRole('img', { name: 'Signals by rule and state' });
  expect(await picture.count()).toBe(1);
  expect(await page.locator('#rules-chart-words').textContent()).toContain('Late most often: Visit (16)');
  const row = page.locator('.rules').first().getByRole('row').filter({ hasText: 'Seen alone' });
  expect(await row.textContent()).toContain('14');
  await close();
});

test('hostile ids and words are data wherever a page may carry them', async () => {
  const child = { child: attack, family: attack, signals: [signalOf('visit', 'late', { sentence: attack })] };
  const report = driftReportOf([child], {
    notAsked: [{ rule: 'supervision', title: attack, why: attack }],
    problems: [
      {
        rule: attack,
        severity: 'error',
        child: attack,
        plan: attack,
        part: attack,
        line: 1,
        message: attack,
      },
    ],
  });
  const replay = buildReplayReport();
  const replays = replay.replays.map((one) => ({ ...one, child: attack, family: attack }));
  for (const html of [driftHtml(viewDrift(report)), replayHtml(viewReplay({ ...replay, replays }))]) {
    const { page, complaints, close } = await openPage(browser, html);
    expect(await page.title()).toMatch(/^(What has drifted|The past replayed)/);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  }
});

test('on paper it keeps within the page, says all of each signal, and leaves the filters out', async () => {
  const { page, close } = await openPage(browser, driftHtml(view), { width: 1032 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#filters').isVisible()).toBe(false);
  const [first] = view.signals;
  expect(
    await page
      .getByText(first?.sentence ?? '')
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await page.getByText('ssd_cp_visits, line 2', { exact: true }).first().isVisible()).toBe(true);
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await close();
});

test('a page that is made to be shared says so first', async () => {
  const shared = driftHtml(shareDrift(buildDriftReport(), makePseudonyms(new Uint8Array(32))));
  const { page, close } = await openPage(browser, shared, { script: false });
  expect(await page.getByRole('banner').textContent()).toContain('Made to be shared');
  expect(await page.content()).not.toMatch(/CHILD-10|FAM-2|W-77/);
  await close();
});
