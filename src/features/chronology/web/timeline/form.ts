import { z } from 'zod';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { type FormReading, readForm } from '../../../../platform/forms/read-form.ts';
import type { Day } from '../../../../shared/day.ts';
import { type Zoom, zooms } from '../../operations/timeline-time.ts';
import { chronologyQuery } from '../chronology/form.ts';

const one = z.string().optional();

/** The filters of the chronology, how much is shown (`zoom`), and a day of it (`at`): three boxes, or one `YYYY-MM-DD`. */
export const timelineQuery = chronologyQuery
  .omit({ notes: true, sort: true, direction: true, after: true, before: true, print: true })
  .extend({ zoom: one, at: one, 'at-day': one, 'at-month': one, 'at-year': one });

export type TimelineQuery = z.output<typeof timelineQuery>;

const viewFields = z.object({
  zoom: z
    .string()
    .optional()
    .transform((text): Zoom => zooms.find((zoom) => zoom === text) ?? 'whole'),
  at: optionalDayField({ name: 'Day to show' }),
});

export interface TimelineView {
  readonly zoom: Zoom;
  readonly at: Day | null;
}

/** How much of the record an address asks for; what is wrong with its day, where that is none. */
export function readView(query: TimelineQuery): FormReading<TimelineView> {
  return readForm(viewFields, query);
}

export const zoomNames: Readonly<Record<Zoom, string>> = {
  whole: 'Whole record',
  years: 'Five years',
  year: 'A year',
  quarter: 'A quarter',
  month: 'A month',
};
