import { z } from 'zod';
import { listQuery } from '../../../../platform/view/lists/list-query.ts';

export const familiesQuery = z.object({
  words: z.string().max(200).catch(''),
  allocated: z.enum(['yes', '']).catch(''),
  ...listQuery(['reference', 'name'], { by: 'reference', direction: 'ascending' }),
});

export const familiesShape = z.object({
  rows: z
    .array(z.object({ id: z.string(), reference: z.string(), name: z.string(), children: z.number() }))
    .readonly(),
  total: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
