import type pg from 'pg';

export interface Partnerships {
  /** Those of the list that everything goes by: sealing, anchors, cleaning up, backups. */
  readonly listed: readonly string[];
  /** Those that have records and are not on it: nothing of the program takes a partnership off the list. */
  readonly unlisted: readonly string[];
}

const mostTries = 10;

/**
 * Every partnership of the database, as its owner, in the order of their ids. Rows of partnerships that nobody names can be seen
 * only where row-level security does not hold for the owner: for a moment, in a transaction that is undone. It waits for others’
 * transactions two seconds at a time, since whoever comes after waits behind it.
 *
 * Not found is a partnership whose own row and whose seals were deleted with its place on the list: of that only anchors tell.
 */
export async function listPartnerships(client: pg.ClientBase): Promise<Partnerships> {
  // Before the list: a partnership that is made in between stands on it, and is not taken for one that is missing.
  const known = await listKnown(client);
  const { rows } = await client.query<{ id: string }>(
    'select partnership_id::text as id from tenant order by partnership_id',
  );
  const listed = rows.map(({ id }) => id);
  const onList = new Set(listed);
  return { listed, unlisted: known.filter((id) => !onList.has(id)) };
}

async function listKnown(client: pg.ClientBase): Promise<readonly string[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await lookWithoutForce(client);
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === '55P03';
      if (!isBusy || tries === mostTries) throw error;
    }
  }
}

async function lookWithoutForce(client: pg.ClientBase): Promise<readonly string[]> {
  await client.query('begin');
  try {
    await client.query("set local lock_timeout = '2s'");
    for (const table of ['partnership', 'audit_seal'])
      await client.query(`alter table ${table} no force row level security`);
    const { rows } = await client.query<{ id: string }>(
      `select partnership_id::text as id from (select partnership_id from partnership union select partnership_id from audit_seal) known
        order by partnership_id`,
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.query('rollback');
  }
}
