import type { Browser, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { findAsset } from '../../../src/platform/assets/list-assets.ts';
import { startChromium } from '../../browser/chromium.ts';
import { findWithAxe } from '../../browser/open-page.ts';
import { listTablesSticking } from './tables-sticking.ts';

/** The policy that the server sends; a page that breaks it complains. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const origin = 'http://sightline.invalid';

/** A page as a browser shows it, with its real styles and scripts, and no server behind it. */
export interface HtmlPage {
  readonly page: Page;
  /** What the browser complained of: styles and scripts refused, errors, fetches of what is not there. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface HtmlPageOptions {
  readonly width?: number;
  readonly script?: boolean;
  /** Answers by path for what the page asks for by itself: `{ '/jobs/1': { state: 'done' } }`. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** What a page is to show, and what the browser complains of meanwhile. */
interface Shown {
  readonly html: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly complaints: string[];
}

/** A page of the browser that one test after another uses: opening one takes longer than most of what is asked of it. */
interface KeptPage {
  readonly page: Page;
  shown: Shown;
}

let starting: Promise<Browser> | null = null;
const idle = { script: [] as KeptPage[], noScript: [] as KeptPage[] };

/** One Chromium for all the tests of a file: started when the first of them opens a page. */
function sharedBrowser(): Promise<Browser> {
  starting ??= startChromium();
  return starting;
}

afterAll(async () => {
  if (starting !== null) await (await starting).close();
  starting = null;
  for (const pages of Object.values(idle)) pages.length = 0;
});

async function makePage(javaScriptEnabled: boolean, shown: Shown): Promise<KeptPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    javaScriptEnabled,
  });
  const kept: KeptPage = { page: await context.newPage(), shown };
  await context.route('**/*', async (route) => {
    const { html, answers, complaints } = kept.shown;
    const { pathname } = new URL(route.request().url());
    const asset = findAsset(pathname);
    if (pathname === '/page') {
      const headers = { 'content-security-policy': policy };
      await route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    } else if (asset !== null) {
      await route.fulfill({ contentType: asset.type, body: asset.body });
    } else if (Object.hasOwn(answers, pathname)) {
      await route.fulfill({ json: answers[pathname] });
    } else {
      complaints.push(`asked for ${pathname}`);
      await route.fulfill({ status: 404, body: '' });
    }
  });
  kept.page.on('console', (message) => kept.shown.complaints.push(message.text()));
  kept.page.on('pageerror', (error) => kept.shown.complaints.push(error.message));
  return kept;
}

/** Opens a whole page (`renderPage(…)`, or what the server answered) under the server’s own policy. */
export async function openHtml(
  html: string,
  { width = 1280, script = true, answers = {} }: HtmlPageOptions = {},
): Promise<HtmlPage> {
  const pages = script ? idle.script : idle.noScript;
  const shown = { html, answers, complaints: [] };
  const kept = pages.pop() ?? (await makePage(script, shown));
  kept.shown = shown;
  await kept.page.setViewportSize({ width, height: 900 });
  await kept.page.goto(`${origin}/page`);
  const close = async () => {
    await kept.page.emulateMedia({ media: null });
    // Whatever the page still asks for must not be answered as the next one.
    await kept.page.goto('about:blank');
    pages.push(kept);
  };
  return { page: kept.page, complaints: shown.complaints, close };
}

/** Fails with each of axe’s findings and the first place of it, and with what the browser complained of. */
export async function expectNoAxeFindings({ page, complaints }: HtmlPage): Promise<void> {
  expect(await findWithAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Fails where the page must be scrolled sideways: at 320 points, as on a screen of 1280 at 400 %. */
export async function expectNoSidewaysScroll({ page }: HtmlPage, width = 320): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** No table sticks out beyond the page’s own width, unless it is scrolled within its frame. */
export async function expectTablesWithin({ page }: HtmlPage, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  expect(await listTablesSticking(page)).toEqual([]);
}
