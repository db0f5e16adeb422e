import { CompiledQuery, type IsolationLevel, type Transaction } from 'kysely';
import { AppError } from '../../shared/app-error.ts';
import { isUuid, type PartnershipId } from '../../shared/ids.ts';
import { asDatabaseError, mayPassAgain } from './database-error.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.generated.ts';

/** A transaction in the context of one partnership: row-level security shows it that partnership's rows, and no others. */
export interface TenantTx {
  readonly sql: Transaction<Tables>;
  readonly partnershipId: PartnershipId;
}

/** A transaction without a context: local and reference tables only; tenant tables look empty. */
export interface LocalTx {
  readonly sql: Transaction<Tables>;
}

export interface TransactOptions {
  readonly isolation?: IsolationLevel;
}

/**
 * Runs work in one transaction in the context of a partnership: `BEGIN`, `SET LOCAL` of the context, the statements,
 * `COMMIT`, each a message of its own. When the work throws, all of it is undone. Work that another transaction stood in the
 * way of (a deadlock) is done again from its beginning, so it changes nothing but what is in the database.
 *
 * @throws AppError `database-away`, `database-full`; RangeError when the partnership's id is none.
 */
export async function transact<T>(
  database: Database,
  partnershipId: PartnershipId,
  work: (tx: TenantTx) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  if (!isUuid(partnershipId)) throw new RangeError('a partnership’s id is a UUID in lower case');
  return run(database, options, async (sql) => {
    await setContext(sql, partnershipId);
    return work({ sql, partnershipId });
  });
}

/**
 * Does part of a transaction's work in the context of another partnership, and comes back: for what happens to one sign-in,
 * and is written down wherever it opens.
 *
 * @throws RangeError when the partnership's id is none.
 */
export async function inPartnership<T>(
  tx: TenantTx,
  partnershipId: PartnershipId,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  await setContext(tx.sql, partnershipId);
  // Where the work throws, the whole transaction is undone, and no context is left to come back to.
  const result = await work({ sql: tx.sql, partnershipId });
  await setContext(tx.sql, tx.partnershipId);
  return result;
}

/** SET takes no parameters, so the id stands in the statement's own text: it must be a UUID and nothing else. */
async function setContext(sql: Transaction<Tables>, partnershipId: PartnershipId): Promise<void> {
  if (!isUuid(partnershipId)) throw new RangeError('a partnership’s id is a UUID in lower case');
  await sql.executeQuery(CompiledQuery.raw(`set local sightline.partnership = '${partnershipId}'`));
}

/** Runs work on local tables in one transaction, before any partnership is known: sign-in, sessions. */
export async function transactLocal<T>(
  database: Database,
  work: (tx: LocalTx) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  return run(database, options, (sql) => work({ sql }));
}

/** How often work is done at most, where others stand in its way. */
const mostTries = 3;

async function run<T>(
  database: Database,
  options: TransactOptions,
  work: (sql: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runOnce(database, options, work);
    } catch (error) {
      if (tries < mostTries && mayPassAgain(error)) continue;
      throw mayPassAgain(error) ? asDatabaseError(error) : error;
    }
  }
}

async function runOnce<T>(
  database: Database,
  { isolation }: TransactOptions,
  work: (sql: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const builder = database.kysely.transaction();
  let isWorkDone = false;
  const noted = async (sql: Transaction<Tables>) => {
    const result = await work(sql);
    isWorkDone = true;
    return result;
  };
  try {
    return await (isolation === undefined ? builder : builder.setIsolationLevel(isolation)).execute(noted);
  } catch (error) {
    const told = mayPassAgain(error) ? error : asDatabaseError(error);
    throw isWorkDone && told instanceof AppError && told.code === 'database-away' ? cutOff(told) : told;
  }
}

/** The connection broke while it was being committed: the database may have kept it, and could not say so any more. */
function cutOff(cause: AppError): AppError {
  return new AppError(
    'database-away',
    {
      what: 'The database stopped answering at the very moment of saving.',
      todo: 'It may have been saved, or not. Wait a minute, and look before you send it again.',
    },
    { cause },
  );
}
