import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemonstration } from '../../demo/seed-demonstration.ts';
import { startChromium } from '../browser/chromium.ts';
import { findWithAxe } from '../browser/open-page.ts';
import { startForJourney } from './start-application.ts';
import { arrive, button, type Visitor, visit } from './visit.ts';

/** Some twenty pages at two widths each, on a machine that may have much else to do. */
const slow = { timeout: 300_000 };

let browser: Browser;
let origin: string;

beforeAll(async () => {
  browser = await startChromium();
  const say = () => undefined;
  const started = await startForJourney({
    demonstration: true,
    prepare: async (platform) => {
      await seedDemonstration(platform, say);
    },
  });
  origin = started.origin;
});
afterAll(() => browser.close());

async function signInAs(name: string): Promise<Visitor> {
  const who = await visit(browser, origin);
  await who.page.goto(`${origin}/sign-in`);
  await who.page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await arrive(who, `Hello, ${name}`);
  return who;
}

/** Fails with the page’s address and axe’s finding: at a desktop’s width, and at that of a phone or 400 %. */
async function expectOpenToAll(page: Page): Promise<void> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const path = new URL(page.url()).pathname;
    const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    if (over > 0) found.push(`${path} at ${width}: ${over} too wide`);
    for (const finding of await findWithAxe(page)) found.push(`${path} at ${width}: ${finding}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(found).toEqual([]);
}

/** Opens each address; `…` in one stands for the first link in the page before that leads there. */
async function lookAt(who: Visitor, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const { page } = who;
    const answer = await page.goto(`${origin}${address}`);
    const confirm = button(who, 'Confirm');
    if (await confirm.isVisible()) {
      await confirm.click();
      await page.waitForURL(`${origin}${address}`);
    }
    expect(answer?.status() ?? 0, address).toBeLessThan(500);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectOpenToAll(page);
  }
  expect(who.complaints).toEqual([]);
}

async function hrefOf(who: Visitor, address: string, selector: string): Promise<string> {
  await who.page.goto(`${origin}${address}`);
  const href = await who.page.locator(`main ${selector}`).first().getAttribute('href');
  if (href === null) throw new Error(`${address} has no ${selector}`);
  return href;
}

test('nobody yet: every page before signing in is open to all', slow, async () => {
  const who = await visit(browser, origin);
  await lookAt(who, [
    '/sign-in',
    '/help',
    '/accessibility',
    '/privacy',
    '/nothing',
    '/join/none',
    '/first-run',
  ]);
  await who.page.goto(`${origin}/sign-in`);
  await who.page.getByRole('button', { name: 'Continue' }).click();
  await who.page.getByRole('alert').waitFor();
  await expectOpenToAll(who.page);
  await who.context.close();
});

test('an administrator’s pages are open to all', slow, async () => {
  const who = await signInAs('Ade Brightwater');
  const account = await hrefOf(who, '/accounts', 'tbody tr:nth-child(3) a');
  const agency = await hrefOf(who, '/agencies', 'tbody a');
  await lookAt(who, [
    '/',
    '/accounts',
    account,
    '/accounts/invite',
    `${account}/change`,
    `${account}/link`,
    `${account}/end-access`,
    '/agencies',
    '/agencies/add',
    agency,
    `${agency}/end`,
    '/partnership',
    '/account-log',
    '/permissions',
    '/account',
    '/account/password',
    '/account/second-step',
    '/account/recovery-codes',
    '/families',
  ]);
  await who.context.close();
});

test('an officer’s pages are open to all, with what was typed wrongly too', slow, async () => {
  const who = await signInAs('Morwenna Pask');
  const family = await hrefOf(who, '/families', 'tbody a:has-text("Marrick")');
  const file = await hrefOf(who, family, '#files a');
  await expect
    .poll(
      async () => {
        await who.page.goto(`${origin}${family}`);
        return who.page.locator('#files').getByText('Being read').count();
      },
      { timeout: 120_000, interval: 1000 },
    )
    .toBe(0);
  const child = await hrefOf(who, family, 'a[href*="/children/"]');
  const entry = await hrefOf(who, `${family}/chronology`, '#chronology a[href*="/entries/"]');
  await lookAt(who, [
    '/',
    '/families',
    '/families/new',
    family,
    `${family}/change`,
    `${family}/children/add`,
    child,
    child.replace('/change', '/mistake'),
    `${family}/chronology`,
    `${family}/chronology?words=nothing+has+these+words`,
    entry,
    `${family}/timeline`,
    `${family}/findings`,
    `${family}/who-knew`,
    `${family}/sharing`,
    `${family}/who-looked`,
    `${family}/involvements/new`,
    `${family}/submissions/new`,
    file,
    `${file}/remove`,
    `${family}/exports`,
    `${family}/exports/new`,
    '/account/tokens',
  ]);
  for (const [address, press] of [
    ['/families/new', 'Begin the record'],
    [`${family}/exports/new`, 'Ask for the document'],
    [`${family}/submissions/new`, 'Continue'],
    [`${family}/involvements/new`, 'Name them'],
  ] as const) {
    await who.page.goto(`${origin}${address}`);
    await who.page.getByRole('button', { name: press, exact: true }).click();
    await who.page.getByRole('alert').waitFor();
    await expectOpenToAll(who.page);
  }
  await who.page.goto(`${origin}${family}/submissions/new`);
  await who.page.getByRole('radio').first().check();
  await button(who, 'Continue').click();
  await button(who, 'Send').click();
  await who.page.getByRole('alert').waitFor();
  await expectOpenToAll(who.page);
  await who.context.close();
});

test.each([
  'Callum Treadgold',
  'Bethan Okoro',
  'Gideon Lisle',
  'Dr Saoirse Quill',
  'Harriet Stonebridge',
  'Petros Vane',
])('the first pages of %s are open to all', async (name) => {
  const who = await signInAs(name);
  await lookAt(who, ['/', '/families']);
  await who.context.close();
});
