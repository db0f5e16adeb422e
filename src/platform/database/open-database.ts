import { CompiledQuery, Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../../shared/app-error.ts';
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
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
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
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...log });
  return { kysely, pool, close: () => kysely.destroy() };
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

/** What pg and the system say when there is no database to talk to. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
]);
const fullCodes = new Set(['53100', '53200', '53300', 'ENOSPC']);

/** The database's failures in words of ours; any other error stays what it is. */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (
    awayCodes.has(code) ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      error.message,
    )
  ) {
    return new AppError(
      'database-away',
      { what: 'The database does not answer.', todo: 'Nothing was changed. Wait a minute and try again.' },
      { cause: error },
    );
  }
  if (fullCodes.has(code)) {
    return new AppError(
      'database-full',
      {
        what: 'The database has no room left.',
        todo: 'Nothing was changed. Ask whoever runs this system to make room, then try again.',
      },
      { cause: error },
    );
  }
  return error;
}
