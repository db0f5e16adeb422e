import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';

export interface NamedInTyped {
  readonly familyId: FamilyId;
  readonly childId: PersonId;
  /** What those who type read in the record from now on. */
  readonly name: string;
  /** What they read in it until now. */
  readonly before: string;
}

/**
 * Calls a child in the entries that people typed about them what the record calls them: whatever lists, filters and documents tell of
 * whom an entry is about follows from it. Of entries that were typed when names alone were kept, those are of the child that say a name
 * which nobody else of the family has or had; from then on it is kept whose name it is, since no name tells of somebody who is sealed.
 * Of what was withdrawn the last words go along; former wordings stay as they were, and are told by whom each was about (`entry_version.child_ids`).
 */
export async function nameInTyped(tx: TenantTx, named: NamedInTyped): Promise<void> {
  const isAlone = await isOnlyOneCalled(tx, named);
  for (const rows of [standing(tx, named.familyId), withdrawn(tx, named.familyId)]) {
    if (isAlone) await keepWhose(tx, named, rows);
    await rename(tx, named, rows);
  }
}

/** Whether one person of the family at most has or had this name, those too who were entered by mistake. */
async function isOnlyOneCalled(tx: TenantTx, { familyId, before }: NamedInTyped): Promise<boolean> {
  const { rows } = await sql<{ readonly people: number }>`
    select count(distinct person.id)::integer as people
      from family_member
      join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
      left join person_name on person_name.partnership_id = person.partnership_id
       and person_name.person_id = person.id and person_name.name = ${before}
     where family_member.partnership_id = ${tx.partnershipId} and family_member.family_id = ${familyId}
       and (person.name = ${before} or person_name.id is not null)`.execute(tx.sql);
  return (rows[0]?.people ?? 0) === 1;
}

interface Rows {
  readonly table: RawBuilder<unknown>;
  /** What tells one row of the table from all others, beside the partnership. */
  readonly key: RawBuilder<unknown>;
  readonly which: RawBuilder<unknown>;
}

function standing(tx: TenantTx, familyId: FamilyId): Rows {
  return {
    table: sql.table('entry'),
    key: sql`said.family_id = named.family_id and said.id = named.entry_id`,
    which: sql`from typed_entry typed join entry said on said.partnership_id = typed.partnership_id
      and said.family_id = typed.family_id and said.id = typed.entry_id
      where typed.partnership_id = ${tx.partnershipId} and typed.family_id = ${familyId}`,
  };
}

function withdrawn(tx: TenantTx, familyId: FamilyId): Rows {
  return {
    table: sql.table('entry_version'),
    key: sql`said.family_id = named.family_id and said.entry_id = named.entry_id and said.number = named.number`,
    which: sql`from typed_entry typed join entry_version said on said.partnership_id = typed.partnership_id
      and said.family_id = typed.family_id and said.entry_id = typed.entry_id
      where typed.partnership_id = ${tx.partnershipId} and typed.family_id = ${familyId}
        and typed.withdrawn_at is not null
        and said.number = (select max(last.number) from entry_version last
                            where last.partnership_id = ${tx.partnershipId} and last.family_id = said.family_id
                              and last.entry_id = said.entry_id)`,
  };
}

/** Keeps of names that stand without an id, and are this child's, that they are. */
async function keepWhose(
  tx: TenantTx,
  { childId, before }: NamedInTyped,
  { which }: Pick<Rows, 'which'>,
): Promise<void> {
  await sql`
    with whose as (
      select typed.family_id, typed.entry_id, array(
        select case when typed.child_ids[at] is null and called = ${before} then ${childId}::uuid else typed.child_ids[at] end
          from jsonb_array_elements_text(said.detail #> '{entry,children}') with ordinality as one (called, at)
         order by at) as ids
        ${which} and said.detail #> '{entry,children}' @> ${JSON.stringify([before])}::jsonb
        and (typed.child_ids is null or array_position(typed.child_ids, null) is not null
             or cardinality(typed.child_ids) < jsonb_array_length(said.detail #> '{entry,children}')))
    update typed_entry typed set child_ids = whose.ids
      from whose
     where typed.partnership_id = ${tx.partnershipId} and typed.family_id = whose.family_id
       and typed.entry_id = whose.entry_id`.execute(tx.sql);
}

/** The names of an entry begin with those of its children of the record, in the order of their ids. */
async function rename(
  tx: TenantTx,
  { childId, name }: NamedInTyped,
  { table, key, which }: Rows,
): Promise<void> {
  const number = sql`(to_jsonb(said) ->> 'number')::integer`;
  await sql`
    with named as (
      select typed.family_id, typed.entry_id, ${number} as number, array(
        select case when typed.child_ids[at] = ${childId}::uuid then ${name} else called end
          from jsonb_array_elements_text(said.detail #> '{entry,children}') with ordinality as one (called, at)
         order by at) as names
        ${which} and ${childId}::uuid = any(typed.child_ids))
    update ${table} said
       set detail = jsonb_set(
             jsonb_set(said.detail, '{entry,children}', to_jsonb(named.names)), '{entry,origin,cells}',
             (select coalesce(jsonb_agg(
                       case when cell ->> 0 = 'Children'
                            then jsonb_build_array('Children', array_to_string(named.names, ', ')) else cell end
                       order by place), '[]')
                from jsonb_array_elements(said.detail #> '{entry,origin,cells}') with ordinality as own (cell, place)))
      from named
     where said.partnership_id = ${tx.partnershipId} and ${key}`.execute(tx.sql);
}
