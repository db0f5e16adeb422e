import { strToU8, zipSync } from 'fflate';
import type { ChronologyReport } from '../src/features/chronology/domain/analysis.ts';
import { checkDocument } from '../src/features/chronology/domain/check-document.ts';
import { mergeChronologies } from '../src/features/chronology/domain/merge-chronologies.ts';
import { chronologyExcel } from '../src/features/chronology/outputs/chronology-excel.ts';
import { chronologyWord } from '../src/features/chronology/outputs/chronology-word.ts';
import type { Day } from '../src/shared/day.ts';
import { buildPlainReport } from '../test/builders/chronology-report.ts';
import { makeTable } from '../test/builders/read-documents.ts';

const agencies = ['Health', 'Police', 'School', 'Children’s social care'];
const sentences = [
  'Health visitor called at the home by arrangement; mother said that the baby had been unsettled for two nights.',
  'Nobody answered the door. A card was left, and a message on the telephone.',
  'Seen at school, tired and without a coat. Breakfast was offered and eaten.',
  'Strategy discussion held; section 47 enquiry to be led by the allocated social worker.',
];

function textOf(row: number): string {
  const [first = '', second = ''] = [sentences[row % 4], sentences[(row * 7 + 1) % 4]];
  return `${first} ${second} (${row})`;
}

const reports = new Map<number, ChronologyReport>();

/** The report of so many entries of four agencies, over twenty years. */
function reportOf(count: number): ChronologyReport {
  const known = reports.get(count);
  if (known !== undefined) return known;
  const files = agencies.map((agency, at) => {
    const rows = Array.from({ length: Math.ceil(count / 4) }, (_, index) => {
      const row = index * 4 + at;
      const day = `${1 + (row % 28)}/${1 + (Math.floor(row / 28) % 12)}/${2000 + (Math.floor(row / 336) % 20)}`;
      return [day, 'Case record', textOf(row), row % 3 === 0 ? '' : 'Advice given, and a visit arranged.'];
    });
    const document = makeTable([['Date', 'Source', 'Event', 'Response'], ...rows], `${agency}.docx`);
    return checkDocument(document, {
      agency,
      table: null,
      stated: [],
      today: '2026-11-20' as Day,
      window: undefined,
    });
  });
  const report = buildPlainReport(mergeChronologies(files));
  reports.set(count, report);
  return report;
}

/** The least that any document could be: the same texts as JSON, packed. */
function packBare(count: number): number {
  const rows = reportOf(count).merged.entries.map((entry) => [
    entry.when.text,
    entry.when.earliest,
    entry.agency,
    entry.source,
    entry.event,
    entry.response,
    entry.origin.cells,
  ]);
  zipSync({ 'rows.json': strToU8(JSON.stringify(rows)) }, { level: 6 });
  return rows.length;
}

/** Each takes a number of entries, and gives how many it wrote. The report is made once, and is not counted. */
export const writingTasks: Readonly<Record<string, (count: string) => Promise<number> | number>> = {
  'write-word': async (count) => {
    await chronologyWord(reportOf(Number(count)));
    return Number(count);
  },
  'write-excel': async (count) => {
    await chronologyExcel(reportOf(Number(count)));
    return Number(count);
  },
  'write-bare': (count) => packBare(Number(count)),
};
