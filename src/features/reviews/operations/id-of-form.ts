import { hash } from 'node:crypto';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { type AccountId, type Id, readId } from '../../../shared/ids.ts';
import { makeStoredEntryId } from '../../chronology/domain/stored-entry-id.ts';
import { readEntryIdKey } from '../../chronology/store/kept-entries.ts';
import type { ReviewId } from '../store/review.ts';

export interface FormSent {
  readonly reviewId: ReviewId;
  /** Of the form that was drawn; null for a program that sends none. */
  readonly form: string | null;
  readonly by: AccountId;
  /** All that was written in it. */
  readonly sent: unknown;
}

/**
 * The id of what a form adds to a review: the same form that comes twice with the same words adds one thing, and the same words in
 * another form, or other words in the same, add another. Without a form it is new each time.
 */
export async function idOfForm<Kind extends string>(
  tx: TenantTx,
  { reviewId, form, by, sent }: FormSent,
): Promise<Id<Kind>> {
  if (form === null) return newId<Kind>();
  const digest = hash('sha256', JSON.stringify([by, form, sent]), 'base64url');
  const made = readId<Kind>(makeStoredEntryId(await readEntryIdKey(tx), reviewId, `form ${digest}`));
  if (made === null) throw new Error('an id that is made is no id');
  return made;
}
