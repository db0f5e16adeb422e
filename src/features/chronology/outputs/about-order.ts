import type { ChronologyReport } from '../domain/analysis.ts';
import { tellNotesOutsideTime } from './split-by-year.ts';
import { sayWindow } from './summarise-merged.ts';

/** What whoever starts to read the chronology has to know: where notes without a time stand, and which entries lie outside the window. */
export function aboutOrder(report: ChronologyReport): readonly string[] {
  return [tellNotesOutsideTime(report.merged.entries), sayWindow(report)].filter((told) => told !== null);
}
