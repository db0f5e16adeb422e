import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../../shared/app-error.ts';
import { isRunning, markOf } from './processes.ts';

const pause = 25;
const patience = 10 * 60_000;

/**
 * Does some work on a database folder while nobody else does. A process that was killed in the midst does not keep
 * others out.
 *
 * The lock is the ticket with the highest number: a file that names its process, or is empty once given back. Tickets
 * are made whole by a link, only ever with the next number, and the last one is never taken away; so of several that
 * find a dead holder, one gets the next number and the rest see it.
 *
 * @throws AppError `database-already-running` when another process holds it for ten minutes
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const ticket = await takeTicket(folder);
  try {
    return await work();
  } finally {
    // Emptied, not replaced: that also works on a full disk.
    truncateSync(ticketFile(folder, ticket), 0);
  }
}

/** Whether a name in the folder belongs to the lock. */
export function isLockFile(name: string): boolean {
  return /^start\.(\d+|making-[\d-]+)\.lock$/.test(name);
}

function ticketFile(folder: string, number: number): string {
  return join(folder, `start.${number}.lock`);
}

function ticketsIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => name.match(/^start\.(\d+)\.lock$/)?.slice(1, 2) ?? [])
    .map(Number)
    .sort((first, second) => first - second);
}

async function takeTicket(folder: string): Promise<number> {
  const end = performance.now() + patience;
  for (;;) {
    const last = ticketsIn(folder).at(-1) ?? 0;
    if (last === 0 || !isHeld(folder, last)) {
      const mine = last + 1;
      if (makeTicket(folder, mine)) return mine;
      continue;
    }
    if (performance.now() > end) throw heldTooLong(folder, last);
    await wait(pause);
  }
}

function isHeld(folder: string, number: number): boolean {
  try {
    const holder = readFileSync(ticketFile(folder, number), 'utf8');
    return holder !== '' && isRunning(holder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

let made = 0;

/** False when somebody was faster: with this number, or, while we looked away, with a higher one. */
function makeTicket(folder: string, number: number): boolean {
  made += 1;
  const making = join(folder, `start.making-${process.pid}-${made}.lock`);
  try {
    writeFileSync(making, markOf(process.pid) ?? '', { mode: 0o644 });
    linkSync(making, ticketFile(folder, number));
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(making, { force: true });
  }
  const tickets = ticketsIn(folder);
  if (tickets.at(-1) !== number) {
    rmSync(ticketFile(folder, number), { force: true });
    return false;
  }
  for (const older of tickets.slice(0, -1)) rmSync(ticketFile(folder, older), { force: true });
  return true;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function heldTooLong(folder: string, ticket: number): AppError {
  const holder = Number.parseInt(readFileSync(ticketFile(folder, ticket), 'utf8'), 10);
  return new AppError('database-already-running', {
    what: `another Sightline (process ${holder}) has been starting or stopping this database for ten minutes.`,
    where: folder,
    todo: 'End that process, then start again.',
  });
}
