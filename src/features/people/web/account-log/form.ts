import { z } from 'zod';
import { listNames } from '../../../../platform/view/lists/list-address.ts';
import { type Day, makeDay, parseDay } from '../../../../shared/day.ts';
import { optionalId } from '../id-param.ts';

const place = z.string().max(2000).optional().catch(undefined);

/** What is typed into the field of a day: `2026-11-24` or `24/11/2026`; what is no day asks for nothing. */
function dayOf(text: string): Day | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined) return parseDay(text.trim());
  return makeDay(Number(year), Number(month), Number(day));
}

const day = z.string().max(40).catch('').default('');

export const accountLogQuery = z
  .object({
    person: optionalId<'account'>().catch(null),
    from: day,
    to: day,
    [listNames.after]: place,
    [listNames.before]: place,
  })
  .transform((asked) => ({ ...asked, fromDay: dayOf(asked.from), toDay: dayOf(asked.to) }));

export type AccountLogQuery = z.output<typeof accountLogQuery>;

export const accountLogJson = z.object({
  events: z.array(
    z.object({
      at: z.string(),
      event: z.string(),
      says: z.string(),
      by: z.string(),
      to: z.string().nullable(),
      outcome: z.enum(['done', 'refused']),
      reason: z.string().nullable(),
    }),
  ),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
