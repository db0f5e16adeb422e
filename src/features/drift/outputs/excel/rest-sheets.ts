import {
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import type { NotAsked } from '../../domain/drift-report.ts';
import { weightWords } from '../drift-words.ts';
import type { DriftView, EntryView } from '../views/drift-view.ts';
import { dayOrMonthCell, figureCell, quiet } from './cells.ts';
import { entriesName } from './signals-sheet.ts';

/** What each rule asks, by which source, and how many signals it gave. */
export function byRuleSheet({ rules }: DriftView): ExcelSheet {
  return {
    name: 'By rule',
    columns: [
      { heading: 'Rule', width: 28 },
      { heading: 'What it asks', width: 50 },
      { heading: 'Limit', width: 24 },
      { heading: 'Late', width: 11 },
      { heading: 'Stands out', width: 11 },
      { heading: 'Due', width: 11 },
      { heading: 'Not recorded', width: 11 },
      { heading: 'In order', width: 11 },
      { heading: 'Children', width: 10 },
      { heading: 'Families', width: 10 },
      { heading: 'Weight', width: 15 },
      { heading: 'Source', width: 50 },
      { heading: 'Source confirmed', width: 12 },
    ],
    count: rules.length,
    frozenColumns: 1,
    rows: rules.map((rule) => [
      textCell(rule.title, { look: { bold: true } }),
      textCell(rule.statement),
      textCell(rule.asks),
      rule.kind === 'clock' ? figureCell(rule.states.late) : null,
      rule.kind === 'fact' ? figureCell(rule.states.late) : null,
      figureCell(rule.states.due),
      figureCell(rule.states['not-recorded']),
      figureCell(rule.states.ok),
      figureCell(rule.lateChildren),
      figureCell(rule.lateFamilies),
      textCell(weightWords[rule.weight]),
      textCell(rule.source),
      textCell(rule.confirmed ? 'Yes' : 'No'),
    ]),
  };
}

/** The entries that signals rest on, with their place in the extract. */
export function entriesSheet({ entries }: DriftView): ExcelSheet {
  return {
    name: entriesName,
    columns: [
      { heading: 'Id', width: 20 },
      { heading: 'Child', width: 16 },
      { heading: 'Day', width: 14 },
      { heading: 'What', width: 26 },
      { heading: 'In words', width: 80 },
      { heading: 'Part of the extract', width: 26 },
      { heading: 'Line or row', width: 12, centred: true },
    ],
    count: entries.length,
    rows: entryRows(entries),
  };
}

function* entryRows(entries: readonly EntryView[]): Generator<readonly ExcelCell[]> {
  for (const { id, child, on, what, sentence, part, line } of entries) {
    yield [
      textCell(id, { look: quiet }),
      textCell(child),
      dayOrMonthCell(on),
      textCell(what),
      textCell(sentence),
      textCell(part ?? ''),
      numberCell(line),
    ];
  }
}

/** What is wrong with the extract: every report, or counts where it is shared. */
export function problemsSheet({ problems, reports, shared }: DriftView): ExcelSheet {
  if (shared !== null) {
    return {
      name: 'Problems',
      columns: [
        { heading: 'Rule', width: 30 },
        { heading: 'Weight', width: 12 },
        { heading: 'Reports', width: 14 },
        { heading: 'Children', width: 14 },
      ],
      count: problems.length,
      rows: problems.map(({ rule, severity, reports: count, children }) => [
        textCell(rule),
        textCell(severity),
        figureCell(count),
        figureCell(children),
      ]),
    };
  }
  return {
    name: 'Problems',
    columns: [
      { heading: 'Rule', width: 24 },
      { heading: 'Weight', width: 12 },
      { heading: 'Child', width: 18 },
      { heading: 'Plan', width: 16 },
      { heading: 'Part of the extract', width: 26 },
      { heading: 'Line or row', width: 12, centred: true },
      { heading: 'What is wrong', width: 80 },
    ],
    count: reports.length,
    rows: reports.map(({ rule, severity, child, plan, part, line, message }) => [
      textCell(rule),
      textCell(severity),
      textCell(child ?? ''),
      textCell(plan ?? ''),
      textCell(part),
      numberCell(line),
      textCell(message),
    ]),
  };
}

export function notAskedSheet(notAsked: readonly Pick<NotAsked, 'title' | 'why'>[]): ExcelSheet {
  return {
    name: 'Not asked',
    columns: [
      { heading: 'Rule', width: 34 },
      { heading: 'Why it was not asked', width: 100 },
    ],
    count: notAsked.length,
    rows: notAsked.map(({ title, why }) => [textCell(title), textCell(why)]),
  };
}
