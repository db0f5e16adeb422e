import { AppError } from '../../../shared/app-error.ts';
import { runAs, type SystemUser } from './run-as.ts';

/**
 * PostgreSQL refuses to run as root, so that a fault in it never has the whole machine. As root it runs as the account
 * `sightline`, which is made once where the system has a command for that, or else as `postgres`. Null for everybody
 * who is not root: then it runs as the caller.
 *
 * @throws AppError `database-no-account` when there is neither, and none can be made
 */
export async function findSystemUser(say: (line: string) => void): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp('sightline');
  if (known !== null) return known;
  const made = await makeAccount();
  if (made !== null) {
    say('PostgreSQL does not run as root: the system account “sightline” was made for it.');
    return made;
  }
  const other = await lookUp('postgres');
  if (other !== null) return other;
  throw new AppError('database-no-account', {
    what: 'PostgreSQL does not run as root, and no other account for it could be found or made.',
    todo: 'Start Sightline as an ordinary user, or add a system account named “sightline”, then start again.',
  });
}

async function lookUp(name: string): Promise<SystemUser | null> {
  const told = await Promise.all(['-u', '-g'].map((option) => runAs(null, 'id', [option, name])));
  const [uid = 0, gid = 0] = told.map(({ status, output }) => (status === 0 ? Number(output) : 0));
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

/** Tried in turn: the command of most Linux systems, and the one of small ones. Another start may be faster. */
async function makeAccount(): Promise<SystemUser | null> {
  const shell = '/usr/sbin/nologin';
  const useradd = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell'];
  await runAs(null, 'useradd', [...useradd, shell, 'sightline']);
  const made = await lookUp('sightline');
  if (made !== null) return made;
  await runAs(null, 'adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', 'sightline']);
  return lookUp('sightline');
}
