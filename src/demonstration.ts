import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config, readConfig } from './platform/config.ts';
import { waitForJob } from './platform/jobs/wait-for-job.ts';
import type { Platform } from './platform/platform.ts';
import { usualFolder } from './platform/usual-folder.ts';
import { serve } from './serve.ts';
import type { JobId, PartnershipId } from './shared/ids.ts';

const usualPort = 8484;

/**
 * Opens the demonstration: invented partnerships in a folder of their own, on this machine alone, with everybody's account on the
 * sign-in page. Runs until it is stopped.
 *
 * @throws AppError for settings that would show it to others.
 */
export async function openDemonstration(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const port = env['SIGHTLINE_PORT'] ?? String(await findPort());
  const config = demonstrationConfig({ ...env, SIGHTLINE_PORT: port });
  const [{ seedDemonstration }, { listTries }] = await Promise.all([
    import('../demo/seed-demonstration.ts'),
    import('../demo/read-partnerships.ts'),
  ]);
  let fill: Awaited<ReturnType<typeof seedDemonstration>> = null;
  await serve(config, {
    tries: listTries(),
    prepare: async (platform, say) => {
      fill = await seedDemonstration(platform, say);
    },
    afterwards: async (platform, signal) => {
      const waitFor = (partnershipId: PartnershipId, jobs: readonly JobId[]) =>
        waitForAll(platform, partnershipId, jobs, signal);
      await fill?.({ signal, waitFor });
    },
  });
}

/** The settings of the demonstration's own installation: an invented partnership never goes into the database of a real one. */
export function demonstrationConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, SIGHTLINE_FOLDER: folder, ...rest } = env;
  return readConfig(
    { ...rest, SIGHTLINE_DEMONSTRATION: 'yes' },
    join(folder === undefined || folder === '' ? usualFolder : folder, 'demonstration'),
  );
}

/** @throws whatever the signal says, as soon as it does. */
async function waitForAll(
  platform: Platform,
  partnershipId: PartnershipId,
  jobs: readonly JobId[],
  signal: AbortSignal,
): Promise<void> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    for (const job of jobs) {
      await Promise.race([waitForJob(platform, partnershipId, job, 600_000), stopped.promise]);
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
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
