import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, PersonId } from '../../../shared/ids.ts';

/** That two people are not one, as somebody said. */
export interface NotSamePerson {
  readonly people: readonly [PersonId, PersonId];
  readonly at: Date;
  readonly by: string;
}

type Pair = readonly [PersonId, PersonId];

/** What was said of these people and any others. One statement. */
export async function listNotSame(tx: TenantTx, ids: readonly PersonId[]): Promise<readonly NotSamePerson[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('not_same_person as n')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'n.partnership_id').onRef('account.id', '=', 'n.decided_by'),
    )
    .select(['n.first_person_id', 'n.second_person_id', 'n.decided_at', 'account.name'])
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
    at: row.decided_at,
    by: row.name,
  }));
}

/** Notes that two people are not one. False where somebody has said so already. */
export async function addNotSame(
  tx: TenantTx,
  pair: Pair,
  { by, at }: { readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const [first, second] = inOrder(pair);
  const added = await tx.sql
    .insertInto('not_same_person')
    .values({
      partnership_id: tx.partnershipId,
      first_person_id: first,
      second_person_id: second,
      decided_at: at,
      decided_by: by,
    })
    .onConflict((conflict) => conflict.constraint('not_same_person_key').doNothing())
    .returning('first_person_id')
    .execute();
  return added.length > 0;
}

/** Takes it back. False where nobody says so any more. */
export async function deleteNotSame(tx: TenantTx, pair: Pair): Promise<boolean> {
  const [first, second] = inOrder(pair);
  const gone = await tx.sql
    .deleteFrom('not_same_person')
    .where('partnership_id', '=', tx.partnershipId)
    .where('first_person_id', '=', first)
    .where('second_person_id', '=', second)
    .returning('first_person_id')
    .execute();
  return gone.length > 0;
}

function inOrder([one, other]: Pair): Pair {
  return one < other ? [one, other] : [other, one];
}
