import {
  paragraph,
  textWidth,
  type WordBlock,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import { sayWhenInSentence } from '../../domain/say-when.ts';
import { quoteEvent } from '../entry-words.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayKnownToOthers, sayUndecided, summariseKnown } from '../summarise-known.ts';
import { bookmarkOf } from './references.ts';
import { bodyRow, cell, linesOf, longTable, markCell } from './tables.ts';

interface KnownRow {
  readonly entry: string;
  readonly how: string;
}

/** The record as one agency knew it on one day, what others knew then, and what nobody can say. */
export function* knownBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const { known } = lookups.report;
  if (known === undefined) return;
  const ofOthers = known.notKnown.map((one) => ({
    entry: one.entry,
    how: sayKnownToOthers(one, lookups.numbers),
  }));
  yield paragraph('Normal', summariseKnown(known));
  yield* knownTable(
    `What ${known.agency} knew`,
    'How it is known',
    known.known.map(({ entry, sentence }) => ({ entry, how: sentence })),
    lookups,
  );
  yield* knownTable('What others knew and it did not', 'Who knew it', ofOthers, lookups);
  const undecided = known.undecided.map((one) => ({ entry: one.entry, how: sayUndecided(one) }));
  if (undecided.length === 0) return;
  yield* knownTable('What nobody can be said to have known', 'Why', undecided, lookups);
}

const widths = [640, 2200, 600, 7000, textWidth - 10_440];

function* knownTable(
  title: string,
  how: string,
  rows: readonly KnownRow[],
  { entryOf, numbers, marks }: ReportLookups,
): Generator<WordBlock> {
  yield paragraph('Heading2', title);
  if (rows.length === 0) yield paragraph('Normal', 'Nothing.');
  const told = rows.flatMap((row) => {
    const entry = entryOf.get(row.entry);
    const number = numbers.get(row.entry);
    if (entry === undefined || number === undefined) return [];
    return [
      bodyRow([
        cell([paragraph('TableText', [{ text: String(number), link: bookmarkOf(number) }])]),
        cell(linesOf(sayWhenInSentence(entry.when), 'TableText')),
        markCell(marks.get(entry.agency)),
        cell(quoteEvent(entry)),
        cell(row.how),
      ]),
    ];
  });
  yield* longTable(title, widths, ['No.', 'Date', '', 'What happened', how], told);
}
