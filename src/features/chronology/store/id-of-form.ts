import { hash } from 'node:crypto';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { type AccountId, type Id, readId } from '../../../shared/ids.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import { readEntryIdKey } from './kept-entries.ts';

export interface FormSent {
  /** The id of the review or the family to which it adds. */
  readonly of: string;
  /** Of the form that was drawn; null for a program that sends none. */
  readonly form: string | null;
  readonly by: AccountId;
  /** All that was written in it. */
  readonly sent: unknown;
}

/**
 * The id of what a form adds to a review, or to a family’s plan: the same form that comes twice with the same words adds one thing, and the same words in
 * another form, or other words in the same, add another. Without a form it is new each time.
 */
export async function idOfForm<Kind extends string>(
  tx: TenantTx,
  { of, form, by, sent }: FormSent,
): Promise<Id<Kind>> {
  if (form === null) return newId<Kind>();
  const digest = hash('sha256', JSON.stringify([by, form, sent]), 'base64url');
  const made = readId<Kind>(makeStoredEntryId(await readEntryIdKey(tx), of, `form ${digest}`));
  if (made === null) throw new Error('an id that is made is no id');
  return made;
}
