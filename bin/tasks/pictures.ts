/**
 * `node bin/tasks/pictures.ts http://localhost:8484 [WORDS]`: makes the pictures of `docs/pictures`, those of the README and of the guides
 * by role, from a demonstration that runs there and is filled. `docs/pictures/pictures.json` says who looks at what; pictures whose names
 * hold none of the WORDS are left as they are. Needs Chromium, as the tests do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { startChromium } from '../../test/browser/chromium.ts';

const [origin = 'http://localhost:8484', words = ''] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

const pictureSchema = z.strictObject({
  name: z.string(),
  /** Who looks; nobody where it is null. */
  as: z.string().nullable(),
  /** Where they begin. */
  path: z.string(),
  /** What is followed from there, one after another: the first link of the page that the selector finds. */
  follow: z.array(z.string()).default([]),
  /** What is brought to the top of the picture. */
  to: z.string().nullable().default(null),
  /** As on a phone, or on a desk. */
  phone: z.boolean().default(false),
});
type Picture = z.output<typeof pictureSchema>;

async function signedIn(browser: Browser, { as, phone }: Picture): Promise<Page> {
  const viewport = phone ? { width: 375, height: 720 } : { width: 1280, height: 800 };
  const page = await (await browser.newContext({ locale: 'en-GB', viewport })).newPage();
  await page.goto(`${origin}/sign-in`);
  if (as === null) return page;
  await page.getByRole('button', { name: `Sign in as ${as}` }).click();
  await page.getByRole('heading', { name: `Hello, ${as}` }).waitFor();
  return page;
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const page = await signedIn(browser, picture);
  await page.goto(`${origin}${picture.path}`);
  for (const selector of picture.follow) {
    const href = await page.locator(`main ${selector}`).first().getAttribute('href');
    if (href === null) throw new Error(`${picture.name}: no ${selector}`);
    await page.goto(new URL(href, page.url()).href);
  }
  if (picture.to !== null) {
    await page
      .locator(picture.to)
      .first()
      .evaluate((element) => element.scrollIntoView());
  }
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await page.context().close();
}

const listed = readFileSync(join(folder, 'pictures.json'), 'utf8');
const pictures = z.array(pictureSchema).parse(JSON.parse(listed));
const browser = await startChromium();
for (const picture of pictures.filter(({ name }) => name.includes(words))) {
  await take(browser, picture).catch((error: unknown) => console.log(`${picture.name}: ${error}`));
}
await browser.close();
