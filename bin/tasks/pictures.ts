/**
 * `node bin/tasks/pictures.ts http://localhost:8484`: makes the pictures of `docs/pictures` from a demonstration that runs there.
 * Needs Chromium, as the tests do.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../../test/browser/chromium.ts';

const [origin = 'http://localhost:8484'] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const browser = await startChromium();
const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } });
const page = await context.newPage();
const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
const hrefOf = async (selector: string) =>
  (await page.locator(`main ${selector}`).first().getAttribute('href')) ?? '/';

await page.goto(`${origin}/sign-in`);
await take('sign-in');
await page.getByRole('button', { name: 'Sign in as Morwenna Pask' }).click();
await page.getByRole('heading', { name: 'Hello, Morwenna Pask' }).waitFor();
await page.goto(`${origin}/families`);
const family = await hrefOf('tbody a');
await page.goto(`${origin}${family}`);
await take('family');
const file = await hrefOf('#files a');
await page.goto(`${origin}${file}`);
await take('submission');
await page.goto(`${origin}${family}/chronology`);
// Below the authors’ notes and the oldest entries, where all agencies write.
await page
  .locator('#chronology tbody tr')
  .nth(17)
  .evaluate((row) => row.scrollIntoView());
await take('chronology');
await page.goto(`${origin}${family}/who-looked`);
await take('who-looked');
await browser.close();
