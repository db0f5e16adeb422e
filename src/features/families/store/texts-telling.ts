import { sql } from 'kysely';
import { folded } from '../../../platform/database/folded.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { patternOf } from './entries-telling.ts';

/** Which of these texts hold any of these phrases, by their places: looked for as in the words of entries. One statement. */
export async function findTextsTelling(
  tx: TenantTx,
  texts: readonly string[],
  phrases: readonly string[],
): Promise<ReadonlySet<number>> {
  if (phrases.length === 0 || texts.length === 0) return new Set();
  const pattern = patternOf(phrases);
  const looks = texts.map(
    (text, at) => sql`select ${at}::integer as place where ${folded(text)} ~ ${pattern}`,
  );
  const { rows } = await sql<{ readonly place: number }>`${sql.join(looks, sql` union all `)}`.execute(
    tx.sql,
  );
  return new Set(rows.map(({ place }) => place));
}
