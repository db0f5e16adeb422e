import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { entryKinds, isKeptKind } from '../domain/kinds.ts';

const keptKinds = entryKinds.filter(isKeptKind);

/**
 * Whether the program keeps an entry from others until a person of its agency decides: it may be one that was kept from them, with other words. Not
 * one that is kept for its kind, which waits for nobody. `entry` stands in the statement.
 */
export function isHeldBack(tx: TenantTx): RawBuilder<SqlBool> {
  return sql<SqlBool>`(entry.handling <> 'core-group' and entry.kind <> all(${[...keptKinds]}::text[]) and exists (
    select 1 from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = entry.family_id
       and h.agency_id = entry.agency_id and h.row_key = entry.row_key and h.decided_by is null and not h.by_kind))`;
}

/** A family in which entries of somebody’s agency wait for a decision of who may read them, and how many. */
export interface FamilyHoldingBack {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly entries: number;
}

/** A query. */
export function familiesHoldingBack(
  tx: TenantTx,
  actor: PersonActor,
  now: Date,
): RawBuilder<FamilyHoldingBack> {
  return sql<FamilyHoldingBack>`
    select family.id, family.reference, family.name, count(*)::integer as entries
      from entry
      join family on family.partnership_id = entry.partnership_id and family.id = entry.family_id
     where entry.partnership_id = ${tx.partnershipId} and entry.agency_id = ${actor.agencyId}
       and ${isHeldBack(tx)} and ${visible(actor, 'entry', now)}
     group by family.id, family.reference, family.name`;
}
