import type { Browser, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { findAsset } from '../../../src/platform/assets/list-assets.ts';
import { startChromium } from '../../browser/chromium.ts';
import { findWithAxe } from '../../browser/open-page.ts';

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

let starting: Promise<Browser> | null = null;

/** One Chromium for all the tests of a file: started when the first of them opens a page. */
function sharedBrowser(): Promise<Browser> {
  starting ??= startChromium();
  return starting;
}

afterAll(async () => {
  if (starting !== null) await (await starting).close();
  starting = null;
});

/** Opens a whole page (`renderPage(…)`, or what the server answered) under the server’s own policy. */
export async function openHtml(
  html: string,
  { width = 1280, script = true, answers = {} }: HtmlPageOptions = {},
): Promise<HtmlPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  });
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
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
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/page`);
  return { page, complaints, close: () => context.close() };
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
