import { expect, test } from 'vitest';
import { health, plans, police, serveTimelines } from '../../../../../test/builders/http/serve-timelines.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows } from '../../../../../test/builders/platform/chronology-csv.ts';

const { familyWith, pageOf } = await serveTimelines();

test('a day that is none is told beside its box, and nothing is shown in its place', async () => {
  const { officer, path } = await familyWith(health);
  for (const [query, box] of [
    ['zoom=month&at-day=31&at-month=2&at-year=2012', 'at-day'],
    ['from-day=31&from-month=2&from-year=2012', 'from-day'],
  ] as const) {
    const answer = await pageOf(officer, `${path}?${query}`);
    expect(answer.statusCode).toBe(422);
    const { page, close } = await openHtml(answer.body);
    await page.locator('.govuk-error-summary a').click();
    expect(await page.evaluate('document.activeElement.id')).toBe(box);
    expect(await page.locator(`#${box}`).inputValue()).toBe('31');
    expect(await page.locator('main a[href*="/entries/"], svg.sightline-lanes').count()).toBe(0);
    await close();
  }
});

test('keys move through the record while the picture is chosen, and do nothing otherwise', async () => {
  const { officer, path } = await familyWith(health, police);
  const body = (await pageOf(officer, `${path}?zoom=quarter&at=2013-03-01`)).body;
  const goes = async (key: string, chosen = true) => {
    const { page, close } = await openHtml(body);
    if (chosen) await page.locator('#timeline').focus();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) asked.push(new URL(request.url()).search);
    });
    await page.keyboard.press(key);
    // A key that does nothing is followed by one that does: what it asked for would come first.
    if (!chosen || key === 'x') await page.evaluate('location.assign("/page?stayed")');
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    page.removeAllListeners('request');
    await close();
    return asked[0];
  };
  expect(await goes('+')).toBe('?zoom=month&at=2013-03-01');
  expect(await goes('-')).toBe('?zoom=year&at=2013-03-01');
  expect(await goes('ArrowLeft')).toBe('?zoom=quarter&at=2012-03-01');
  expect(await goes('ArrowRight')).toBe('?zoom=quarter&at=2014-05-01');
  expect(await goes('Home')).toBe('');
  expect(await goes('x')).toBe('?stayed');
  expect(await goes('+', false)).toBe('?stayed');
});

test('without a script it is moved by links and by a form, and by keyboard one comes to every mark', async () => {
  const { officer, path } = await familyWith(health, police);
  const { page, close } = await openHtml((await pageOf(officer, path)).body, { script: false });
  const seen = new Set<string>();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      '[document.activeElement.id, document.activeElement.textContent.trim(), document.activeElement.closest("table")?.id].join("|")',
    );
    seen.add(at);
  }
  const stops = [...seen].join('\n');
  for (const words of ['A month', 'timeline|', '12 March 2012|marks', '13 March 2012|marks']) {
    expect(stops).toContain(words);
  }
  expect(await page.locator('svg a:not([tabindex="-1"])').count()).toBe(0);
  await close();
});

test('the page has no barrier in any of its states, and fits a phone', async () => {
  const undated = { date: 'from May 2015', event: 'Lives with an aunt' };
  const { officer, path } = await familyWith([...health, ...plans, undated], police);
  const long = await familyWith(manyRows(1200), manyRows(40));
  const empty = await familyWith(health);
  const states = [
    await pageOf(officer, path),
    await pageOf(officer, `${path}?zoom=month&at=2014-05-01`),
    await pageOf(officer, `${path}?zoom=year&at=2014-05-01&child=Jory&doubts=yes`),
    await pageOf(empty.officer, `${empty.path}?words=nothing-of-it`),
    await pageOf(officer, `${path}?at-day=40&at-month=2&at-year=2012`),
    await pageOf(long.officer, long.path),
  ];
  for (const state of states) {
    const html = await openHtml(state.body);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
