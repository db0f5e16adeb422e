import { CompiledQuery, Kysely, type LogEvent, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.generated.ts';

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most; requests beyond them wait their turn. */
  readonly poolSize?: number;
  /** Milliseconds that a statement may take, where 45 seconds are not right: for tests. */
  readonly patience?: number;
  /** Told of every statement, for counting them in tests and benchmarks; never of its values. */
  readonly onStatement?: (statement: string, milliseconds: number) => void;
  /** Told when a connection that nobody uses breaks; the pool opens another by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** PostgreSQL's number for the type `date`. */
const dateType = 1082;
const bigintType = 20;

/**
 * Opens a pool of connections. Dates come as `YYYY-MM-DD`: pg's own reading into an instant moves summer days back by one
 * in Europe/London. Nothing is connected until the first statement.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const types = {
    getTypeParser: ((type: number, format?: 'text' | 'binary') => {
      if (type === dateType) return (text: string) => text;
      if (type === bigintType) return Number;
      return format === 'binary'
        ? pg.types.getTypeParser(type, 'binary')
        : pg.types.getTypeParser(type, 'text');
    }) as typeof pg.types.getTypeParser,
  };
  const patience = options.patience ?? 45_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // A database that hangs is given up, not waited for: by itself where it still can, and by us where it cannot.
    keepAlive: true,
    statement_timeout: patience,
    query_timeout: Math.ceil(patience * 1.1),
    idle_in_transaction_session_timeout: 300_000,
    application_name: 'sightline',
    types,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // One that breaks between two statements of a transaction tells nobody but this: the next statement fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const { onStatement } = options;
  const log =
    onStatement === undefined
      ? {}
      : { log: (event: LogEvent) => onStatement(event.query.sql, event.queryDurationMillis) };
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withoutHung(pool) }), ...log });
  return { kysely, pool, close: () => kysely.destroy() };
}

/** A connection that still owes an answer is closed when it is given back: the next statement would wait behind it. */
function withoutHung(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const release = client.release.bind(client);
      client.release = (broken) => release(broken || owesAnAnswer(client));
      return client;
    },
  };
}

function owesAnAnswer(client: pg.PoolClient): boolean {
  return '_activeQuery' in client && client._activeQuery !== null;
}

/** Whether the database answers at all. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await database.kysely.executeQuery(CompiledQuery.raw('select 1'));
    return true;
  } catch {
    return false;
  }
}
