import type { PartnershipId } from '../../shared/ids.ts';
import { type TenantTx, transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import { addSubjects, type RowWithoutSubjects, rowColumns, sqlOf } from './audit-sql.ts';
import { digestOfSeal, firstDigest } from './canonical-form.ts';

/** Rows in one seal at most. */
export const mostRows = 1000;

/**
 * Seals whatever waits in one partnership, in as many seals as it takes. How many rows were sealed. Two processes may seal at
 * once: one of them loses the number, and finds the rows sealed when it tries again.
 */
export async function sealPartnership(platform: Platform, partnershipId: PartnershipId): Promise<number> {
  let sealed = 0;
  let lost = 0;
  for (;;) {
    try {
      const count = await transact(platform.database, partnershipId, (tx) => sealOnce(tx, platform.now()));
      sealed += count;
      if (count < mostRows) return sealed;
    } catch (error) {
      lost += 1;
      if (!isTaken(error) || lost > 5) throw error;
    }
  }
}

async function sealOnce(tx: TenantTx, now: Date): Promise<number> {
  const run = sqlOf(tx);
  const partnershipId = tx.partnershipId;
  const waiting = await run<RowWithoutSubjects>(
    `select ${rowColumns} from audit_unsealed u join audit_log l on l.partnership_id = u.partnership_id and l.id = u.audit_id
      where u.partnership_id = $1 order by l.id limit $2`,
    [partnershipId, mostRows],
  );
  if (waiting.length === 0) return 0;
  const [last] = await run<{ number: number; digest: Buffer }>(
    'select number, digest from audit_seal where partnership_id = $1 order by number desc limit 1',
    [partnershipId],
  );
  const number = (last?.number ?? 0) + 1;
  const rows = await addSubjects(run, partnershipId, waiting);
  const head = { partnershipId, number, sealed: `${now.getTime()}000`, rowCount: rows.length };
  const digest = digestOfSeal(last?.digest ?? firstDigest, head, rows);
  await run(
    'insert into audit_seal (partnership_id, number, sealed_at, row_count, digest) values ($1, $2, $3, $4, $5)',
    [partnershipId, number, now, rows.length, digest],
  );
  const ids = rows.map(({ id }) => id);
  // Beside the partnership's own row a cluster does it where that lies; alone it would COPY, which row-level security forbids.
  await run(
    `insert into audit_sealed_row (partnership_id, number, audit_id)
      select p.partnership_id, $2, s.id from partnership p, unnest($3::uuid[]) s (id) where p.partnership_id = $1`,
    [partnershipId, number, ids],
  );
  await run('delete from audit_unsealed where partnership_id = $1 and audit_id = any($2::uuid[])', [
    partnershipId,
    ids,
  ]);
  return rows.length;
}

/** PostgreSQL’s number for a key that is taken: another sealer was first. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
