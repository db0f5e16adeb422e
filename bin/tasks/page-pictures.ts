/**
 * `node bin/tasks/page-pictures.ts http://localhost:8484 FOLDER [WORDS]`: a picture of every page of a demonstration that runs there,
 * as each role sees it: the pages that are named below, with their errors, and one of every other kind to which links lead; at the widths
 * of a desktop, of a phone, and of 1280 points at 400 %. For looking at them all after a change of styles or words. Pages whose names
 * hold none of the WORDS are left out. Says which pages must be scrolled sideways, or have a table that sticks out. Needs Chromium, as the
 * tests do.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../test/browser/chromium.ts';
import { listTablesSticking } from '../../test/builders/pages/tables-sticking.ts';
import { findPagesByLinks, kindOfPath, type Look, openPage } from './page-pictures/find-pages-by-links.ts';

const [origin = 'http://localhost:8484', folder = 'page-pictures', words = ''] = process.argv.slice(2);
const widths = [1280, 375, 320];
mkdirSync(folder, { recursive: true });

type FindPages = (page: Page) => Promise<readonly Look[]>;

const look = (name: string, path: string, press?: string): Look =>
  press === undefined ? { name, path } : { name, path, press };

async function hrefOf(page: Page, path: string, selector: string): Promise<string> {
  await page.goto(`${origin}${path}`);
  return (await page.locator(`main ${selector}`).first().getAttribute('href')) ?? '/';
}

/** The pages that whoever works with families has, those of one family first. */
const pagesOfFamily: FindPages = async (page) => {
  const family = await hrefOf(page, '/families?words=Marrick', 'tbody a');
  const file = await hrefOf(page, family, '#files a');
  const entry = await hrefOf(page, `${family}/chronology`, '#chronology tbody a[href*="/entries/"]');
  const finding = await hrefOf(page, `${family}/findings`, 'a[href*="/findings/"]');
  return [
    look('home', '/'),
    look('families', '/families'),
    look('families-none-found', '/families?words=nothing'),
    look('family', family),
    look('chronology', `${family}/chronology`),
    look('chronology-none-found', `${family}/chronology?words=nothing+of+this`),
    look('entry', entry),
    look('entry-standing', `${entry}/standing`),
    look('entry-comments', `${entry}/comments`),
    look('entry-comments-errors', `${entry}/comments`, 'Add the comment'),
    look('entry-wordings', `${entry}/wordings`),
    look('chronology-of-the-past', `${family}/chronology?standing=historical`),
    look('findings', `${family}/findings`),
    look('finding', finding),
    look('finding-errors', finding, 'Acknowledge'),
    look('findings-acknowledged', `${family}/findings?show=acknowledged`),
    look('who-knew', `${family}/who-knew`),
    look('submission', file),
    look('submission-doubts', `${file}?show=warnings`),
  ];
};

const pagesOfOfficer: FindPages = async (page) => {
  const shared = await pagesOfFamily(page);
  const family = shared.find(({ name }) => name === 'family')?.path ?? '/';
  const file = shared.find(({ name }) => name === 'submission')?.path ?? '/';
  const child = await hrefOf(page, family, 'a[href*="/children/"]');
  const tie = await hrefOf(page, family, 'a[href$="/end"]');
  return [
    ...shared,
    look('family-new', '/families/new'),
    look('family-new-errors', '/families/new', 'Begin the record'),
    look('family-change', `${family}/change`),
    look('child-add', `${family}/children/add`),
    look('child-add-errors', `${family}/children/add`, 'Add the child'),
    look('child-change', child),
    look('child-mistake', await hrefOf(page, child, 'a[href$="/mistake"]')),
    look('involvement-new', `${family}/involvements/new`),
    look('involvement-new-errors', `${family}/involvements/new`, 'Name them'),
    look('involvement-end', tie),
    look('submission-new', `${family}/submissions/new`),
    look('submission-new-errors', `${family}/submissions/new`, 'Continue'),
    look('submission-remove', `${file}/remove`),
    look('submission-purge', `${file}/purge`),
    look('exports', `${family}/exports`),
    look('export-new', `${family}/exports/new`),
    look('export-new-errors', `${family}/exports/new`, 'Ask for the document'),
    look('who-looked', `${family}/who-looked`),
    look('who-looked-none', `${family}/who-looked?to=2001-01-01`),
    look('account', '/account'),
    look('tokens', '/account/tokens'),
    look('permissions', '/permissions'),
    look('not-there', '/nothing'),
    look('not-allowed', '/accounts'),
  ];
};

const pagesOfAdministrator: FindPages = async (page) => {
  const account = await hrefOf(page, '/accounts', 'tbody tr:nth-child(3) a');
  const agency = await hrefOf(page, '/agencies', 'tbody a');
  return [
    look('home', '/'),
    look('accounts', '/accounts'),
    look('accounts-none-found', '/accounts?words=nothing'),
    look('account-of-somebody', account),
    look('invite', '/accounts/invite'),
    look('invite-errors', '/accounts/invite', 'Make the invitation'),
    look('account-change', `${account}/change`),
    look('account-link', `${account}/link`),
    look('account-end', `${account}/end-access`),
    look('agencies', '/agencies'),
    look('agency-add', '/agencies/add'),
    look('agency-add-errors', '/agencies/add', 'Add'),
    look('agency', agency),
    look('agency-end', `${agency}/end`),
    look('partnership', '/partnership'),
    look('account-log', '/account-log'),
    look('account', '/account'),
    look('password', '/account/password'),
    look('second-step', '/account/second-step'),
    look('recovery-codes', '/account/recovery-codes'),
    look('step-up', '/step-up'),
  ];
};

const pagesOfNobody: FindPages = async () => [
  look('sign-in', '/sign-in'),
  look('sign-in-errors', '/sign-in', 'Continue'),
  look('help', '/help'),
  look('accessibility', '/accessibility'),
  look('privacy', '/privacy'),
  look('link-over', '/join/none'),
];

const firstPages: FindPages = async () => [
  look('home', '/'),
  look('families', '/families'),
  look('help', '/help'),
];

const visitors: readonly (readonly [string, string | null, FindPages])[] = [
  ['nobody', null, pagesOfNobody],
  ['officer', 'Morwenna Pask', pagesOfOfficer],
  ['administrator', 'Ade Brightwater', pagesOfAdministrator],
  ['lead', 'Callum Treadgold', pagesOfFamily],
  ['practitioner', 'Bethan Okoro', pagesOfFamily],
  ['chair', 'Gideon Lisle', firstPages],
  ['reviewer', 'Dr Saoirse Quill', pagesOfFamily],
  ['board-member', 'Harriet Stonebridge', firstPages],
  ['analyst', 'Petros Vane', firstPages],
];

/** Families of the demonstration in which there is something of every kind. */
const families = ['Tidewell', 'Brathe', 'Marrick', 'Quillane'];

/** What a role meets by links alone, beside the pages that are named above: one of each kind. */
async function pagesByLinks(page: Page, named: readonly Look[]): Promise<readonly Look[]> {
  const starts = ['/', ...families.map((family) => `/families?words=${family}`)];
  const known = new Set(named.filter(({ press }) => press === undefined).map(({ path }) => kindOfPath(path)));
  const all = await findPagesByLinks(page, origin, starts);
  return all.filter(({ path }) => !known.has(kindOfPath(path)));
}

async function signedIn(browser: Browser, name: string | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  if (name === null) return page;
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor();
  return page;
}

async function takePage(page: Page, role: string, { name, path, press }: Look): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openPage(page, origin, path);
  if (press !== undefined) {
    await page.getByRole('button', { name: press, exact: true }).click();
    await page.getByRole('alert').waitFor();
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    if (over > 0) console.log(`${role} ${name} at ${width}: ${over} points too wide`);
    const sticking = (await listTablesSticking(page)).length;
    if (sticking > 0) console.log(`${role} ${name} at ${width}: ${sticking} tables stick out`);
    await page.screenshot({ path: join(folder, `${role}-${name}-${width}.png`), fullPage: true });
  }
}

const browser = await startChromium();
for (const [role, person, findPages] of visitors) {
  const page = await signedIn(browser, person);
  const named = await findPages(page);
  const byLinks = person === null ? [] : await pagesByLinks(page, named);
  for (const one of [...named, ...byLinks]) {
    if (!`${role}-${one.name}`.includes(words)) continue;
    await takePage(page, role, one).catch((error: unknown) => console.log(`${role} ${one.name}: ${error}`));
  }
  await page.context().close();
}
await browser.close();
