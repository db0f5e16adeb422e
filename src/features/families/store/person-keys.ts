import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { asPersonRecord, findKeysOf, keysOfWords, type StoredPerson } from '../domain/person-of-record.ts';

/** Everybody of these with all their names. Two statements. */
export async function loadPeople(
  tx: TenantTx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, StoredPerson>> {
  if (ids.length === 0) return new Map();
  const people = await tx.sql
    .selectFrom('person')
    .select(['id', 'name', 'name_used', 'born', 'expected', 'sex', 'sealed'])
    .where('partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`id = any(${[...ids]}::uuid[])`)
    .execute();
  const names = await tx.sql
    .selectFrom('person_name')
    .select(['person_id', 'kind', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`person_id = any(${[...ids]}::uuid[])`)
    .where('mistaken_at', 'is', null)
    .orderBy('id')
    .execute();
  const byPerson = Map.groupBy(names, ({ person_id }) => person_id);
  return new Map(
    people.map(({ name_used: used, sealed, ...person }) => [
      person.id,
      {
        ...person,
        isSealed: sealed !== null,
        otherNames: [
          ...(byPerson.get(person.id) ?? []).map(({ kind, name }) => ({ kind, name })),
          ...(used === null ? [] : [{ kind: 'known-as' as const, name: used }]),
        ],
      },
    ]),
  );
}

/** Writes anew by what somebody is found. To be called wherever a name, a date or a seal of theirs changes. */
export async function refreshKeys(tx: TenantTx, ids: readonly PersonId[]): Promise<void> {
  await tx.sql
    .deleteFrom('person_key')
    .where('partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`person_id = any(${[...ids]}::uuid[])`)
    .execute();
  await insertKeys(tx, ids);
}

/** For people who have no keys yet. Three statements. */
export async function insertKeys(tx: TenantTx, ids: readonly PersonId[]): Promise<void> {
  const people = await loadPeople(tx, ids);
  const rows = [...people].flatMap(([id, person]) =>
    findKeysOf(asPersonRecord(person)).map((key) => ({ id, key })),
  );
  await sql`
    insert into person_key (partnership_id, key, person_id)
    select ${tx.partnershipId}::uuid, key, id
      from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ id }) => id)}::uuid[]) as made (key, id)
    on conflict do nothing`.execute(tx.sql);
}

/** People who came before there were keys, some of them. */
export async function listWithoutKeys(tx: TenantTx, most: number): Promise<readonly PersonId[]> {
  const rows = await tx.sql
    .selectFrom('person')
    .select('person.id')
    .where('person.partnership_id', '=', tx.partnershipId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('person_key')
            .select('person_key.key')
            .where('person_key.partnership_id', '=', tx.partnershipId)
            .whereRef('person_key.person_id', '=', 'person.id'),
        ),
      ),
    )
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many people the partnership has: the more there are, the more agree by chance. */
export async function countPeople(tx: TenantTx): Promise<number> {
  const row = await tx.sql
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('partnership_id', '=', tx.partnershipId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * Who shares most of some keys, of the families that the actor may see: by the index of keys, compared for equality. Nobody whose
 * identity is sealed, and nobody who was entered by mistake.
 */
export async function findByKeys(
  tx: TenantTx,
  actor: Actor,
  keys: readonly string[],
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<readonly PersonId[]> {
  const rows = await byKeys(tx, actor, keys, now).limit(most).execute();
  return rows.map(({ id }) => id);
}

/**
 * The statement itself, for the test that reads its plan. Who shares most is settled from the keys alone, and only as many of them are
 * looked up as are answered: a common name has thousands.
 */
export function byKeys(tx: TenantTx, actor: Actor, keys: readonly string[], now: Date) {
  return tx.sql
    .selectFrom((eb) =>
      eb
        .selectFrom('person_key')
        .select(['person_id', ({ fn }) => fn.countAll().as('keys')])
        .where('partnership_id', '=', tx.partnershipId)
        .where(sql<SqlBool>`key = any(${[...keys]}::text[])`)
        .groupBy('person_id')
        .orderBy('keys', 'desc')
        .orderBy('person_id')
        .offset(0)
        .as('alike'),
    )
    .select(['alike.person_id as id', 'alike.keys'])
    .where(
      ({ selectFrom }) =>
        sql<SqlBool>`(${selectFrom('family_member')
          .innerJoin('person', (join) =>
            join
              .onRef('person.partnership_id', '=', 'family_member.partnership_id')
              .onRef('person.id', '=', 'family_member.person_id'),
          )
          .innerJoin('family', (join) =>
            join
              .onRef('family.partnership_id', '=', 'family_member.partnership_id')
              .onRef('family.id', '=', 'family_member.family_id'),
          )
          .select(sql<boolean>`true`.as('seen'))
          .where('family_member.partnership_id', '=', tx.partnershipId)
          .whereRef('family_member.person_id', '=', 'alike.person_id')
          .where('family_member.mistaken_at', 'is', null)
          .where('person.sealed', 'is', null)
          .where(visible(actor, 'family', now))
          .limit(1)})`,
    )
    .orderBy('alike.keys', 'desc')
    .orderBy('alike.person_id');
}

/** Who shares keys with any of these people, pair by pair, those who share most first. One statement. */
export async function findAlike(
  tx: TenantTx,
  ids: readonly PersonId[],
  most: number,
): Promise<readonly { readonly id: PersonId; readonly other: PersonId }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: PersonId; other: PersonId }>`
    select own.person_id as id, other.person_id as other
      from person_key own
      join person_key other on other.partnership_id = own.partnership_id and other.key = own.key
       and other.person_id <> own.person_id
      join person on person.partnership_id = other.partnership_id and person.id = other.person_id and person.sealed is null
      join family_member on family_member.partnership_id = other.partnership_id
       and family_member.person_id = other.person_id and family_member.mistaken_at is null
     where own.partnership_id = ${tx.partnershipId} and own.person_id = any(${[...ids]}::uuid[])
       and own.key > '-' and not starts_with(own.key, ${keysOfWords})
     group by own.person_id, other.person_id
     order by count(*) desc, own.person_id, other.person_id
     limit ${most}`.execute(tx.sql);
  return rows;
}

/** So many who share most keys with each who is asked for. */
const mostAlikeEach = 50;

/**
 * Who shares keys with people who stand in no record yet, each asked for by a number: those who share most first, the same as
 * `findAlike` compares. One statement.
 */
export async function findAlikeKeys(
  tx: TenantTx,
  asked: readonly { readonly at: number; readonly key: string }[],
): Promise<readonly { readonly at: number; readonly other: PersonId }[]> {
  const keys = asked.filter(({ key }) => key > '-' && !key.startsWith(keysOfWords));
  if (keys.length === 0) return [];
  const { rows } = await sql<{ at: number; other: PersonId }>`
    select at, other from (
      select asked.at, other.person_id as other,
             row_number() over (partition by asked.at order by count(*) desc, other.person_id) as place
        from unnest(${keys.map(({ at }) => at)}::integer[], ${keys.map(({ key }) => key)}::text[]) as asked (at, key)
        join person_key other on other.partnership_id = ${tx.partnershipId} and other.key = asked.key
        join person on person.partnership_id = other.partnership_id and person.id = other.person_id and person.sealed is null
        join family_member on family_member.partnership_id = other.partnership_id
         and family_member.person_id = other.person_id and family_member.mistaken_at is null
       group by asked.at, other.person_id
    ) placed where place <= ${mostAlikeEach} order by at, place`.execute(tx.sql);
  return rows;
}

/** In which families that the actor may see people stand. One statement. */
export async function listPlaces(tx: TenantTx, actor: Actor, ids: readonly PersonId[], now: Date) {
  if (ids.length === 0) return [];
  return tx.sql
    .selectFrom('family_member')
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'family_member.partnership_id')
        .onRef('family.id', '=', 'family_member.family_id'),
    )
    .select([
      'family_member.person_id',
      'family_member.family_id',
      'family.reference',
      'family.name as family',
      'family_member.role',
      'family_member.kinship',
      'family_member.kinship_words',
    ])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where(sql<SqlBool>`family_member.person_id = any(${[...ids]}::uuid[])`)
    .where('family_member.mistaken_at', 'is', null)
    .where(visible(actor, 'family', now))
    .orderBy('family_member.family_id')
    .execute();
}
