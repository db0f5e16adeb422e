import { addDays, addMonths, type Day } from '../../../../shared/day.ts';
import type { ExtractOpening } from '../../../exchange/domain/extract.ts';
import type { ReplayReach } from '../replay-report.ts';

const usualPeriodMonths = 36;
/** Annex A lists the plans that were open in the six months before it was drawn. */
const annexAMonths = 6;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days to replay, and how far the extract reaches: never past its last day, and unless another first day was asked
 * for, from the day on which it is complete, or else for three years.
 */
export function findPeriod(
  asked: { readonly from: Day | null; readonly to: Day | null },
  { format, referenceDay, collects }: Pick<ExtractOpening, 'format' | 'referenceDay' | 'collects'>,
  lastDay: Day,
): { readonly period: Period; readonly reach: ReplayReach } {
  const isBeyond = asked.to !== null && asked.to > lastDay;
  const to = asked.to === null || isBeyond ? lastDay : asked.to;
  const completeFrom =
    format === 'annex-a' ? addDays(addMonths(lastDay, -annexAMonths), 1) : (collects?.from ?? null);
  const usual = addMonths(to, -usualPeriodMonths);
  const complete = completeFrom === null || completeFrom > to ? usual : completeFrom;
  return {
    period: { from: asked.from ?? complete, to },
    reach: { lastDay, isNamed: referenceDay !== null, askedTo: isBeyond ? asked.to : null, completeFrom },
  };
}
