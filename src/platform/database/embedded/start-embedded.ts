import { existsSync } from 'node:fs';
import { checkVersion } from './check-version.ts';
import {
  clearUnfinished,
  findDatabasePlace,
  homeIn,
  openFolder,
  ownerOfData,
  usualElsewhere,
} from './database-place.ts';
import { asDatabaseError } from './failures.ts';
import { findEngine } from './find-engine.ts';
import { initialise } from './initialise.ts';
import { joinRunning } from './join-running.ts';
import { keepRunning, type TellRevived } from './keep-running.ts';
import { type Keys, readKeys, urlOf } from './keys.ts';
import { prepareRoles } from './prepare-roles.ts';
import { countUsers, leave, registerUser } from './registered-users.ts';
import { type Server, startServer, stopServer } from './run-server.ts';
import { withStartLock } from './start-lock.ts';
import { findSystemUser } from './system-user.ts';

export interface EmbeddedOptions {
  /** A folder for the database alone; made when it is not there. */
  readonly folder: string;
  /** Told, in plain sentences, what takes a while or happens outside the folder. */
  readonly say?: (line: string) => void;
  /** Without waiting for the disk: for tests only, since any crash then loses what was written. */
  readonly unsafeForTests?: boolean;
  /** Where root keeps what PostgreSQL's account may not reach in the folder. */
  readonly elsewhere?: string;
  /** For whoever stays: a server that ends meanwhile is started again, and this is told of it. */
  readonly onRevived?: TellRevived;
}

export interface EmbeddedDatabase {
  /** As the owner, who migrates, backs up and restores. It holds a password: never print it. */
  readonly ownerUrl: string;
  /** As `sightline_app`, for which row-level security holds. It holds a password: never print it. */
  readonly appUrl: string;
  /** Whether the server ran already: started by another process, or left by one that was killed. */
  readonly attached: boolean;
  /** Leaves the database; the last one to leave stops the server. */
  stop(): Promise<void>;
}

const database = 'sightline';

/**
 * Starts the built-in PostgreSQL of a folder, or joins the one that runs there. The first time it is set up.
 *
 * @throws AppError `database-folder-not-usable`, `database-version-different`, `database-full`,
 * `database-already-running`, `database-did-not-start`, `database-engine-missing`, `database-no-account`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const folder = await openFolder(options.folder);
    return await withStartLock(folder, () => startOrJoin(folder, options));
  } catch (error) {
    throw asDatabaseError(error, options.folder);
  }
}

/** The address of a folder's database for its superuser, for tests that make databases. Never print it. */
export async function findSuperuserUrl(folder: string, elsewhere = usualElsewhere): Promise<string> {
  const place = await findDatabasePlace(folder, null, elsewhere, () => undefined);
  return urlOf(await readKeys(homeIn(place)), 'superuser', 'postgres');
}

async function startOrJoin(folder: string, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { say = () => undefined, elsewhere = usualElsewhere } = options;
  const unsafe = options.unsafeForTests ?? false;
  const account = await findSystemUser(say);
  const place = await findDatabasePlace(folder, account, elsewhere, say);
  const engine = await findEngine(account, account === null ? place : elsewhere, say);
  const home = homeIn(place);
  await clearUnfinished(place);
  if (!existsSync(home)) {
    say(`Setting up the database in ${place} (once; some seconds).`);
    await initialise(place, engine, account, unsafe);
  }
  await checkVersion(home, engine);
  const user = await ownerOfData(home, account);
  const server = { home, engine, user, unsafe };
  const joined = await joinRunning(folder, server);
  // Whoever uses it already holds its address, and meets it there again or not at all.
  const whenTaken = countUsers(folder) > 0 ? 'fail' : 'take-another';
  const keys = joined ?? (await startServer(server, await readKeys(home), whenTaken));
  try {
    await prepareRoles(keys, database);
    return opened(folder, server, keys, { attached: joined !== null, onRevived: options.onRevived });
  } catch (error) {
    if (countUsers(folder) === 0) await stopServer(engine, user, home);
    throw error;
  }
}

interface HowOpened {
  readonly attached: boolean;
  readonly onRevived: TellRevived | undefined;
}

function opened(
  folder: string,
  server: Server,
  keys: Keys,
  { attached, onRevived }: HowOpened,
): EmbeddedDatabase {
  const name = registerUser(folder);
  const letEnd = onRevived === undefined ? null : keepRunning(folder, server, onRevived);
  let left: Promise<void> | null = null;
  const leaveNow = async () => {
    await letEnd?.();
    leave(folder, name);
    await whileNobodyStarts(folder, async () => {
      if (countUsers(folder) === 0) await stopServer(server.engine, server.user, server.home);
    });
  };
  return {
    ownerUrl: urlOf(keys, 'owner', database),
    appUrl: urlOf(keys, 'application', database),
    attached,
    stop: () => {
      left ??= leaveNow();
      return left;
    },
  };
}

/** On a full disk no lock can be written; to stop is then better than to go on. */
async function whileNobodyStarts(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await withStartLock(folder, work);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    await work();
  }
}
