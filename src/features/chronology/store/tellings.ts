import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { releaseMerged } from './row-detail.ts';
import type { EntryId } from './submission.ts';

/** A family whose entries are to be looked through for what is protected, or were. */
export interface GuardedFamily {
  readonly id: FamilyId;
  readonly name: string;
  readonly reference: string;
  readonly addresses: readonly { readonly lines: string; readonly postcode: string | null }[];
  /** When the first of the identities was sealed that are; null where none is. */
  readonly sealedSince: Date | null;
  /** Everything by which it and its people are known, where an identity is sealed: for comparing. */
  readonly known: unknown;
  /** How often its entries were written, and how often they had been when they were looked through last. */
  readonly written: number;
  readonly looked: number | null;
  /** The digest of what was looked for then. */
  readonly lookedFor: string | null;
}

/** The families with a protected address or a sealed identity, and those of which entries were found when they had one; or of these only the one. One statement. */
export async function listGuarded(tx: TenantTx, only?: FamilyId): Promise<readonly GuardedFamily[]> {
  const { partnershipId } = tx;
  const { rows } = await sql<GuardedFamily>`
    with guarded as (
      select family_id from address
       where partnership_id = ${partnershipId} and protected_at is not null and mistaken_at is null
      union
      select family_member.family_id from family_member
        join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
       where family_member.partnership_id = ${partnershipId} and family_member.mistaken_at is null and person.sealed is not null
      union
      select family_id from entry_telling where partnership_id = ${partnershipId})
    select family.id, family.name, family.reference, coalesce(look.written, 0) as written, look.looked,
           look.looked_for as "lookedFor", sealed.since as "sealedSince",
           (select coalesce(jsonb_agg(jsonb_build_object('lines', address.lines, 'postcode', address.postcode) order by address.id), '[]'::jsonb)
              from address
             where address.partnership_id = ${partnershipId} and address.family_id = family.id
               and address.protected_at is not null and address.mistaken_at is null) as addresses,
           case when sealed.since is not null then jsonb_build_array(family.name, family.reference, ${peopleOf(tx)}, ${workersOf(tx)}) end as known
      from guarded
      join family on family.partnership_id = ${partnershipId} and family.id = guarded.family_id
      left join family_look look on look.partnership_id = ${partnershipId} and look.family_id = family.id
     cross join lateral (
       select min(person.sealed_at) as since
         from family_member m join person on person.partnership_id = m.partnership_id and person.id = m.person_id
        where m.partnership_id = ${partnershipId} and m.family_id = family.id and m.mistaken_at is null
          and person.sealed is not null) sealed
     where ${only === undefined ? sql`true` : sql`family.id = ${only}`}
     order by family.id`.execute(tx.sql);
  return rows;
}

function peopleOf(tx: TenantTx): RawBuilder<unknown> {
  return sql`(
    select jsonb_agg(jsonb_build_array(person.id, person.name, person.name_used, person.born, person.sealed_at, m.role, m.kinship,
             m.kinship_words, m.mistaken_at, (
               select jsonb_agg(jsonb_build_array(other.kind, other.name) order by other.id) from person_name other
                where other.partnership_id = ${tx.partnershipId} and other.person_id = person.id
                  and other.mistaken_at is null)) order by person.id)
      from family_member m join person on person.partnership_id = m.partnership_id and person.id = m.person_id
     where m.partnership_id = ${tx.partnershipId} and m.family_id = family.id)`;
}

function workersOf(tx: TenantTx): RawBuilder<unknown> {
  return sql`(
    select jsonb_agg(jsonb_build_array(coalesce(account.name, worker.worker_name), worker.worker_role) order by worker.id)
      from allocation worker
      left join account on account.partnership_id = worker.partnership_id and account.id = worker.account_id
     where worker.partnership_id = ${tx.partnershipId} and worker.family_id = family.id and worker.mistaken_at is null)`;
}

/** Which of an entry’s words: of now, or of before. */
export interface Wording {
  readonly entryId: EntryId;
  /** Of a former wording; 0 for what the entry says now. */
  readonly number: number;
}

export interface WordingArrived extends Wording {
  readonly arrivedAt: Date;
}

/**
 * Which words of a family’s standing entries came after a moment, and since when they can be read without a break: put in or typed, put in the place
 * of others, or put back with their entry. It opens no entry’s text.
 */
export async function listWordingsSince(
  tx: TenantTx,
  familyId: FamilyId,
  since: Date,
): Promise<readonly WordingArrived[]> {
  const { partnershipId } = tx;
  const { rows } = await sql<WordingArrived>`
    select worded.id as "entryId", worded.number, worded.at as "arrivedAt"
      from (select id, 0 as number, worded_since as at
              from entry where partnership_id = ${partnershipId} and family_id = ${familyId}
            union all
            select v.entry_id, v.number, greatest(v.worded_since, e.stands_since)
              from entry_version v
              join entry e on e.partnership_id = v.partnership_id and e.family_id = v.family_id and e.id = v.entry_id
             where v.partnership_id = ${partnershipId} and v.family_id = ${familyId}) worded
     where worded.at > ${since}::timestamptz
     order by worded.id, worded.number`.execute(tx.sql);
  return rows;
}

/** What these wordings say, in no order; those that are gone meanwhile are left out. */
export async function readWordings<One extends Wording>(
  tx: TenantTx,
  familyId: FamilyId,
  of: readonly One[],
): Promise<readonly { readonly of: One; readonly entry: Entry }[]> {
  const { rows } = await sql<{ readonly at: number; readonly detail: unknown }>`
    select asked.at::integer - 1 as at, coalesce(e.detail, v.detail) as detail
      from unnest(${of.map(({ entryId }) => entryId)}::uuid[], ${of.map(({ number }) => number)}::integer[])
        with ordinality as asked (entry_id, number, at)
      left join entry e on asked.number = 0 and e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId}
       and e.id = asked.entry_id
      left join entry_version v on v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId}
       and v.entry_id = asked.entry_id and v.number = asked.number`.execute(tx.sql);
  return rows.flatMap(({ at, detail }) => {
    const one = of[at];
    return one === undefined || detail === null ? [] : [{ of: one, entry: releaseMerged(detail) }];
  });
}

/** Notes that entries of a family are written, in the transaction in which they are: they are to be looked through anew. */
export async function noteWritten(tx: TenantTx, familyId: FamilyId): Promise<void> {
  const key = { partnership_id: tx.partnershipId, family_id: familyId };
  await tx.sql
    .insertInto('family_look')
    .values({ ...key, written: 1 })
    .onConflict((conflict) =>
      conflict.constraint('family_look_key').doUpdateSet({ written: sql<number>`family_look.written + 1` }),
    )
    .execute();
}

/** Notes that a family is looked at, before it is: from then on nothing is written of it without being noted. */
export async function noteLooking(tx: TenantTx, familyId: FamilyId): Promise<void> {
  await tx.sql
    .insertInto('family_look')
    .values({ partnership_id: tx.partnershipId, family_id: familyId, written: 0 })
    .onConflict((conflict) => conflict.constraint('family_look_key').doNothing())
    .execute();
}

/** Notes what a family was looked through for, and forgets what was found before. False where entries were written since then. */
export async function noteLooked(
  tx: TenantTx,
  { id, written }: Pick<GuardedFamily, 'id' | 'written'>,
  lookedFor: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('family_look')
    .set({ looked: written, looked_for: lookedFor })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', id)
    .where('written', '=', written)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await tx.sql
    .deleteFrom('entry_telling')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', id)
    .execute();
  return true;
}

/**
 * What was found in the words that entries have is found in their last former wording, which just took these over: of the words that take their
 * place nothing is known yet. Whoever writes them has noted it (`noteWritten`).
 */
export async function moveTellings(tx: TenantTx, familyId: FamilyId, ids: readonly EntryId[]): Promise<void> {
  const found = sql`entry_telling where entry_telling.partnership_id = ${tx.partnershipId} and entry_telling.family_id = ${familyId}
      and entry_telling.entry_id = any(${[...ids]}::uuid[]) and entry_telling.number = 0`;
  await sql`
    insert into entry_telling (partnership_id, family_id, entry_id, number, what)
    select partnership_id, family_id, entry_id, (
             select max(v.number) from entry_version v
              where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId}
                and v.entry_id = entry_telling.entry_id), what
      from ${found}
        on conflict do nothing`.execute(tx.sql);
  await sql`delete from ${found}`.execute(tx.sql);
}

/** Notes which wordings name somebody whose identity is sealed. */
export async function noteNaming(
  tx: TenantTx,
  familyId: FamilyId,
  naming: readonly Wording[],
): Promise<void> {
  if (naming.length === 0) return;
  await sql`
    insert into entry_telling (partnership_id, family_id, entry_id, number, what)
    select p.partnership_id, ${familyId}::uuid, named.entry_id, named.number, 'name'
      from partnership p, unnest(${naming.map(({ entryId }) => entryId)}::uuid[], ${naming.map(({ number }) => number)}::integer[])
        as named (entry_id, number)
     where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
}
