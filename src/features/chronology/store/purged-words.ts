import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { type AccountId, type FamilyId, readId } from '../../../shared/ids.ts';
import type { PurgeGround } from '../../../shared/purge-grounds.ts';
import type { PlanPoint, PlanPointKind } from '../domain/plan/plan-point.ts';

/** What people wrote beside the record, and that can be removed for good by itself. */
export type WordsPurged =
  | { readonly kind: 'comment' | 'question' | 'paper' }
  | { readonly kind: 'answer'; readonly answerIn: number }
  | Pick<PlanPoint, 'kind' | 'number'>;

interface OfFamily {
  readonly familyId: FamilyId;
  /** The id that it went by; of an answer, that of its question. */
  readonly of: string;
}

/** Notes that it was removed for good, by whom and on what ground, and nothing of what it said. */
export async function addWordsTombstone(
  tx: TenantTx,
  { familyId, of, ...what }: OfFamily & WordsPurged,
  { ground, by, at }: { readonly ground: PurgeGround; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await tx.sql
    .insertInto('purged_words')
    .values({
      partnership_id: tx.partnershipId,
      id: newId<'purged-words'>(),
      family_id: familyId,
      of_id: asOf(of),
      kind: what.kind,
      number: 'number' in what ? what.number : null,
      of_version: 'answerIn' in what ? what.answerIn : null,
      ground,
      purged_at: at,
      purged_by: by,
    })
    .execute();
}

/** Whether what went by this id was removed for good: nothing is written by it again. */
export async function areWordsPurged(tx: TenantTx, { familyId, of }: OfFamily): Promise<boolean> {
  const stone = await tx.sql
    .selectFrom('purged_words')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('of_id', '=', asOf(of))
    .limit(1)
    .executeTakeFirst();
  return stone !== undefined;
}

/** One thing that somebody wrote; of what goes by a question’s id, the question itself or its answer. */
export interface WordsPressed extends OfFamily {
  /** Of an answer: the version of its question that held it. Left out for anything else. */
  readonly answerIn?: number;
}

/** Whether somebody removed this very thing for good themselves since an instant. One statement. */
export async function hasPurgedWordsSince(
  tx: TenantTx,
  { familyId, of, answerIn }: WordsPressed,
  { accountId, since }: { readonly accountId: AccountId; readonly since: Date },
): Promise<boolean> {
  const stone = await tx.sql
    .selectFrom('purged_words')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('of_id', '=', asOf(of))
    .where('kind', answerIn === undefined ? '!=' : '=', 'answer')
    .where('of_version', 'is not distinct from', answerIn ?? null)
    .where('purged_by', '=', accountId)
    .where('purged_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return stone !== undefined;
}

/** The highest number of a point of this kind that was removed for good from the plan of a family; 0 for none. */
export async function lastPurgedNumber(
  tx: TenantTx,
  familyId: FamilyId,
  kind: PlanPointKind,
): Promise<number> {
  const { last } = await tx.sql
    .selectFrom('purged_words')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The column holds ids of several kinds. */
function asOf(id: string) {
  const read = readId<'of'>(id);
  if (read === null) throw new Error('this is no id');
  return read;
}
