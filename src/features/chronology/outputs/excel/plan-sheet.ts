import {
  dayCell,
  type ExcelCell,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { sayMovement } from '../../domain/plan/plan-point.ts';
import { sayWhen } from '../../domain/say-when.ts';
import { quoteEvent } from '../entry-words.ts';
import { type PointRead, readAgainstPlan } from '../read-against-plan.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { linkTo } from './findings-sheets.ts';

/** Each risk and action of the plan with each entry that bears on it, a row each; null where there is no plan. */
export function planSheet(lookups: ReportLookups): ExcelSheet | null {
  const points = readAgainstPlan(lookups).flatMap((part) => part.points);
  if (points.length === 0) return null;
  const rows = points.flatMap((point) => rowsOf(point, lookups));
  return {
    name: 'Plan',
    columns: [
      { heading: 'Point', width: 8, centred: true },
      { heading: 'Risk or action', width: 14 },
      { heading: 'What the plan says', width: 60 },
      { heading: 'Who', width: 28 },
      { heading: 'By', width: 13 },
      { heading: 'Children', width: 24 },
      { heading: 'Ended', width: 13 },
      { heading: 'Why it ended', width: 36 },
      { heading: 'What the record tells', width: 60 },
      { heading: 'What the entry tells', width: 16 },
      { heading: 'Entry', width: 8, centred: true },
      { heading: 'Read as', width: 22 },
      { heading: 'Agency', width: 22 },
      { heading: 'Event', width: 60 },
    ],
    count: rows.length,
    rows,
    // On paper goes what the plan says and what the record tells; the entries are for the screen.
    printedColumns: 9,
  };
}

/** The point stands in each of its rows, so that they can be sorted and filtered; what the record tells, in the first. */
function rowsOf({ label, point, moved, bearings, earlier }: PointRead, lookups: ReportLookups) {
  const own: readonly ExcelCell[] = [
    textCell(label, { look: { bold: true } }),
    textCell(point.kind === 'risk' ? 'Risk' : 'Action'),
    textCell(point.words),
    textCell([point.who, point.agency].filter((one) => one !== null).join(', ')),
    dayCell(point.due),
    textCell(point.children.join(', ')),
    dayCell(point.ended?.on ?? null),
    textCell(point.ended?.reason ?? ''),
  ];
  const told = earlier === null ? moved : `${moved} ${earlier.words}.`;
  if (bearings.length === 0) return [[...own, textCell(told), null, numberCell(null), null, null, null]];
  return bearings.map(({ entry, movement }, at): readonly ExcelCell[] => {
    const found = lookups.entryOf.get(entry);
    return [
      ...own,
      textCell(at === 0 ? told : ''),
      textCell(sayMovement(movement)),
      linkTo(entry, lookups),
      textCell(found === undefined ? '' : sayWhen(found.when)),
      textCell(found?.agency ?? ''),
      textCell(found === undefined ? '' : quoteEvent(found)),
    ];
  });
}
