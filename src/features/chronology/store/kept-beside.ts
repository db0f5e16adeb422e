import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { KeptRow } from '../domain/compare/find-like.ts';
import { isKept, type KnownHandling } from '../domain/handling.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import type { SubmissionId, SubmissionKey } from './submission.ts';

interface Beside extends Pick<KnownHandling, 'stated'> {
  readonly replaced: readonly SubmissionId[];
  /** The keys of the rows that are being replaced. */
  readonly inReplaced: ReadonlySet<string>;
}

/**
 * Rows that a person keeps from others, and that stand in files of an agency beside those that are being replaced, as often as was
 * noted, but in none of these. At most two statements.
 */
export async function listKeptBeside(
  tx: TenantTx,
  { familyId, agencyId }: Pick<SubmissionKey, 'familyId' | 'agencyId'>,
  { replaced, inReplaced, stated }: Beside,
): Promise<readonly KeptRow[]> {
  const rowKeys = [...stated].flatMap(([key, one]) =>
    one.decided && isKept(one) && !inReplaced.has(key) ? [key] : [],
  );
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

/**
 * Whether whoever sent a file, and whoever put it in, may read all of its agency’s rows in the family: they are of the agency, and none
 * of a file is kept from either by name. What was typed says nothing of files. One statement.
 */
export async function isOfReadersOfAll(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
): Promise<boolean> {
  const { rows } = await sql<{ readAll: boolean }>`
    select s.created_by is not null and not exists (
             select from unnest(array[s.created_by, s.submitted_by]) who (id)
              where who.id is not null
                and (not exists (select from account a
                                  where a.partnership_id = ${tx.partnershipId} and a.id = who.id and a.agency_id = ${agencyId})
                  or exists (select from row_not_for n
                              where n.partnership_id = ${tx.partnershipId} and n.family_id = ${familyId}
                                and n.agency_id = ${agencyId} and n.account_id = who.id
                                and n.row_key not like ${typedKeyPattern}))) as "readAll"
      from submission s
     where s.partnership_id = ${tx.partnershipId} and s.id = ${id}`.execute(tx.sql);
  return rows[0]?.readAll ?? false;
}
