import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { entryKinds, isKeptKind } from '../domain/kinds.ts';

const keptKinds = entryKinds.filter(isKeptKind);

/** Whether a row that stands so is kept from anybody: by its handling, or by name. */
export function isHeldAs(tx: TenantTx, row: 'entry' | 'r'): RawBuilder<SqlBool> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<SqlBool>`(${of('handling')} <> 'core-group' or exists (
    select from row_not_for n
     where n.partnership_id = ${tx.partnershipId} and n.family_id = ${of('family_id')}
       and n.agency_id = ${of('agency_id')} and n.row_key = ${of('row_key')}))`;
}

/**
 * Whether the program keeps an entry from others until a person of its agency decides: it may be one that was kept from them, with other words. Not
 * one that is kept for its kind, which waits for nobody. `entry` stands in the statement.
 */
export function isHeldBack(tx: TenantTx): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${isHeldAs(tx, 'entry')} and entry.kind <> all(${[...keptKinds]}::text[]) and exists (
    select 1 from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = entry.family_id
       and h.agency_id = entry.agency_id and h.row_key = entry.row_key and h.decided_by is null and not h.by_kind))`;
}
