import type { ChronologyReport } from '../../domain/analysis.ts';
import type { Entry } from '../../domain/entry.ts';
import { makeLookups, type ReportLookups } from '../report-lookups.ts';
import { type AbbreviatedText, makeAbbreviatedText } from './abbreviated-text.ts';

/** A report with what every part of the page asks of it again and again. */
export interface ReportView extends ReportLookups {
  readonly entryOf: ReadonlyMap<string, Entry>;
  readonly abbreviated: AbbreviatedText;
}

export function viewReport(report: ChronologyReport): ReportView {
  return {
    ...makeLookups(report),
    entryOf: new Map(report.merged.entries.map((entry) => [entry.id, entry])),
    abbreviated: makeAbbreviatedText(report.analysis.abbreviations),
  };
}
