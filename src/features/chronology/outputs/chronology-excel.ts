import { writeExcel } from '../../../platform/documents/write-excel/write-excel.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { chronologySheet } from './excel/chronology-sheet.ts';
import { noRecordsSheet, setAsideSheet, sourcesSheet } from './excel/file-sheets.ts';
import { sameEventsSheet, standsOutSheet } from './excel/findings-sheets.ts';
import { keySheet } from './excel/key-sheet.ts';
import { knownSheet } from './excel/known-sheet.ts';
import { planSheet } from './excel/plan-sheet.ts';
import { makeLookups } from './report-lookups.ts';
import { footerOf } from './say-record.ts';
import { summariseMerged } from './summarise-merged.ts';

/**
 * A merged chronology as an Excel workbook: the chronology with days that can be sorted, and sheets for what stands
 * out, same events, rows set aside, sources and the key. Nothing is left out. The same report gives the same bytes.
 */
export async function chronologyExcel(report: ChronologyReport): Promise<Uint8Array> {
  const lookups = makeLookups(report);
  const known = knownSheet(lookups);
  const plan = planSheet(lookups);
  return writeExcel({
    properties: { title: footerOf(report), description: summariseMerged(report.merged) },
    sheets: [
      chronologySheet(lookups),
      standsOutSheet(lookups),
      sameEventsSheet(lookups),
      ...(known === null ? [] : [known]),
      ...(plan === null ? [] : [plan]),
      setAsideSheet(lookups),
      sourcesSheet(lookups),
      noRecordsSheet(lookups),
      keySheet(lookups),
    ],
  });
}
