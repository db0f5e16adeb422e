import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { startChromium } from '../browser/chromium.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes } from '../routes/all-routes.ts';

/** Every route on a port of its own, people who are signed in by a word, a browser, and a folder for what is taken away; all ends with the tests of the file. */
export async function serveInChromium() {
  const platform = await testPlatform();
  const served = await serveRoutes(platform, await loadAllRoutes());
  const browser = await startChromium();
  const folder = await mkdtemp(join(tmpdir(), 'sightline-journey-'));
  const origin = await served.app.listen({ host: '127.0.0.1', port: 0 });
  afterAll(async () => {
    await browser.close();
    await closeAnalysts();
    await closeReaders();
    await rm(folder, { recursive: true, force: true });
  });
  return { platform, served, browser, folder, origin };
}
