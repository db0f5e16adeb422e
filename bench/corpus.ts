/** Chronologies of a stated length in each kind of file, made afresh from a seed: invented people, plain sentences. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { addDays, type Day, dayParts, makeDay } from '../src/shared/day.ts';
import { buildCsv } from '../test/builders/csv.ts';
import { buildDocx } from '../test/builders/docx.ts';
import { buildXlsx } from '../test/builders/xlsx.ts';

export type Kind = 'docx' | 'xlsx' | 'csv';

export interface CorpusFile {
  readonly kind: Kind;
  readonly rows: number;
  readonly path: string;
  /** Bytes of all parts once unpacked; a CSV file's own bytes. */
  readonly unpackedBytes: number;
}

const headings = ['Date', 'Source', 'Event', 'Response', 'Outcome'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const people = [
  'the mother',
  'the father',
  'Jamie',
  'Rowan',
  'the grandmother',
  'the social worker',
  'the midwife',
];
const events = [
  'was not brought to the dental appointment at the clinic; the receptionist rang and left a message',
  'was seen at home in good spirits, and showed the new bedroom with the shelves that they had painted',
  'came to school late and without a coat, and said that nobody had been up at home',
  'told the health visitor that the feeding plan is going well and that the weight has gone up',
  'rang the duty team to say that an ex-partner had come to the door again the evening before',
  'did not answer the door although the television could be heard; a card was left',
];
const responses = [
  'Letter sent.',
  'Discussed with the manager, who agreed a joint visit.',
  'No further action.',
  '',
];
const outcomes = ['Seen the next week.', 'Plan continues.', '', 'Referred to early help.'];

/** The same rows for every kind of file; the dates are typed in Excel and written in several ways elsewhere. */
function tableRows(count: number): { day: Day; cells: string[] }[] {
  const start = makeDay(2009, 1, 5);
  if (start === null) throw new Error('the first day of the corpus does not exist');
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(start, Math.floor((index * 5840) / count));
    const pick = (list: readonly string[], step: number) => list[(index * step) % list.length] ?? '';
    return {
      day,
      cells: [
        writtenDay(day, index),
        `Record ${(index % 40) + 1}`,
        `Entry ${index + 1}: ${pick(people, 3)} ${pick(events, 5)}.`,
        pick(responses, 3),
        pick(outcomes, 7),
      ],
    };
  });
}

function writtenDay(day: Day, index: number): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  switch (index % 4) {
    case 0:
      return `${dayOfMonth}/${month}/${year}`;
    case 1:
      return `${String(dayOfMonth).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year % 100).padStart(2, '0')}`;
    case 2:
      return `${dayOfMonth} ${months[month - 1]} ${year}`;
    default:
      return `${dayOfMonth}/${month}/${year} 14:30`;
  }
}

function fileBytes(kind: Kind, rows: number): Uint8Array {
  const table = tableRows(rows);
  switch (kind) {
    case 'csv':
      return buildCsv([headings, ...table.map((row) => row.cells)]);
    case 'xlsx':
      return buildXlsx({
        sheets: [
          {
            name: 'Chronology',
            rows: [headings, ...table.map(({ day, cells }) => [{ date: day }, ...cells.slice(1)])],
          },
        ],
      });
    case 'docx':
      return buildDocx([
        {
          kind: 'table',
          rows: [{ heading: true, cells: headings }, ...table.map(({ cells }) => ({ cells }))],
        },
      ]);
  }
}

export function writeCorpusFile(folder: string, kind: Kind, rows: number): CorpusFile {
  const path = join(folder, `chronology-${rows}.${kind}`);
  const bytes = fileBytes(kind, rows);
  writeFileSync(path, bytes);
  const unpackedBytes =
    kind === 'csv'
      ? statSync(path).size
      : Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0);
  return { kind, rows, path, unpackedBytes };
}
