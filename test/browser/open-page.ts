import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** A page as somebody opens it from their own disk: with an address, and with script unless they forbid it. */
export interface OpenedPage {
  readonly page: Page;
  readonly address: string;
  /** Everything that the browser complained of: refused styles and scripts, errors, fetches. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  html: string,
  { script = true, width = 1280 }: { readonly script?: boolean; readonly width?: number } = {},
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-page-'));
  const file = join(folder, 'chronology.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: script, viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith(`${address}#`)) complaints.push(request.url());
  });
  await page.goto(address);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, address, complaints, close };
}

/** Rows of a table are made alike, and axe takes seconds for a hundred of them: it looks at the first of each table. */
const furtherRows = 'tbody tr:nth-child(n + 6)';

/** What axe finds, each with the first place where it does. It need not list the thousands of places that pass. */
export async function findWithAxe(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // What this gives up is frames of other origins, of which no page has any; it saves opening a page for each answer.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude(furtherRows);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
