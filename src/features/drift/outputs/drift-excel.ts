import { writeExcel } from '../../../platform/documents/write-excel/write-excel.ts';
import { driftAboutSheet } from './excel/about-sheet.ts';
import { byRuleSheet, entriesSheet, notAskedSheet, problemsSheet } from './excel/rest-sheets.ts';
import { actSheet, ruleSheets, signalsSheet } from './excel/signals-sheet.ts';
import type { DriftView } from './views/drift-view.ts';
import { saySource, titleOfDrift } from './views/view-drift.ts';

/**
 * What has drifted as an Excel workbook: what it is, what each rule comes to, what is to be acted on now,
 * every signal with links to the entries that it rests on, a sheet for each rule that found something, the entries with their place in the extract, what is wrong with it, and
 * what was not asked. The same view gives the same bytes.
 */
export function driftExcel(view: DriftView): Uint8Array {
  return writeExcel({
    properties: { title: titleOfDrift(view), description: saySource(view.source) },
    sheets: [
      driftAboutSheet(view),
      byRuleSheet(view),
      actSheet(view),
      signalsSheet(view),
      ...ruleSheets(view),
      entriesSheet(view),
      problemsSheet(view),
      notAskedSheet(view.notAsked),
    ],
  });
}
