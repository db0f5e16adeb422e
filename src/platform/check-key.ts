import type { Database } from './database/open-database.ts';
import { transactLocal } from './database/transact.ts';
import { open, seal } from './secrets/seal.ts';

const name = 'key-check';
const known = 'sightline';

/** `different`: what this database holds was sealed with another key. `unknown`: nothing has been sealed yet. */
export type KeyState = 'same' | 'different' | 'unknown';

/** Whether this is the key that the database's secrets were sealed with. */
export async function findKeyState(database: Database, key: Uint8Array): Promise<KeyState> {
  const row = await transactLocal(database, ({ sql }) =>
    sql.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst(),
  );
  if (row === undefined) return 'unknown';
  return open(key, Buffer.from(row.value, 'base64'), name)?.toString() === known ? 'same' : 'different';
}

/** Keeps something sealed with the key, so that another key is noticed later. Two starts at once keep one. */
export async function rememberKey(database: Database, key: Uint8Array): Promise<void> {
  const value = seal(key, Buffer.from(known), name).toString('base64');
  await transactLocal(database, ({ sql }) =>
    sql
      .insertInto('installation')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
}
