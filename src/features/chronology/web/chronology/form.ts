import { z } from 'zod';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { type FormReading, readForm } from '../../../../platform/forms/read-form.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import type { Day } from '../../../../shared/day.ts';
import { type AgencyId, readId } from '../../../../shared/ids.ts';
import type { PlanPointId } from '../../domain/plan/plan-point.ts';
import type { Standing } from '../../operations/read-one-entry.ts';

const one = z.string().optional();
const several = z.union([z.string(), z.array(z.string())]).optional();

/** What an address of the chronology may hold after its question mark. A day is three boxes, or one `YYYY-MM-DD`. */
export const chronologyQuery = z.object({
  agency: several,
  child: one,
  theme: one,
  kind: one,
  from: one,
  'from-day': one,
  'from-month': one,
  'from-year': one,
  to: one,
  'to-day': one,
  'to-month': one,
  'to-year': one,
  words: several,
  doubts: one,
  standing: one,
  notes: one,
  plan: one,
  sort: one,
  direction: one,
  after: one,
  before: one,
  print: one,
});

export type ChronologyQuery = z.output<typeof chronologyQuery>;

const mostWords = 10;

const agencies = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given): readonly AgencyId[] =>
    [given ?? []].flat().flatMap((text) => readId<'agency'>(text) ?? []),
  );

const text = optionalText({ name: 'Choice', most: 500 });

const filterFields = z.object({
  agency: agencies,
  child: text,
  theme: text,
  kind: text,
  from: optionalDayField({ name: 'First day' }),
  to: optionalDayField({ name: 'Last day' }),
  words: optionalText({ name: 'Words', most: 200 }),
  doubts: text,
  standing: text,
  notes: text,
  plan: text,
});

export interface ReadFilters {
  readonly agencies: readonly AgencyId[];
  readonly child: string | null;
  readonly theme: string | null;
  readonly kind: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly words: readonly string[];
  readonly doubtsOnly: boolean;
  readonly standing: Standing | null;
  readonly withoutNotes: boolean;
  readonly bearsOn: PlanPointId | 'any' | null;
}

export const nothingFiltered: ReadFilters = {
  agencies: [],
  child: null,
  theme: null,
  kind: null,
  from: null,
  to: null,
  words: [],
  doubtsOnly: false,
  standing: null,
  withoutNotes: false,
  bearsOn: null,
};

/** The filters of an address; what is wrong with a day, and what was typed, where one cannot be read. */
export function readFilters(query: ChronologyQuery): FormReading<ReadFilters> {
  const read = readForm(filterFields, { ...query, words: [query.words ?? []].flat().join(' ') });
  if (!read.ok) return read;
  const { agency, words, doubts, standing, notes, plan, ...rest } = read.value;
  const wanted = (words ?? '').split(/\s+/).filter((word) => word !== '');
  if (rest.from !== null && rest.to !== null && rest.to < rest.from) {
    const message = 'Last day must be the same as or after the first day';
    return { ok: false, errors: [{ field: 'to', message, part: 'day' }], values: valuesOf(query) };
  }
  return {
    ok: true,
    value: {
      ...rest,
      agencies: [...new Set(agency)],
      words: [...new Set(wanted)].slice(0, mostWords),
      doubtsOnly: doubts === 'yes',
      standing: standing === 'current' || standing === 'historical' ? standing : null,
      withoutNotes: notes === 'out',
      bearsOn: plan === 'any' ? plan : readId<'plan-point'>(plan ?? ''),
    },
  };
}

/** What was sent, for drawing the form again. */
export function valuesOf(query: ChronologyQuery): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The form as it stands once its filters were read. */
export function drawFilters(query: ChronologyQuery, { from, to, words }: ReadFilters): FormState {
  const boxes = (name: 'from' | 'to', day: string | null) => {
    const [year = '', month = '', dayOfMonth = ''] = (day ?? '').split('-');
    return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  return freshForm({
    ...valuesOf(query),
    ...boxes('from', from),
    ...boxes('to', to),
    words: words.join(' '),
    doubts: query.doubts === 'yes' ? 'yes' : '',
    notes: query.notes === 'out' ? 'out' : 'in',
  });
}

export interface ChronologySort {
  readonly by: 'date' | 'agency';
  readonly direction: 'ascending' | 'descending';
}

export function readSort({ sort, direction }: ChronologyQuery): ChronologySort {
  return {
    by: sort === 'agency' ? 'agency' : 'date',
    direction: direction === 'descending' ? 'descending' : 'ascending',
  };
}
