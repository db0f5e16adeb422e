import {
  paragraph,
  textWidth,
  type WordBlock,
  type WordRow,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import { movements, sayMovement } from '../../domain/plan/plan-point.ts';
import { type PointRead, planLine, readAgainstPlan } from '../read-against-plan.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { referTo } from './references.ts';
import { bodyRow, cell, linesOf, longTable } from './tables.ts';

const widths = [900, 6200, textWidth - 7100];

/** The plan’s risks and actions, each with what the record tells of it and the entries that say so. */
export function* planBlocks(lookups: ReportLookups): Generator<WordBlock> {
  yield paragraph('Normal', planLine);
  for (const { heading, points } of readAgainstPlan(lookups)) {
    yield paragraph('Heading2', heading);
    const rows = points.map((point) => pointRow(point, lookups));
    yield* longTable(heading, widths, ['No.', 'What the plan says', 'What the record tells'], rows);
  }
}

function pointRow(
  { label, point, about, moved, bearings, earlier }: PointRead,
  lookups: ReportLookups,
): WordRow {
  const told = movements.flatMap((movement) => {
    const entries = bearings.flatMap((one) => (one.movement === movement ? [one.entry] : []));
    const references = referTo(entries, lookups);
    if (references.length === 0) return [];
    return [paragraph('TableSmall', [{ text: `${sayMovement(movement)}: `, bold: true }, ...references])];
  });
  const before =
    earlier === null
      ? []
      : [paragraph('TableSmall', [{ text: `${earlier.words}: ` }, ...referTo(earlier.entries, lookups)])];
  return bodyRow([
    cell([paragraph('TableText', [{ text: label, bold: true }])]),
    cell([...linesOf(point.words, 'TableText'), ...about.map((words) => paragraph('TableSmall', words))]),
    cell([paragraph('TableText', moved), ...told, ...before]),
  ]);
}
