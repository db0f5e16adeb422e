import { describe, expect, test } from 'vitest';
import { expectNoAxeFindings, expectNoSidewaysScroll, openHtml } from '../builders/pages/open-html.ts';
import { formPage, wrongForm } from './sample-form.tsx';
import { listPage, partsPage, stalePage, widePage } from './sample-page.tsx';

describe.each([
  ['a form', () => formPage()],
  ['a form that came back with errors', () => formPage(wrongForm())],
  ['a list', () => listPage()],
  ['a list without rows', () => listPage(0)],
  ['parts of a page', () => partsPage()],
  ['two people changing one thing', () => stalePage()],
  ['a table of many columns', () => widePage()],
] as const)('%s', (_, make) => {
  test('is open to everybody, and fits a phone', async () => {
    const opened = await openHtml(make(), { answers: { '/jobs/1': progress(1 / 3) } });
    await expectNoAxeFindings(opened);
    await expectNoSidewaysScroll(opened);
    await expectNoAxeFindings(opened);
    await opened.close();
  });
});

function progress(share: number, state = 'running') {
  return { state, sentence: `Reading row ${Math.round(share * 1200)} of 1,200.`, share };
}

test('an error leads to the box to mend, by keyboard', async () => {
  const { page, close } = await openHtml(formPage(wrongForm()));
  for (const [link, id] of [
    ['Date of the meeting must be a real date', 'met-day'],
    ['Choose at least one child', 'children'],
    ['Enter an email address in the correct format, like name@example.com', 'email'],
  ] as const) {
    await page.getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe(id);
  }
  await close();
});

test('what was typed stands there again, but neither a password nor a code', async () => {
  const { page, close } = await openHtml(formPage(wrongForm()));
  expect(await page.getByLabel('Email address').inputValue()).toBe('nobody');
  expect(await page.getByLabel('Month').inputValue()).toBe('2');
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  expect(await page.getByLabel('Code from your authenticator').inputValue()).toBe('');
  expect(await page.content()).not.toContain('secret-that-is-not-drawn');
  await close();
});

test('each field says what is wrong with it to those who do not see the page', async () => {
  const { page, close } = await openHtml(formPage(wrongForm()));
  const email = page.getByRole('textbox', { name: 'Email address' });
  const described = (await email.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const words = await Promise.all(described.map((id) => page.locator(`#${id}`).textContent()));
  expect(words.join(' ')).toContain('Enter an email address in the correct format');
  expect(await page.getByRole('group', { name: 'Date of the meeting' }).count()).toBe(1);
  await close();
});

test('hostile words are words, and the page keeps its title', async () => {
  for (const html of [formPage(wrongForm()), listPage(), partsPage()]) {
    const { page, close } = await openHtml(html, { answers: { '/jobs/1': progress(0) } });
    expect(await page.title()).toMatch(/ – Sightline$/);
    expect(await page.locator('img').count()).toBe(0);
    await close();
  }
});

test('a table says its order, and its heading keeps the filters', async () => {
  const { page, close } = await openHtml(listPage());
  const heading = page.getByRole('columnheader', { name: 'Date' });
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await page.getByRole('link', { name: 'Date' }).getAttribute('href')).toBe(
    '/chronologies/1?agency=health&words=not+brought+%26+gone&sort=day&direction=descending#found',
  );
  expect(await page.getByRole('rowheader').first().textContent()).toBe('1 March 2026');
  await close();
});

test('on a phone each row stands for itself, its cells under their headings, and is a row of a table to those who hear it', async () => {
  const { page, close } = await openHtml(listPage());
  const row = page.getByRole('row').nth(1);
  // A text, since the types of tests know no window.
  const heading = (): Promise<unknown> =>
    page.evaluate("getComputedStyle(document.querySelector('#entries tbody td'), '::before').content");
  expect(await heading()).toBe('none');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await heading()).toContain('Agency');
  const cells = await row.locator('th, td').all();
  const boxes = await Promise.all(cells.map((one) => one.boundingBox()));
  expect(new Set(boxes.map((box) => Math.round(box?.x ?? -1))).size).toBe(1);
  expect(await page.getByRole('columnheader').count()).toBe(cells.length);
  // The list can still be put in order.
  expect(await page.getByRole('link', { name: 'Date' }).isVisible()).toBe(true);
  await close();
});

test('a table wider than its window is a stop of the keyboard while it must be scrolled', async () => {
  const { page, close } = await openHtml(widePage(), { width: 1600 });
  const table = page.getByRole('region', { name: 'Many columns' });
  await expect.poll(() => table.getAttribute('tabindex')).toBeNull();
  await page.setViewportSize({ width: 800, height: 800 });
  await expect.poll(() => table.getAttribute('tabindex')).toBe('0');
  await page.setViewportSize({ width: 375, height: 800 });
  await expect.poll(() => table.getAttribute('tabindex')).toBeNull();
  await close();
});

test('filters can be set, taken away and cleared without script', async () => {
  const { page, close } = await openHtml(listPage(), { script: false });
  const remove = page.getByRole('link', { name: 'Remove this filter: Agency: Lontown Hospitals' });
  expect(await remove.getAttribute('href')).toBe(
    '/chronologies/1?words=not+brought+%26+gone&sort=day&direction=ascending#found',
  );
  expect(await page.getByRole('link', { name: 'Clear filters' }).getAttribute('href')).toBe(
    '/chronologies/1?sort=day&direction=ascending#found',
  );
  await page.getByText('Change the filters').click();
  await page.getByLabel('Words').fill('home visit');
  const asked = page.waitForRequest(/home/);
  await page.getByRole('button', { name: 'Apply filters' }).click();
  expect(new URL((await asked).url()).search).toBe(
    '?sort=day&direction=ascending&agency=health&words=home+visit',
  );
  await close();
});

test.each([1280, 375])(
  '%i wide, what was found is seen at once: the filters are closed, and said',
  async (width) => {
    const { page, close } = await openHtml(listPage(), { width });
    expect(await page.getByLabel('Words').isVisible()).toBe(false);
    // The address to which the form leads names the place to open at.
    await page.goto(`${page.url()}#found`);
    const found = page.locator('#found');
    await expect.poll(() => found.evaluate((one) => one.ownerDocument.activeElement === one)).toBe(true);
    await expect.poll(async () => (await found.boundingBox())?.y ?? -1).toBeLessThan(100);
    expect(await found.textContent()).toContain('Agency: Lontown Hospitals');
    expect(await found.textContent()).toContain('Showing 30 of 312 entries');
    const firstRow = await page.getByRole('row').nth(1).boundingBox();
    expect(firstRow?.y).toBeLessThan(900);
    await close();
  },
);

test('a job’s progress is drawn and said as it goes on', async () => {
  const answers: Record<string, unknown> = { '/jobs/1': progress(0.5) };
  const { page, close } = await openHtml(partsPage(), { answers });
  await page.getByText('Reading row 600 of 1,200.').first().waitFor();
  expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.5');
  await expect.poll(() => page.locator('[data-progress-said]').textContent()).toContain('Reading row 600');
  await close();
});

test('once a job has ended its page is fetched anew', async () => {
  const { page, close } = await openHtml(partsPage(), { answers: { '/jobs/1': progress(1, 'done') } });
  await page.waitForRequest((request) => request.isNavigationRequest());
  await close();
});

test.each([
  ['a list', () => listPage()],
  ['a table of many columns', () => widePage()],
] as const)('on paper nothing of %s is cut off, and rows are rows', async (_, make) => {
  const { page, close } = await openHtml(make(), { width: 700 });
  await page.emulateMedia({ media: 'print' });
  const [first, second] = await page.getByRole('row').nth(1).locator('th, td').all();
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(left?.y).toBe(right?.y);
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await close();
});

test('on paper nothing is cut off, and what is pressed is left out', async () => {
  const { page, close } = await openHtml(listPage(), { width: 700 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await page.getByText('Agency: Lontown Hospitals').isVisible()).toBe(true);
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await close();
});

test('a chart’s figures are printed though nobody opened them', async () => {
  const { page, close } = await openHtml(partsPage(), { answers: { '/jobs/1': progress(0) } });
  const figures = page.getByRole('cell', { name: '1,200' });
  expect(await figures.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect((await figures.boundingBox())?.height).toBeGreaterThan(0);
  await close();
});
