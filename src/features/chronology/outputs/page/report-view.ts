import type { ChronologyReport } from '../../domain/analysis.ts';
import { makeLookups, type ReportLookups } from '../report-lookups.ts';
import { type AbbreviatedText, makeAbbreviatedText } from './abbreviated-text.ts';

/** A report with what every part of the page asks of it again and again. */
export interface ReportView extends ReportLookups {
  readonly abbreviated: AbbreviatedText;
}

export function viewReport(report: ChronologyReport): ReportView {
  return { ...makeLookups(report), abbreviated: makeAbbreviatedText(report.analysis.abbreviations) };
}
