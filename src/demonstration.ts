import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config, readConfig } from './platform/config.ts';
import { usualFolder } from './platform/usual-folder.ts';
import { serve } from './serve.ts';

const usualPort = 8484;

/**
 * Opens the demonstration: invented partnerships in a folder of their own, on this machine alone, with everybody's account on the
 * sign-in page. Runs until it is stopped.
 *
 * @throws AppError for settings that would show it to others.
 */
export async function openDemonstration(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const port = env['SIGHTLINE_PORT'] ?? String(await findPort());
  // An invented partnership never goes into the database of a real one.
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, SIGHTLINE_FOLDER: folder, ...rest } = env;
  const config: Config = readConfig(
    { ...rest, SIGHTLINE_PORT: port, SIGHTLINE_DEMONSTRATION: 'yes' },
    join(folder === undefined || folder === '' ? usualFolder : folder, 'demonstration'),
  );
  const { seedDemonstration } = await import('../demo/seed-demonstration.ts');
  await serve(config, (platform, say) => seedDemonstration(platform, say));
}

/** The usual port where it is free, or else one that is. */
async function findPort(): Promise<number> {
  return (await freePort(usualPort)) ?? (await freePort(0)) ?? usualPort;
}

/** The port itself, or the one that the system gives for 0; null where it is taken. */
function freePort(asked: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(asked, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : null;
      probe.close(() => resolve(port));
    });
  });
}
