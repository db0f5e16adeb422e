import type { ChronologyReport } from '../../domain/analysis.ts';
import { makeLookups, type ReportLookups } from '../report-lookups.ts';
import { type AbbreviatedText, makeAbbreviatedText } from './abbreviated-text.ts';

/** The entries of a page that says all it can of each. */
const mostInFull = 5000;

/** A report with what every part of the page asks of it again and again. */
export interface ReportView extends ReportLookups {
  readonly abbreviated: AbbreviatedText;
  /** So many rows that each must be short for the page to open. */
  readonly isLarge: boolean;
}

export function viewReport(report: ChronologyReport): ReportView {
  return {
    ...makeLookups(report),
    abbreviated: makeAbbreviatedText(report.analysis.abbreviations),
    isLarge: report.merged.entries.length > mostInFull,
  };
}
