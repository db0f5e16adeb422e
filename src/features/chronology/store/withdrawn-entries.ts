import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import { instantKey } from '../../../platform/cursors/instant-key.ts';
import type { Place, Stretch } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { Handling } from '../domain/handling.ts';
import { typedKeyOf } from '../domain/typed/typed-key.ts';
import { releaseEntry } from './row-detail.ts';
import type { EntryId, SubmissionId } from './submission.ts';

/** A typed entry that was withdrawn, with what it said last. */
export interface WithdrawnEntry {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly submissionId: SubmissionId;
  readonly handling: Handling;
  /** By what its handling is noted. */
  readonly rowKey: string;
  readonly entry: Entry;
  /** Of its row of `typed_entry`. */
  readonly version: number;
  readonly typedBy: AccountId;
  readonly typedByName: string;
  readonly withdrawnAt: Date;
  readonly withdrawnByName: string;
  readonly reason: string;
  /** Where it stands in a list of them. */
  readonly place: Place;
}

/** Whose entries are asked for: everybody’s, those of an agency, or what one of its people typed. */
export type TypedBy =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'agency'; readonly agencyId: AgencyId }
  | { readonly kind: 'account'; readonly agencyId: AgencyId; readonly accountId: AccountId };

export interface WithdrawnAsked {
  readonly familyId: FamilyId;
  readonly by: TypedBy;
  readonly stretch: Stretch;
  readonly size: number;
}

interface Row {
  readonly id: EntryId;
  readonly agency_id: AgencyId;
  readonly submission_id: SubmissionId;
  readonly handling: Handling;
  readonly detail: unknown;
  readonly version: number;
  readonly typed_by: AccountId;
  readonly typed_by_name: string;
  readonly withdrawn_at: Date;
  readonly withdrawn_by_name: string;
  readonly reason: string;
  readonly key: string;
}

/**
 * Typed entries of a family that were withdrawn and may be read by the actor, by what is noted of each, and else as it was when it left;
 * the last that was withdrawn first; nearest to the place first; one more than `size` where there are more.
 */
export function listWithdrawn(
  tx: TenantTx,
  actor: Actor,
  { familyId, by, stretch, size }: WithdrawnAsked,
  now: Date,
): Promise<readonly WithdrawnEntry[]> {
  const backwards = stretch.from === 'before';
  const beyond =
    stretch.from === 'beginning'
      ? sql`true`
      : sql`(typed_entry.withdrawn_at, typed_entry.entry_id) ${backwards ? sql`>` : sql`<`}
            (${stretch.place.key}::timestamp at time zone 'UTC', ${stretch.place.id}::uuid)`;
  const asked = { which: sql`${typedBy(by)} and ${beyond}`, backwards, size: size + 1 };
  return selectWithdrawn(tx, actor, { familyId, ...asked }, now);
}

function typedBy(by: TypedBy): RawBuilder<unknown> {
  if (by.kind === 'anybody') return sql`true`;
  const ofAgency = sql`typed_entry.agency_id = ${by.agencyId}`;
  return by.kind === 'agency' ? ofAgency : sql`${ofAgency} and typed_entry.typed_by = ${by.accountId}`;
}

interface Selected {
  readonly familyId: FamilyId;
  /** A condition on `typed_entry`. */
  readonly which: RawBuilder<unknown>;
  readonly backwards: boolean;
  readonly size: number;
}

async function selectWithdrawn(
  tx: TenantTx,
  actor: Actor,
  { familyId, which, backwards, size }: Selected,
  now: Date,
): Promise<readonly WithdrawnEntry[]> {
  const order = backwards ? sql`asc` : sql`desc`;
  const { rows } = await sql<Row>`
    select typed_entry.entry_id as id, typed_entry.agency_id, said.submission_id,
           coalesce(row_handling.handling, 'core-group') as handling, said.detail, typed_entry.version,
           typed_entry.typed_by, typer.name as typed_by_name, typed_entry.withdrawn_at,
           withdrawer.name as withdrawn_by_name, typed_entry.withdraw_reason as reason,
           ${instantKey('typed_entry.withdrawn_at')} as key
      from typed_entry
      join gone_entry on gone_entry.partnership_id = typed_entry.partnership_id
       and gone_entry.family_id = typed_entry.family_id and gone_entry.entry_id = typed_entry.entry_id
      join lateral (
        select submission_id, detail from entry_version
         where entry_version.partnership_id = ${tx.partnershipId}
           and entry_version.family_id = typed_entry.family_id and entry_version.entry_id = typed_entry.entry_id
         order by number desc limit 1) said on true
      join account typer on typer.partnership_id = typed_entry.partnership_id and typer.id = typed_entry.typed_by
      join account withdrawer on withdrawer.partnership_id = typed_entry.partnership_id
       and withdrawer.id = typed_entry.withdrawn_by
      left join row_handling on row_handling.partnership_id = gone_entry.partnership_id
       and row_handling.family_id = gone_entry.family_id and row_handling.agency_id = gone_entry.agency_id
       and row_handling.row_key = gone_entry.row_key
     where typed_entry.partnership_id = ${tx.partnershipId} and typed_entry.family_id = ${familyId}
       and typed_entry.withdrawn_at is not null and ${which}
       and case when row_handling.row_key is null then ${visible(actor, 'gone_entry', now, familyId)}
                else ${visible(actor, 'row_handling', now, familyId)} end
     order by typed_entry.withdrawn_at ${order}, typed_entry.entry_id ${order}
     limit ${size}`.execute(tx.sql);
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    submissionId: row.submission_id,
    handling: row.handling,
    rowKey: typedKeyOf(row.id),
    entry: releaseEntry(row.detail).entry,
    version: row.version,
    typedBy: row.typed_by,
    typedByName: row.typed_by_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnByName: row.withdrawn_by_name,
    reason: row.reason,
    place: { key: row.key, id: row.id },
  }));
}

/** Null where no entry of this id was withdrawn, or the actor may not read it. */
export async function findWithdrawn(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<WithdrawnEntry | null> {
  const one = { which: sql`typed_entry.entry_id = ${entryId}`, backwards: false, size: 1 };
  const [found = null] = await selectWithdrawn(tx, actor, { familyId, ...one }, now);
  return found;
}
