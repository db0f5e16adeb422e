import { z } from 'zod';
import { readId } from '../../../../shared/ids.ts';

export const offeredField = 'offered';

/**
 * The children whom the form offered when it was drawn: nobody chose, or left out, who was none of the family’s then. Null where that is
 * not known.
 */
export const offeredChildren = z
  .string()
  .max(10_000)
  .optional()
  .transform((given) => given?.split(' ').flatMap((one) => readId<'person'>(one) ?? []) ?? null);

/** The children whom a form offers, as it sends them back. */
export function drawOffered(ids: readonly string[]): string {
  return ids.join(' ');
}
