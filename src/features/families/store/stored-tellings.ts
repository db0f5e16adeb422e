import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Protected, Telling } from '../domain/entries-to-keep.ts';

interface TellingsAsked {
  /** The family’s id, or the column that holds it. */
  readonly family: RawBuilder<unknown>;
  /** Only those that tell this. */
  readonly what?: Protected;
  /** Only whether this one does. */
  readonly only?: Id<'entry'>;
}

/**
 * The entries of a family that were found to tell what is protected, now or in a former wording, as long as it is: those that are kept from nobody, as far
 * as the actor may see them, and of whose words their agency has not decided since that everybody reads them. A query of `id`, `agency_id`, `earliest`,
 * `order_key`, `what` and `former`; it opens no entry’s text.
 */
export function openTellings(
  tx: TenantTx,
  actor: Actor,
  { family, what, only }: TellingsAsked,
  now: Date,
): RawBuilder<unknown> {
  const own = [
    ...(what === undefined ? [] : [sql<SqlBool>`found.what = ${what}`]),
    ...(only === undefined ? [] : [sql<SqlBool>`found.entry_id = ${only}`]),
  ];
  return sql`
    select entry.id, entry.agency_id, entry.earliest, entry.order_key, told.what, told.former
      from (select found.entry_id, found.what, min(found.number) > 0 as former
              from entry_telling found
             where found.partnership_id = ${tx.partnershipId} and found.family_id = ${family}
               and ${own.length === 0 ? sql`true` : sql.join(own, sql` and `)}
               and (found.number = 0 or exists (
                 select from entry_version
                  where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = found.family_id
                    and entry_version.entry_id = found.entry_id and entry_version.number = found.number
                    and entry_version.handling = 'core-group' and ${visible(actor, 'entry_version', now)}))
             group by found.entry_id, found.what) told
      join entry on entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${family} and entry.id = told.entry_id
     cross join lateral (select case told.what when 'address' then ${addressesSince(tx, family)}
                                               else ${namesSince(tx, family)} end as since) protected
     where entry.handling = 'core-group' and ${visible(actor, 'entry', now)}
       and protected.since is not null and not ${isDecidedSince(tx, sql`protected.since`)}`;
}

/** When it was last said that an address of the family is protected, or what it is; null where none is. */
function addressesSince(tx: TenantTx, family: RawBuilder<unknown>): RawBuilder<Date | null> {
  return sql<Date | null>`(
    select max(greatest(address.protected_at, address.worded_at)) from address
     where address.partnership_id = ${tx.partnershipId} and address.family_id = ${family}
       and address.protected_at is not null and address.mistaken_at is null)`;
}

/** When an identity of the family was sealed last, or another name was said of one that is; null where none is. */
function namesSince(tx: TenantTx, family: RawBuilder<unknown>): RawBuilder<Date | null> {
  return sql<Date | null>`(
    select max(greatest(person.sealed_at, (
             select max(other.created_at) from person_name other
              where other.partnership_id = person.partnership_id and other.person_id = person.id
                and other.mistaken_at is null)))
      from family_member
      join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
     where family_member.partnership_id = ${tx.partnershipId} and family_member.family_id = ${family}
       and family_member.mistaken_at is null and person.sealed is not null)`;
}

/** Whether the agency of an `entry` has said since then, and since it was last worded otherwise, from whom it is kept. */
export function isDecidedSince(tx: TenantTx, since: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from row_handling h
     where h.partnership_id = ${tx.partnershipId} and h.family_id = entry.family_id
       and h.agency_id = entry.agency_id and h.row_key = entry.row_key and h.decided_by is not null
       and h.set_at >= greatest(${since}, (
         select max(until_at) from entry_version
          where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = entry.family_id
            and entry_version.entry_id = entry.id)))`;
}

/** Of each agency of a family the first such entry that tells each thing, with how many more there are; as JSON. */
export function firstTellings(
  tx: TenantTx,
  actor: Actor,
  family: RawBuilder<unknown>,
  now: Date,
): RawBuilder<readonly Telling[]> {
  return sql<readonly Telling[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'agencyName', agency.name, 'earliest', one.earliest,
             'what', one.what, 'isFormer', one.former, 'more', one.more) order by one.order_key, one.id, one.what), '[]'::jsonb)
      from (select distinct on (told.agency_id, told.what) told.id, told.agency_id, told.earliest, told.order_key, told.what,
                   bool_and(told.former) over alike as former, count(*) over alike - 1 as more
              from (${openTellings(tx, actor, { family }, now)}) told
            window alike as (partition by told.agency_id, told.what)
             order by told.agency_id, told.what, told.order_key, told.id) one
      join agency on agency.partnership_id = ${tx.partnershipId} and agency.id = one.agency_id)`;
}
