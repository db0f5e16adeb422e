import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import type { Protected, Telling } from '../domain/entries-to-keep.ts';

interface TellingsAsked {
  /** Of this family; of all families where none is given. */
  readonly familyId?: FamilyId;
  /** Only those that tell this. */
  readonly what?: Protected;
  /** Only whether this one does. */
  readonly only?: Id<'entry'>;
}

/**
 * The entries that were found to tell what is protected, now or in a former wording, as long as it is: those that are kept from nobody, as far
 * as the actor may see them, and of whose words their agency has not decided since that everybody reads them. A query of `family_id`, `id`,
 * `agency_id`, `earliest`, `order_key`, `what` and `former`; it goes once over the entries of families with any such, and opens no text.
 */
export function openTellings(
  tx: TenantTx,
  actor: Actor,
  { what, ...asked }: TellingsAsked,
  now: Date,
): RawBuilder<unknown> {
  const each: readonly Protected[] = what === undefined ? ['address', 'name'] : [what];
  return sql.join(
    each.map((one) => tellingsOf(tx, actor, { ...asked, what: one }, now)),
    sql` union all `,
  );
}

function tellingsOf(
  tx: TenantTx,
  actor: Actor,
  { familyId, what, only }: TellingsAsked & { readonly what: Protected },
  now: Date,
): RawBuilder<unknown> {
  const found = sql`from entry_telling found where found.partnership_id = ${tx.partnershipId} and found.what = ${what}
    and ${familyId === undefined ? sql`true` : sql`found.family_id = ${familyId}`}`;
  const since = what === 'address' ? addressesSince(tx) : namesSince(tx);
  // Looked up in what was found, and not joined with it: of what was found just now the database does not know yet how much it is.
  const says = sql`(entry.family_id, entry.id) in (select found.family_id, found.entry_id ${found} and found.number = 0)`;
  const said = sql`(entry.family_id, entry.id) in (
    select former.family_id, former.entry_id
      from (select entry_version.family_id, entry_version.entry_id,
                   (entry_version.family_id, entry_version.entry_id, entry_version.number) in (
                     select found.family_id, found.entry_id, found.number ${found}) as tells
              from entry_version
             where entry_version.partnership_id = ${tx.partnershipId}
               and entry_version.family_id = any(array(select found.family_id ${found} and found.number > 0))
               and entry_version.handling = 'core-group' and ${visible(actor, 'entry_version', now, familyId)}) former
     where former.tells)`;
  return sql`
    select held.family_id, held.id, held.agency_id, held.earliest, held.order_key, ${what}::text as what, not held.says as former
      from (select entry.family_id, entry.id, entry.agency_id, entry.earliest, entry.order_key, ${says} as says, ${said} as said,
                   ${isDecidedSince(tx, sql`protected.since`)} as decided
              from (select family.id as family_id, ${since} as since
                      from (select distinct found.family_id as id ${found}) family offset 0) protected
              join entry on entry.partnership_id = ${tx.partnershipId} and entry.family_id = protected.family_id
             where protected.since is not null and entry.handling = 'core-group'
               and ${only === undefined ? sql`true` : sql`entry.id = ${only}`} and ${visible(actor, 'entry', now, familyId)}) held
     where (held.says or held.said) and not held.decided`;
}

/** When it was last said that an address of the `family` is protected, or what it is; null where none is. */
function addressesSince(tx: TenantTx): RawBuilder<Date | null> {
  return sql<Date | null>`(
    select max(greatest(address.protected_at, address.worded_at)) from address
     where address.partnership_id = ${tx.partnershipId} and address.family_id = family.id
       and address.protected_at is not null and address.mistaken_at is null)`;
}

/** When an identity of the `family` was sealed last, or another name, or the name that they use, was said of one that is; null where none is. */
function namesSince(tx: TenantTx): RawBuilder<Date | null> {
  return sql<Date | null>`(
    select max(greatest(person.sealed_at, person.name_used_at, (
             select max(other.created_at) from person_name other
              where other.partnership_id = ${tx.partnershipId} and other.person_id = person.id
                and other.mistaken_at is null)))
      from family_member
      join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
     where family_member.partnership_id = ${tx.partnershipId} and family_member.family_id = family.id
       and family_member.mistaken_at is null and person.sealed is not null)`;
}

/** Whether the agency of an `entry` has said since then, and since it was last worded otherwise, from whom it is kept. */
export function isDecidedSince(tx: TenantTx, since: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = entry.family_id
       and h.agency_id = entry.agency_id and h.row_key = entry.row_key and h.decided_by is not null
       and h.set_at >= greatest(${since}, case when entry.worded_since is distinct from entry.stands_since then entry.worded_since end, (
         select max(until_at) from entry_version
          where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = entry.family_id
            and entry_version.entry_id = entry.id)))`;
}

/** Of each agency of the `family` the first entry of `told` that tells each thing, with how many more there are; as JSON. */
export function firstTellings(tx: TenantTx): RawBuilder<readonly Telling[]> {
  return sql<readonly Telling[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'agencyName', agency.name, 'earliest', one.earliest,
             'what', one.what, 'isFormer', one.former, 'more', one.more) order by one.order_key, one.id, one.what), '[]'::jsonb)
      from (select distinct on (told.agency_id, told.what) told.id, told.agency_id, told.earliest, told.order_key, told.what,
                   bool_and(told.former) over alike as former, count(*) over alike - 1 as more
              from told where told.family_id = family.id
            window alike as (partition by told.agency_id, told.what)
             order by told.agency_id, told.what, told.order_key, told.id) one
      join agency on agency.partnership_id = ${tx.partnershipId} and agency.id = one.agency_id)`;
}
