import { type RawBuilder, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Handling } from '../domain/handling.ts';
import { rowKeyOf } from '../domain/row-key.ts';
import { isHeldBack } from './is-held.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import type { HeldRows } from './row-handling.ts';
import type { EntryId, SubmissionKey } from './submission.ts';

/**
 * How many rows of a file that waits the program would keep back until a person of its agency decides, were it put in now. Two
 * statements where any row is kept, else one.
 */
export async function countHeldDrafts(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
): Promise<HeldRows> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .select(['became', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('handling', '<>', 'core-group')
    .where('by_kind', '=', false)
    .execute();
  if (rows.length === 0) return { entries: 0, setAside: 0 };
  const keys = rows.map(({ became, detail }) =>
    rowKeyOf((became === 'set-aside' ? releaseSetAside(detail).row : releaseEntry(detail).entry).origin),
  );
  const decided = await tx.sql
    .selectFrom('row_handling')
    .select('row_key')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`row_key = any(${keys}::text[])`)
    .where('decided_by', 'is not', null)
    .execute();
  const ofPeople = new Set(decided.map(({ row_key }) => row_key));
  const held = rows.filter((_, at) => !ofPeople.has(keys[at] ?? ''));
  const setAside = held.filter(({ became }) => became === 'set-aside').length;
  return { entries: held.length - setAside, setAside };
}

/** An entry that is held back, and what may change of it until somebody decides. */
export interface HeldEntry {
  readonly id: EntryId;
  readonly rowKey: string;
  readonly handling: Handling;
  /** The same for entries that say the same. */
  readonly content: string;
  /** Of what is noted of its row. */
  readonly version: number;
}

/** The entries of an agency in a family that the program keeps back until somebody decides, as far as this person may read them. */
export async function listHeld(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Pick<SubmissionKey, 'familyId' | 'agencyId'>,
  now: Date,
): Promise<readonly HeldEntry[]> {
  const { rows } = await sql<HeldEntry>`
    select entry.id, entry.row_key as "rowKey", entry.handling, entry.detail->>'content' as content, noted.version
      from entry
      join row_handling noted on noted.partnership_id = entry.partnership_id and noted.family_id = entry.family_id
       and noted.agency_id = entry.agency_id and noted.row_key = entry.row_key
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId} and entry.agency_id = ${agencyId}
       and ${isHeldBack(tx)} and ${visible(actor, 'entry', now, familyId)}
     order by entry.id`.execute(tx.sql);
  return rows;
}

/** How many they are. */
export async function countHeldEntries(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Pick<SubmissionKey, 'familyId' | 'agencyId'>,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from entry
     where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId} and entry.agency_id = ${agencyId}
       and ${isHeldBack(tx)} and ${visible(actor, 'entry', now, familyId)}`.execute(tx.sql);
  return rows[0]?.count ?? 0;
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
