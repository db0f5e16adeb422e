import {
  type ExcelCell,
  type ExcelSheet,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { KnownRecord } from '../../domain/knowledge/sharing.ts';
import { sayWhen } from '../../domain/say-when.ts';
import { quoteEvent } from '../entry-words.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayKnownToOthers, sayUndecided } from '../summarise-known.ts';
import { linkTo } from './findings-sheets.ts';

/** Every entry, with whether one agency knew it on one day, and how; null where that was not asked. */
export function knownSheet(lookups: ReportLookups): ExcelSheet | null {
  const { known } = lookups.report;
  if (known === undefined) return null;
  const rows = knownRows(known, lookups.numbers).map(({ entry, whether, how }): readonly ExcelCell[] => {
    const found = lookups.entryOf.get(entry);
    return [
      linkTo(entry, lookups),
      textCell(found === undefined ? '' : sayWhen(found.when)),
      textCell(found?.agency ?? ''),
      textCell(found === undefined ? '' : quoteEvent(found)),
      textCell(whether),
      textCell(how),
    ];
  });
  return {
    name: 'Who knew what',
    columns: [
      { heading: 'Entry', width: 8, centred: true },
      { heading: 'Read as', width: 22 },
      { heading: 'Agency', width: 18 },
      { heading: 'Event', width: 60 },
      { heading: `Known to ${known.agency} on ${sayDay(known.on)}`, width: 30 },
      { heading: 'How, or to whom', width: 60 },
    ],
    count: rows.length,
    rows,
  };
}

function knownRows({ known, notKnown, undecided }: KnownRecord, numbers: ReadonlyMap<string, number>) {
  return [
    ...known.map(({ entry, sentence }) => ({ entry, whether: 'Known', how: sentence })),
    ...notKnown.map((one) => ({
      entry: one.entry,
      whether: 'Known to others only',
      how: sayKnownToOthers(one, numbers),
    })),
    ...undecided.map((one) => ({ entry: one.entry, whether: 'Nobody can say', how: sayUndecided(one) })),
  ];
}
