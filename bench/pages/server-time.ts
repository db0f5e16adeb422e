import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { processorTime } from '../processor-time.ts';

/** Milliseconds of processor time: of this program’s own thread, and of the database’s processes that work for it. */
export interface ServerTime {
  readonly program: number;
  /** Null where the system does not say what another process has taken: Linux alone does. */
  readonly database: number | null;
}

export interface ServerClock {
  /** What this work takes on the server, each time of so many. */
  timeOf(work: () => Promise<unknown>, times: number): Promise<ServerTime>;
  close(): Promise<void>;
}

/**
 * A clock that others who use the machine do not move: what it counts is worked, not waited.
 *
 * @param ownerUrl of the database whose connections of `sightline_app` are counted; it must run on this machine.
 */
export async function startServerClock(ownerUrl: string): Promise<ServerClock> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const read = async () => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and usename = 'sightline_app'",
    );
    return new Map(rows.map(({ pid }) => [pid, takenBy(pid)]));
  };
  const measure = async (work: () => Promise<unknown>, times: number) => {
    const before = { program: processorTime(), database: await read() };
    for (let time = 0; time < times; time += 1) await work();
    const after = { program: processorTime(), database: await read() };
    return {
      isWhole: [...before.database.keys()].every((pid) => after.database.has(pid)),
      program: (after.program - before.program) / times,
      database: perTime(difference(before.database, after.database), times),
    };
  };
  return {
    async timeOf(work, times) {
      let measured = await measure(work, times);
      // A connection that was closed meanwhile takes what it worked with it.
      for (let again = 0; again < 3 && !measured.isWhole; again += 1) measured = await measure(work, times);
      return { program: measured.program, database: measured.isWhole ? measured.database : null };
    },
    close: () => client.end(),
  };
}

function perTime(whole: number | null, times: number): number | null {
  return whole === null ? null : whole / times;
}

/** Milliseconds of processor time that a process has taken; null where nobody says. */
function takenBy(pid: number): number | null {
  const path = `/proc/${pid}/schedstat`;
  if (!existsSync(path)) return null;
  return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
}

type TakenByPid = ReadonlyMap<number, number | null>;

/** A connection that was opened meanwhile has worked for this alone. */
function difference(before: TakenByPid, after: TakenByPid): number | null {
  let sum = 0;
  for (const [pid, now] of after) {
    const then = before.has(pid) ? (before.get(pid) ?? null) : 0;
    if (now === null || then === null) return null;
    sum += now - then;
  }
  return sum;
}
