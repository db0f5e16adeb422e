import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startApplication } from '../../src/main.ts';
import { readConfig } from '../../src/platform/config.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { databaseFromTemplate } from '../builders/database/fresh-database.ts';

// A line for each request would hide what a failing journey says.
process.env['SIGHTLINE_LOG'] = 'error';

export interface StartedApplication {
  /** `http://localhost:40123`, without a slash at its end. */
  readonly origin: string;
  /** The code that whoever starts the program reads; null where there is a partnership already. */
  readonly firstRunCode: string | null;
}

export interface StartOptions {
  readonly demonstration?: boolean;
  readonly prepare?: (platform: Platform) => Promise<void>;
}

/** The whole application with its jobs, as whoever runs it starts it, on a port and a database of its own. Ends with the test file. */
export async function startForJourney({
  demonstration = false,
  prepare,
}: StartOptions = {}): Promise<StartedApplication> {
  // The real clock runs here, so that this template is not that of the other tests.
  const database = await databaseFromTemplate('journey', async (url) => {
    await migrate(url, { now: new Date() });
  });
  const folder = await mkdtemp(join(tmpdir(), 'sightline-journey-'));
  const port = await freePort();
  const config = readConfig(
    {
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      SIGHTLINE_KEY: randomBytes(32).toString('base64'),
      SIGHTLINE_PORT: String(port),
      SIGHTLINE_DEMONSTRATION: demonstration ? 'yes' : 'no',
    },
    folder,
  );
  const running = await startApplication({
    config,
    say: () => undefined,
    ...(prepare === undefined ? {} : { prepare }),
  });
  afterAll(async () => {
    await running.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  return { origin: config.publicUrl.origin, firstRunCode: running.firstRunCode };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
