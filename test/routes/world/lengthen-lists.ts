import type { World } from '../world.ts';

/** How a copy of a row differs from its model; `n` is the number of the copy, `id` its own id. */
interface Copies {
  readonly table: string;
  /** Which rows are models: SQL over the table. */
  readonly where: string;
  readonly differences: Readonly<Record<string, string>>;
  /** How many copies of each model; as many as all lists are lengthened by unless told. */
  readonly count?: number;
}

/** Longer lists for one partnership. */
export interface ListsToLengthen {
  readonly partnershipId: string;
  /** Whose files, entries, documents and involvements become more. */
  readonly familyId: string;
  /** The file whose rows set aside become more. */
  readonly submissionId: string;
}

/**
 * Makes every list of a partnership so many rows longer, by copies of rows that it has: families with their children and
 * involvements, agencies, accounts; of one family its files, entries, rows set aside, documents, guests and those who looked;
 * sessions, tokens and jobs of everybody. The row that is copied is the oldest one, so that what examples ask for stays.
 *
 * @param query as the superuser, whom row-level security and the references between tables do not hold.
 */
export async function lengthenLists(
  query: World['kept']['query'],
  lists: ListsToLengthen,
  count = 1000,
): Promise<void> {
  for (const copies of copiesOf(lists)) await copyRows(query, copies, lists.partnershipId, count);
  const own = `partnership_id = '${lists.partnershipId}'`;
  await query(
    `with made as (
       insert into person (partnership_id, id, name, created_at)
       select partnership_id, id, 'Child of ' || name, created_at from family
        where ${own} and not exists (select from family_member where family_member.family_id = family.id)
       returning partnership_id, id, created_at)
     insert into family_member (partnership_id, family_id, person_id, role, created_at)
       select partnership_id, id, id, 'child', created_at from made`,
  );
  await query(
    `insert into relation (partnership_id, id, who_kind, who_id, kind, object_kind, object_id, from_at)
       select one.partnership_id, gen_random_uuid(), one.who_kind, one.who_id, one.kind, 'family', family.id, one.from_at
         from family join relation one on one.partnership_id = family.partnership_id and one.object_id = '${lists.familyId}'
        where family.${own} and not exists (select from relation two where two.object_id = family.id)`,
  );
  await query(
    `insert into relation (partnership_id, id, who_kind, who_id, kind, object_kind, object_id, reason, from_at, to_at)
       select partnership_id, gen_random_uuid(), 'account', id, 'guest', 'family', '${lists.familyId}', 'a visit', created_at,
              created_at + interval '1 year'
         from account where ${own} and not exists (select from relation where who_id = account.id)`,
  );
  await query(
    `insert into review_request (partnership_id, id, review_id, family_id, agency_id, due, asked_at, asked_by)
       select review.partnership_id, gen_random_uuid(), review.id, one.family_id, one.agency_id, one.due, one.asked_at, one.asked_by
         from review join review_request one on one.partnership_id = review.partnership_id and one.family_id = review.family_id
        where review.${own} and not exists (select from review_request two where two.review_id = review.id)`,
  );
  await query(
    `insert into row_handling (partnership_id, family_id, agency_id, row_key, handling, set_at)
       select partnership_id, family_id, agency_id, 'row ' || n, 'review-panel', created_at
         from submission, generate_series(1, ${count}) n where id = '${lists.submissionId}'`,
  );
  await query(
    `insert into audit_subject (partnership_id, child_id, audit_id)
       select audit_log.partnership_id, child.person_id, audit_log.id
         from audit_log join family_member child on child.role = 'child' and child.family_id = '${lists.familyId}'
        where audit_log.${own} on conflict do nothing`,
  );
  await query('analyze');
}

function copiesOf({ partnershipId, familyId, submissionId }: ListsToLengthen): readonly Copies[] {
  const own = `partnership_id = '${partnershipId}'`;
  const ofFamily = `${own} and family_id = '${familyId}'`;
  return [
    { table: 'family', where: `id = '${familyId}'`, differences: { reference: "reference || '-' || n" } },
    { table: 'agency', where: oldest('agency', own), differences: { name: "name || ' ' || n" } },
    {
      table: 'account',
      where: oldest('account', own),
      differences: { email: 'n || email', login_id: 'null', name: "name || ' ' || n" },
    },
    {
      table: 'submission',
      where: oldest('submission', ofFamily),
      differences: { number: 'number + 10 * n' },
    },
    {
      table: 'entry',
      where: oldest('entry', ofFamily),
      differences: { position: 'position + 100 * n', order_key: "order_key || '-' || n" },
    },
    {
      table: 'set_aside_row',
      where: `submission_id = '${submissionId}'`,
      differences: { position: 'position + 100000 + n' },
    },
    { table: 'review', where: oldest('review', ofFamily), differences: {} },
    { table: 'export', where: ofFamily, differences: { created_at: "created_at - n * interval '1 second'" } },
    {
      table: 'job',
      where: oldest('job', `${own} and object_kind = 'submission'`),
      differences: { asked_at: "asked_at - n * interval '1 second'" },
    },
    {
      table: 'audit_log',
      where: `id in (select distinct on (event) id from audit_log where ${own} order by event, id)`,
      differences: { recorded_at: "recorded_at - n * interval '1 second'" },
      count: 100,
    },
    ...(['session', 'api_token'] as const).map((table) => ({
      table,
      where: `id in (select distinct on (account_id) id from ${table} where ${own} order by account_id, id)`,
      differences: { token_hash: "sha256(token_hash || convert_to(n::text, 'UTF8'))" },
    })),
  ];
}

function oldest(table: string, where: string): string {
  return `id = (select id from ${table} where ${where} order by id limit 1)`;
}

async function copyRows(
  query: World['kept']['query'],
  { table, where, differences, count }: Copies,
  partnershipId: string,
  most: number,
): Promise<void> {
  const columns = await query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => (name === 'id' ? 'gen_random_uuid()' : (differences[name] ?? name)));
  await query(
    `insert into ${table} (${names.join(', ')})
     select ${values.join(', ')} from (select * from ${table} where partnership_id = $1 and ${where}) one,
            generate_series(1, ${Math.min(count ?? most, most)}) as n`,
    [partnershipId],
  );
}
