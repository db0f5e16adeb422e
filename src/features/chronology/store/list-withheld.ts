import { type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { Handling } from '../domain/handling.ts';
import { isHeldBack } from './is-held.ts';
import type { ListedEntry } from './list-entries.ts';
import { releaseMerged } from './row-detail.ts';

/** An entry that its agency keeps from somebody. */
export interface WithheldEntry extends ListedEntry {
  readonly handling: Handling;
  readonly rowKey: string;
  /** The program keeps it back until somebody of its agency decides. */
  readonly heldBack: boolean;
}

export interface WithheldAsked {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly stretch: Stretch;
  readonly size: number;
  /** Those alone that the program keeps back until somebody of the agency decides. Default false. */
  readonly heldOnly?: boolean;
}

/** Entries of an agency that are kept from anybody, in the order of the chronology; nearest to the place first; one more than `size` where there are more. */
export async function listWithheld(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId, stretch, size, heldOnly = false }: WithheldAsked,
  now: Date,
): Promise<readonly WithheldEntry[]> {
  const backwards = stretch.from === 'before';
  const order = backwards ? 'desc' : 'asc';
  const sign = backwards ? sql`<` : sql`>`;
  const beyond =
    stretch.from === 'beginning'
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(entry.order_key, entry.id) ${sign} (${stretch.place.key}, ${stretch.place.id}::uuid)`;
  const rows = await tx.sql
    .selectFrom('entry')
    .select([
      'id',
      'agency_id',
      'submission_id',
      'order_key',
      'themes',
      'standing',
      'detail',
      'handling',
      'row_key',
      isHeldBack(tx).as('held_back'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where(sql<SqlBool>`(handling <> 'core-group' or row_key in (
      select n.row_key from row_not_for n where n.partnership_id = ${tx.partnershipId}
         and n.family_id = ${familyId} and n.agency_id = ${agencyId}))`)
    .where(heldOnly ? isHeldBack(tx) : sql<SqlBool>`true`)
    .where(visible(actor, 'entry', now, familyId))
    .where(beyond)
    .orderBy('order_key', order)
    .orderBy('id', order)
    .limit(size + 1)
    .execute();
  return rows.map(
    (row): WithheldEntry => ({
      id: row.id,
      agencyId: row.agency_id,
      submissionId: row.submission_id,
      place: { rank: 0, key: row.order_key, id: row.id },
      themes: row.themes,
      standing: row.standing,
      entry: releaseMerged(row.detail),
      handling: row.handling,
      rowKey: row.row_key,
      heldBack: row.held_back === true,
    }),
  );
}

/** Who is named for rows of an agency, by row key: agencies that may read them, and people who may not. Two statements. */
export async function listNamedForRows(
  tx: TenantTx,
  { familyId, agencyId }: Pick<WithheldAsked, 'familyId' | 'agencyId'>,
  rowKeys: readonly string[],
): Promise<{
  readonly named: ReadonlyMap<string, readonly AgencyId[]>;
  readonly notFor: ReadonlyMap<string, readonly { readonly accountId: AccountId; readonly reason: string }[]>;
}> {
  if (rowKeys.length === 0) return { named: new Map(), notFor: new Map() };
  const named = await tx.sql
    .selectFrom('row_named_agency')
    .select(['row_key', 'named_agency_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('row_key', 'in', rowKeys)
    .orderBy('named_agency_id')
    .execute();
  const notFor = await tx.sql
    .selectFrom('row_not_for')
    .select(['row_key', 'account_id', 'reason'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('row_key', 'in', rowKeys)
    .orderBy('account_id')
    .execute();
  const group = <Row extends { readonly row_key: string }, One>(
    rows: readonly Row[],
    one: (row: Row) => One,
  ) => new Map([...Map.groupBy(rows, ({ row_key }) => row_key)].map(([key, own]) => [key, own.map(one)]));
  return {
    named: group(named, ({ named_agency_id }) => named_agency_id),
    notFor: group(notFor, ({ account_id, reason }) => ({ accountId: account_id, reason })),
  };
}
