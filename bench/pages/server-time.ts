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
    return rows.map(({ pid }) => takenBy(pid));
  };
  return {
    async timeOf(work, times) {
      const before = { program: processorTime(), database: await read() };
      for (let time = 0; time < times; time += 1) await work();
      const after = { program: processorTime(), database: await read() };
      const database = difference(before.database, after.database);
      return {
        program: (after.program - before.program) / times,
        database: database === null ? null : database / times,
      };
    },
    close: () => client.end(),
  };
}

/** Milliseconds of processor time that a process has taken; null where nobody says. */
function takenBy(pid: number): number | null {
  const path = `/proc/${pid}/schedstat`;
  if (!existsSync(path)) return null;
  return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
}

function difference(before: readonly (number | null)[], after: readonly (number | null)[]): number | null {
  const sum = (all: readonly (number | null)[]) =>
    all.reduce<number | null>((total, one) => (total === null || one === null ? null : total + one), 0);
  const [from, to] = [sum(before), sum(after)];
  return from === null || to === null ? null : to - from;
}
