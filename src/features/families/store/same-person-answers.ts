import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, PersonId } from '../../../shared/ids.ts';

export type SamePersonAnswer = 'same' | 'not-same';

/** Whether two people are one, as somebody said. */
export interface SamePersonSaid {
  readonly people: readonly [PersonId, PersonId];
  readonly answer: SamePersonAnswer;
  readonly at: Date;
  readonly by: string;
}

type Pair = readonly [PersonId, PersonId];

/** What was said of these people and any others. One statement. */
export async function listAnswers(
  tx: TenantTx,
  ids: readonly PersonId[],
): Promise<readonly SamePersonSaid[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('same_person_answer as n')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'n.partnership_id').onRef('account.id', '=', 'n.decided_by'),
    )
    .select(['n.first_person_id', 'n.second_person_id', 'n.answer', 'n.decided_at', 'account.name'])
    .where('n.partnership_id', '=', tx.partnershipId)
    .where((eb) =>
      eb.or([
        eb('n.first_person_id', '=', sql<PersonId>`any(${[...ids]}::uuid[])`),
        eb('n.second_person_id', '=', sql<PersonId>`any(${[...ids]}::uuid[])`),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    people: [row.first_person_id, row.second_person_id],
    answer: row.answer,
    at: row.decided_at,
    by: row.name,
  }));
}

/**
 * Who is said to be one person with each of these, also through others: where one is said to be a second, and the second a third,
 * the first is the third. One statement.
 */
export async function listSame(
  tx: TenantTx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly PersonId[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ of: PersonId; id: PersonId }>`
    with recursive one as (
      select id as of, id from unnest(${[...ids]}::uuid[]) as asked (id)
      union
      select one.of, said.id
        from one
        cross join lateral (
          select second_person_id as id from same_person_answer
           where partnership_id = ${tx.partnershipId} and first_person_id = one.id and answer = 'same'
          union all
          select first_person_id from same_person_answer
           where partnership_id = ${tx.partnershipId} and second_person_id = one.id and answer = 'same'
        ) said
    )
    select one.of, one.id from one where one.id <> one.of order by one.of, one.id`.execute(tx.sql);
  const groups = Map.groupBy(rows, ({ of }) => of);
  return new Map([...groups].map(([of, own]) => [of, own.map(({ id }) => id)]));
}

/** Notes whether two people are one. False where somebody has said either already. */
export async function addAnswer(
  tx: TenantTx,
  pair: Pair,
  { answer, by, at }: { readonly answer: SamePersonAnswer; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const [first, second] = inOrder(pair);
  const added = await tx.sql
    .insertInto('same_person_answer')
    .values({
      partnership_id: tx.partnershipId,
      first_person_id: first,
      second_person_id: second,
      answer,
      decided_at: at,
      decided_by: by,
    })
    .onConflict((conflict) => conflict.constraint('same_person_answer_key').doNothing())
    .returning('first_person_id')
    .execute();
  return added.length > 0;
}

/**
 * Takes it back. False where nobody says so any more.
 *
 * @param answer what is to be taken back; null for whichever was said.
 */
export async function deleteAnswer(
  tx: TenantTx,
  pair: Pair,
  answer: SamePersonAnswer | null,
): Promise<boolean> {
  const [first, second] = inOrder(pair);
  const gone = await tx.sql
    .deleteFrom('same_person_answer')
    .where('partnership_id', '=', tx.partnershipId)
    .where('first_person_id', '=', first)
    .where('second_person_id', '=', second)
    .$if(answer !== null, (query) => query.where('answer', '=', answer))
    .returning('first_person_id')
    .execute();
  return gone.length > 0;
}

/** Forgets of somebody whose identity is sealed that they are anybody else: how many times that was said. */
export async function forgetSame(tx: TenantTx, id: PersonId): Promise<number> {
  const gone = await tx.sql
    .deleteFrom('same_person_answer')
    .where('partnership_id', '=', tx.partnershipId)
    .where((eb) => eb.or([eb('first_person_id', '=', id), eb('second_person_id', '=', id)]))
    .where('answer', '=', 'same')
    .returning('first_person_id')
    .execute();
  return gone.length;
}

/** Until the end of the transaction nobody seals, changes or joins either of them. */
export async function lockPair(tx: TenantTx, pair: Pair): Promise<void> {
  await tx.sql
    .selectFrom('person')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', inOrder(pair))
    .orderBy('id')
    .forUpdate()
    .execute();
}

function inOrder([one, other]: Pair): Pair {
  return one < other ? [one, other] : [other, one];
}
