import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { KeptRow } from '../domain/compare/find-like.ts';
import { isKept, type KnownHandling } from '../domain/handling.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import type { SubmissionId, SubmissionKey } from './submission.ts';

interface Beside extends Pick<KnownHandling, 'stated'> {
  readonly replaced: readonly SubmissionId[];
  /** The keys of the rows that are being replaced. */
  readonly inReplaced: ReadonlySet<string>;
}

/**
 * Rows that are kept from others, by decision or until one is made, and that stand in files of an agency beside those that are being
 * replaced, as often as was noted, but in none of these. At most two statements.
 */
export async function listKeptBeside(
  tx: TenantTx,
  { familyId, agencyId }: Pick<SubmissionKey, 'familyId' | 'agencyId'>,
  { replaced, inReplaced, stated }: Beside,
): Promise<readonly KeptRow[]> {
  const rowKeys = [...stated].flatMap(([key, one]) => (isKept(one) && !inReplaced.has(key) ? [key] : []));
  if (rowKeys.length === 0) return [];
  const rowsOf = (table: 'entry' | 'set_aside_row') =>
    tx.sql
      .selectFrom(table)
      .select(['row_key', 'detail'])
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId)
      .where('agency_id', '=', agencyId)
      .where('submission_id', 'not in', replaced)
      .where(sql<boolean>`row_key = any(${[...rowKeys]}::text[])`)
      .execute();
  const entries = await rowsOf('entry');
  const setAside = await rowsOf('set_aside_row');
  const found = [
    ...entries.map((one) => ({ key: one.row_key, row: releaseEntry(one.detail).entry })),
    ...setAside.map((one) => ({ key: one.row_key, row: releaseSetAside(one.detail).row })),
  ];
  return [...Map.groupBy(found, ({ key }) => key)].flatMap(([key, rows]) =>
    rows.length < (stated.get(key)?.times ?? 1) ? [] : rows,
  );
}
