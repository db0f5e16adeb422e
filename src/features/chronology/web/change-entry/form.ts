import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { readId } from '../../../../shared/ids.ts';
import { settleDetail } from '../entry-form/detail-form.ts';
import { entryFields } from '../entry-form/form.ts';

export const offeredField = 'offered';

/** The children whom the form offered when it was drawn, so that nobody is left out who was none of the family’s then. */
const offered = z
  .string()
  .max(10_000)
  .optional()
  .transform((given) => given?.split(' ').flatMap((one) => readId<'person'>(one) ?? []) ?? null);

export const changeEntryForm = z
  .object({ ...entryFields, [offeredField]: offered, version: versionField, ...asItIsField })
  .transform(settleDetail);

/** The children whom a form offers, as it sends them back. */
export function drawOffered(ids: readonly string[]): string {
  return ids.join(' ');
}
