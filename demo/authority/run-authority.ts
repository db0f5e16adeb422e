import { pino } from 'pino';
import type { Config } from '../../src/platform/config.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { openInstalledDatabase } from '../../src/platform/database/open-installation.ts';
import { readInstallationKey } from '../../src/platform/installation-key.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { readPartnerships } from '../read-partnerships.ts';
import { beginMadeUp, endMadeUp } from '../seed-demonstration.ts';
import { seedPeople } from '../seed-people.ts';
import { type AuthorityToMake, makeAuthority } from './make-authority.ts';

export interface MakingUp extends AuthorityToMake {
  /** How many partnerships, each with so many families. */
  readonly partnerships: number;
  /** Whether its people stand on the sign-in page. */
  readonly shown: boolean;
}

/**
 * Makes up partnerships in an installation that is empty, or a demonstration's.
 *
 * @throws AppError `demonstration-not-here` anywhere else.
 */
export async function makeUp(
  platform: Platform,
  { partnerships, shown, ...authority }: MakingUp,
  say: (line: string) => void,
): Promise<void> {
  await beginMadeUp(platform);
  const [plan] = readPartnerships();
  if (plan === undefined) throw new Error('the demonstration has no partnership');
  const agencyNames = new Map(plan.agencies.map(({ key, name }) => [key, name]));
  // Those who are tied to families of the demonstration's own have none here.
  const people = shown ? plan.people : plan.people.filter(({ role }) => role === 'officer');
  const stamp = platform.now().getTime().toString(36);
  for (let number = 1; number <= partnerships; number += 1) {
    const name = `Made-${stamp}-${number} Safeguarding Children Partnership`;
    const scene = await seedPeople(platform, { ...plan, name, people });
    const own = { ...authority, seed: `${authority.seed}/${number}` };
    await makeAuthority(scene, own, agencyNames, (done) => {
      if (partnerships === 1 && (done % 500 === 0 || done === authority.families)) {
        say(`${done} of ${authority.families} families`);
      }
    });
    if (partnerships > 1) say(`${number} of ${partnerships} partnerships`);
    if (shown) await endMadeUp(platform, scene.partnershipId);
  }
}

/** Opens the demonstration's own installation, never that of a real partnership, and makes up what is asked for in it. */
export async function runMakingUp(config: Config, making: MakingUp): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const installed = await openInstalledDatabase(config, say);
  const database = openDatabase({ url: installed.appUrl, poolSize: 4 });
  try {
    if (installed.ownerUrl !== null) await migrate(installed.ownerUrl, { now: new Date() });
    const platform: Platform = {
      database,
      now: () => new Date(),
      key: await readInstallationKey(config),
      publicUrl: config.publicUrl,
      mostStoredBytes: config.mostStoredBytes,
      log: pino({ level: 'silent' }),
    };
    await makeUp(platform, making, say);
  } finally {
    await database.close();
    await installed.close();
  }
}
