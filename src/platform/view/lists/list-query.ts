import { z } from 'zod';
import type { ListSort } from './list-address.ts';

const longestPlace = 500;

/**
 * What the address of a list says of its order and place, for a route’s query schema:
 * `z.object({ ...listQuery(['day', 'agency'], { by: 'day', direction: 'descending' }), words: … })`.
 * What somebody typed into the address by hand, and is no column or direction, counts as not said.
 */
export function listQuery<const Key extends string>(
  keys: readonly Key[],
  usual: ListSort & { readonly by: Key },
) {
  return {
    sort: z.enum(keys).catch(usual.by),
    direction: z.enum(['ascending', 'descending']).catch(usual.direction),
    after: z.string().min(1).max(longestPlace).optional().catch(undefined),
    before: z.string().min(1).max(longestPlace).optional().catch(undefined),
  };
}
