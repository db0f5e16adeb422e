import { dayParts } from '../../src/shared/day.ts';
import { buildDocx, type DocxBlock, type DocxCell, type DocxRow } from '../../test/builders/docx.ts';
import type { AgencyFile, PlannedRow, WrittenFile } from '../agency-file.ts';
import { makePeriodHeadings } from '../period-headings.ts';
import { makeTruthKeeper, type TruthKeeper } from '../row-truth.ts';
import { dateRuns, eventCell, typographic } from './word-text.ts';

const headings = ['Date', 'Source', 'Child', 'Significant event', 'Action taken / outcome'];
const widths = [1900, 2000, 1700, 5600, 2900];
/** The heading is typed again after so many rows, as if for a new page. */
const rowsBetweenHeadings = 34;

/** A Word chronology: title paragraphs, a table of the family first, merged date cells, year headings. */
export function writeHealthWord(file: AgencyFile): WrittenFile {
  const family = familyTable(file);
  const chronology = chronologyTables(file);
  const blocks: DocxBlock[] = [
    { kind: 'paragraph', runs: [{ text: file.agencyName, bold: true }] },
    { kind: 'paragraph', text: `Chronology of involvement: ${file.family.title.replace('The ', '')}` },
    {
      kind: 'paragraph',
      text: 'OFFICIAL – SENSITIVE. Compiled from electronic and paper records. Queries: 01632 960144',
    },
    family.block,
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: 'Abbreviations are those of the partnership’s glossary.' },
    ...chronology.flatMap(({ rows }): DocxBlock[] => [
      { kind: 'table', rows, widths },
      { kind: 'paragraph', text: '' },
    ]),
    { kind: 'paragraph', text: 'End of chronology.' },
  ];
  return {
    bytes: buildDocx(blocks, { header: `${file.agencyName} – confidential` }),
    parts: [
      { part: 'Table 1', chronology: false, rows: family.truth.rows },
      ...chronology.map(({ truth }, place) => ({
        part: `Table ${place + 2}`,
        chronology: true,
        rows: truth.rows,
      })),
    ],
  };
}

function familyTable({ family }: AgencyFile): { block: DocxBlock; truth: TruthKeeper } {
  const truth = makeTruthKeeper();
  const adults = [family.carer, ...(family.partner === null ? [] : [family.partner])];
  const rows = [
    ['Name', 'Date of birth', 'Known to'],
    ...family.children.map(({ first, surname, born }) => {
      const { year, month, day } = dayParts(born);
      return [`${first} ${surname}`, `${day}/${month}/${year}`, 'HV, GP'];
    }),
    ...adults.map(({ first, surname }) => [`${first} ${surname}`, '', 'GP']),
  ];
  rows.forEach((_, place) => {
    truth.keepFurniture(place + 1, place === 0 ? 'heading' : 'title');
  });
  return {
    block: { kind: 'table', rows: rows.map((cells) => ({ cells })), widths: [4200, 2400, 2400] },
    truth,
  };
}

interface Table {
  readonly rows: DocxRow[];
  readonly truth: TruthKeeper;
}

/** One table, or two where the first breaks off halfway and goes on without a heading. */
function chronologyTables(file: AgencyFile): Table[] {
  const { rows, order } = file;
  const headingAbove = makePeriodHeadings(file);
  const tables: Table[] = [startTable(true)];
  const half = rows.findIndex((row, place) => place >= rows.length / 2 && row.date.form !== 'empty');
  rows.forEach((row, place) => {
    if (order.brokenTable && place === half) tables.push(startTable(false));
    const table = tables.at(-1) ?? startTable(true);
    const period = headingAbove(row);
    if (period !== null) {
      addFurniture(table, 'year-heading', [{ runs: [{ text: period, bold: true }], span: headings.length }]);
    } else if (place > 0 && place % rowsBetweenHeadings === 0 && row.date.form !== 'empty') {
      addFurniture(table, 'heading', headings.map(boldCell));
    }
    table.rows.push({ cells: [dateCell(row, rows[place + 1]), ...restOfRow(row)] });
    table.truth.keepRow(table.rows.length, row);
  });
  return tables;
}

function startTable(hasHeading: boolean): Table {
  const table: Table = { rows: [], truth: makeTruthKeeper() };
  if (!hasHeading) return table;
  table.rows.push({ heading: true, cells: headings.map(boldCell) });
  table.truth.keepFurniture(1, 'heading');
  return table;
}

function addFurniture({ rows, truth }: Table, what: 'year-heading' | 'heading', cells: DocxCell[]): void {
  rows.push({ cells });
  truth.keepFurniture(rows.length, what);
}

function boldCell(text: string): DocxCell {
  return { runs: [{ text, bold: true }] };
}

/** A day's second row is merged into the date above it. */
function dateCell(row: PlannedRow, next: PlannedRow | undefined): DocxCell {
  if (row.date.form === 'empty') return { text: '', vMerge: 'continue' };
  const runs = dateRuns(row.date.text);
  return next?.date.form === 'empty' ? { runs, vMerge: 'restart' } : { runs };
}

function restOfRow(row: PlannedRow): (string | DocxCell)[] {
  const children = row.account.children.join(', ');
  return [row.source, children, eventCell(row), typographic(row.response)];
}
