import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.generated.ts';

/** Local tables within a transaction or without one: what is done for every request is one statement, and needs none. */
export interface LocalStatements {
  readonly sql: Kysely<Tables>;
}
