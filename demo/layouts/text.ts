import { buildCsv } from '../../test/builders/csv.ts';
import type { AgencyFile, WrittenFile } from '../agency-file.ts';
import { makePeriodHeadings } from '../period-headings.ts';
import { makeTruthKeeper } from '../row-truth.ts';
import { typographic } from './word-text.ts';

const headings: Readonly<Record<string, readonly string[]>> = {
  school: ['Date', 'Pupil', 'Recorded in', 'Details', 'Action taken'],
  housing: ['Date of contact', 'Household member', 'Source', 'Officer’s note', 'Outcome'],
};
const otherHeadings = ['Date', 'Who', 'Record', 'Note', 'Action'];

/** A text export of a school's, a landlord's or a small charity's system. */
export function writeText(file: AgencyFile): WrittenFile {
  const { order } = file;
  const truth = makeTruthKeeper();
  const rows: string[][] = [[...(headings[order.agency] ?? otherHeadings)]];
  truth.keepFurniture(1, 'heading');
  const keepsCurls = order.encoding !== 'utf-8';
  const text = (words: string) => (keepsCurls ? typographic(words) : words);
  const headingAbove = makePeriodHeadings(file);
  let line = 2;
  const add = (cells: string[]): number => {
    const begins = line;
    rows.push(cells);
    line += 1 + (cells.join('').match(/\n/g)?.length ?? 0);
    return begins;
  };
  for (const row of file.rows) {
    const period = headingAbove(row);
    if (period !== null) truth.keepFurniture(add([period, '', '', '', '']), 'year-heading');
    const children = row.account.children.join(' & ');
    truth.keepRow(add([row.date.text, children, row.source, text(row.event), text(row.response)]), row);
  }
  truth.keepFurniture(add(['', '', '', '', '']), 'blank');
  truth.keepFurniture(add(['End of export', '', '', '', '']), 'end');
  return {
    bytes: buildCsv(rows, { delimiter: order.delimiter, encoding: order.encoding }),
    parts: [{ part: 'CSV', chronology: true, rows: truth.rows }],
  };
}
