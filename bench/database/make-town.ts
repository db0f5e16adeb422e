import { sql } from 'kysely';
import type { PersonRecord } from '../../src/features/families/domain/linkage/person-record.ts';
import { insertKeys } from '../../src/features/families/store/person-keys.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { newId } from '../../src/platform/new-id.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { parseDay } from '../../src/shared/day.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { MadePartnership } from '../../test/builders/platform/partnership.ts';
import { makeFamilies } from '../../test/linkage/make-families.ts';

/** A family of the made-up town has about five people, and one person in five a second record. */
const recordsOfFamily = 5.7;
const inFamily = 5;
const atOnce = 5000;

/**
 * Fills a partnership with so many people of a made-up town, five in a family, each with the keys by which they are found. The
 * partnership's first agency is involved with every family.
 */
export async function makeTown(
  platform: Platform,
  partnership: MadePartnership,
  count: number,
): Promise<readonly PersonRecord[]> {
  const town = makeFamilies('bench', Math.ceil(count / recordsOfFamily)).slice(0, count);
  const records = town.map(({ record }) => record);
  for (let from = 0; from < records.length; from += atOnce) {
    await putIn(platform, partnership, { records: records.slice(from, from + atOnce), from });
  }
  return records;
}

interface Part {
  readonly records: readonly PersonRecord[];
  /** How many came before. */
  readonly from: number;
}

async function putIn(
  platform: Platform,
  partnership: MadePartnership,
  { records, from }: Part,
): Promise<void> {
  const people = records.map((record) => ({ record, id: newId<'person'>() }));
  const families = Array.from({ length: Math.ceil(people.length / inFamily) }, () => newId<'family'>());
  const familyOf = people.map((_, at) => families[Math.floor(at / inFamily)] ?? '');
  const ids: readonly PersonId[] = people.map(({ id }) => id);
  const names = people.flatMap(({ record, id }) =>
    record.names.map(({ kind, given, surname }) => ({ id, kind, name: `${given} ${surname}`.trim() })),
  );
  const recorded = new Map(names.toReversed().map((one) => [one.id, one.name]));
  const others = names.filter(({ kind }) => kind !== 'recorded');
  const at = platform.now();
  await transact(platform.database, partnership.id, async (tx) => {
    const key = sql`${partnership.id}::uuid`;
    await sql`insert into family (partnership_id, id, reference, name, created_at)
      select ${key}, id, 'TOWN-' || (${from} + place), 'Family ' || (${from} + place), ${at}
        from unnest(${families}::uuid[]) with ordinality as made (id, place)`.execute(tx.sql);
    await sql`insert into relation (partnership_id, id, who_kind, who_id, kind, object_kind, object_id, from_at)
      select ${key}, relation, 'agency', ${partnership.agencies.first}::uuid, 'involved', 'family', family, ${at}::timestamptz - interval '1 year'
        from unnest(${families.map(() => newId<'relation'>())}::uuid[], ${families}::uuid[]) as made (relation, family)`.execute(
      tx.sql,
    );
    await sql`insert into person (partnership_id, id, name, born, expected, sex, created_at)
      select ${key}, id, name, born, expected, sex, ${at}
        from unnest(${[...ids]}::uuid[], ${ids.map((id) => recorded.get(id) || 'Unborn baby')}::text[],
                    ${people.map(({ record }) => parseDay(record.born ?? ''))}::date[], ${people.map(({ record }) => parseDay(record.expected ?? ''))}::date[],
                    ${people.map(({ record }) => record.sex)}::text[]) as made (id, name, born, expected, sex)`.execute(
      tx.sql,
    );
    await sql`insert into family_member (partnership_id, family_id, person_id, role, created_at)
      select ${key}, family, id, 'child', ${at}
        from unnest(${familyOf}::uuid[], ${[...ids]}::uuid[]) as made (family, id)`.execute(tx.sql);
    await sql`insert into person_name (partnership_id, id, person_id, kind, name, reason, created_at)
      select ${key}, id, person, kind, name, 'Made', ${at}
        from unnest(${others.map(() => newId<'person-name'>())}::uuid[], ${others.map(({ id }) => id)}::uuid[],
                    ${others.map(({ kind }) => kind)}::text[], ${others.map(({ name }) => name)}::text[]) as made (id, person, kind, name)
       where name <> ''`.execute(tx.sql);
    await insertKeys(tx, ids);
  });
}
