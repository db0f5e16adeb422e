import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { areWordsPurged } from '../store/purged-words.ts';

/**
 * A form that is sent again writes nothing anew where what it wrote was removed for good: by a second tab, or the way back.
 *
 * @param of the id that the form makes.
 * @throws AppError `removed-for-good`.
 */
export async function refusePurged(
  tx: TenantTx,
  words: { readonly familyId: FamilyId; readonly of: string },
): Promise<void> {
  if (!(await areWordsPurged(tx, words))) return;
  throw new AppError('removed-for-good', {
    what: 'What this form wrote was removed for good since, and nothing was written again.',
    todo: 'If what you wrote belongs there, open the form again and write it without what must not be kept.',
  });
}
