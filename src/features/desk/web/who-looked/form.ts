import { z } from 'zod';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { readForm } from '../../../../platform/forms/read-form.ts';
import type { Day } from '../../../../shared/day.ts';
import { type AccountId, type ChildId, readId } from '../../../../shared/ids.ts';

const one = z.string().max(2000).optional();

/** What an address of the list may hold after its question mark. A day is three boxes, or one `YYYY-MM-DD`. */
export const whoLookedQuery = z.object({
  child: one,
  person: one,
  from: one,
  'from-day': one,
  'from-month': one,
  'from-year': one,
  to: one,
  'to-day': one,
  'to-month': one,
  'to-year': one,
  /** `each` for a row for everything; else what one person read on one day is one row. */
  show: one,
  after: one,
  before: one,
});

export type WhoLookedQuery = z.output<typeof whoLookedQuery>;

const days = z.object({
  from: optionalDayField({ name: 'First day' }),
  to: optionalDayField({ name: 'Last day' }),
});

export interface WhoLookedFilters {
  readonly child: ChildId | null;
  readonly person: AccountId | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The filters of an address, with the form that is drawn of them; days that cannot be read filter nothing, and are told. */
export function readFilters(query: WhoLookedQuery): {
  readonly filters: WhoLookedFilters;
  readonly form: FormState;
} {
  const child = readId<'person'>(query.child ?? '');
  const person = readId<'account'>(query.person ?? '');
  const read = readForm(days, query);
  if (!read.ok) {
    return {
      filters: { child, person, from: null, to: null },
      form: { values: read.values, errors: read.errors },
    };
  }
  const { from, to } = read.value;
  return {
    filters: { child, person, from, to },
    form: freshForm({
      child: child ?? '',
      person: person ?? '',
      ...dayValues('from', from),
      ...dayValues('to', to),
    }),
  };
}

export const whoLookedShape = z.object({
  family: z.object({ id: z.string(), reference: z.string(), name: z.string() }),
  accesses: z.array(
    z.object({
      at: z.string(),
      who: z.string(),
      role: z.string().nullable(),
      agency: z.string().nullable(),
      event: z.string(),
      says: z.string(),
      children: z.array(z.string()).readonly(),
      reason: z.string().nullable(),
      outcome: z.enum(['done', 'refused']),
    }),
  ),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
