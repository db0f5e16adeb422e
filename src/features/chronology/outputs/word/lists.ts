import {
  paragraph,
  textWidth,
  type WordBlock,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { bodyRow, cell, figureHeading, longTable } from './tables.ts';

/** Who is who: in an anonymised document, what each is called in it and nothing that tells more. */
export function* peopleBlocks({ report: { cast, names } }: ReportLookups): Generator<WordBlock> {
  if (cast === null) return;
  if (names.anonymised) {
    const rows = cast.map(({ pseudonym, role }) => bodyRow([cell(pseudonym), cell(role)]));
    yield* longTable('People', [4000, textWidth - 4000], ['Called here', 'Role'], rows);
    return;
  }
  const rows = cast.map(({ name, role, otherNames, born }) =>
    bodyRow([cell(name), cell(role), cell(otherNames.join(', ')), cell(born === null ? '' : sayDay(born))]),
  );
  const widths = [4000, 3000, textWidth - 9500, 2500];
  yield* longTable('People', widths, ['Name', 'Role', 'Also called', 'Born'], rows);
}

/** The abbreviations that the records use; those that may stand for more than one thing say so. */
export function* abbreviationBlocks({ report }: ReportLookups): Generator<WordBlock> {
  const rows = report.analysis.abbreviations.map(({ abbreviation, meaning, ambiguous, times }) =>
    bodyRow([
      cell([paragraph('TableText', [{ text: abbreviation, bold: true }])]),
      cell(ambiguous ? `may stand for: ${meaning}` : meaning),
      cell([paragraph('TableNumber', times.toLocaleString('en-GB'))]),
    ]),
  );
  const widths = [2400, textWidth - 3900, 1500];
  yield* longTable('Abbreviations', widths, ['Abbreviation', 'Meaning', figureHeading('Times used')], rows);
}
