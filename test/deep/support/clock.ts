import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Platform } from '../../../src/platform/platform.ts';
import type { Installation } from './installation.ts';

/** The clock of one process, which the test sets; the database and the test have the machine’s. */
export interface Clock {
  /** What the process must be started with. */
  readonly settings: Readonly<Record<string, string>>;
  /** The test’s platform, at the time of that process. */
  readonly platform: Platform;
  /** Sets it so many milliseconds ahead of the machine’s; behind, when below nothing. */
  set(ahead: number): Promise<void>;
}

const preloaded = new URL('shifted-clock.ts', import.meta.url);

/** @param name tells the clocks of one installation apart */
export function makeClock({ temporary, platform }: Installation, name: string): Clock {
  const file = join(temporary, `clock-${name}`);
  let shift = 0;
  writeFileSync(file, '0');
  return {
    settings: { NODE_OPTIONS: `--import=${fileURLToPath(preloaded)}`, SHIFTED_CLOCK: file },
    platform: { ...platform, now: () => new Date(Date.now() + shift) },
    async set(ahead) {
      shift = ahead;
      writeFileSync(`${file}.new`, String(ahead));
      renameSync(`${file}.new`, file);
      // The process looks fifty times a second, when it is not busy.
      await pause(200);
    },
  };
}
