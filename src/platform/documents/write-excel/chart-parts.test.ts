import { expect, test } from 'vitest';
import { partsOf, requireWellFormed } from '../../../../test/written/office-parts.ts';
import { type ExcelSheet, numberCell, textCell } from './excel-sheets.ts';
import { writeExcel } from './write-excel.ts';

const attack = `"><x a='b'>&`;
const chart = {
  title: attack,
  description: attack,
  unit: 'Plans',
  categories: 0,
  series: [
    { column: 1, colour: '#14304f', dash: 'solid' },
    { column: 2, colour: '#7a4a00', dash: 'dash' },
  ],
  at: { column: 4, row: 1, columns: 8, rows: 20 },
} as const;

function sheetOf(name: string, rows: number, more: Partial<ExcelSheet> = {}): ExcelSheet {
  return {
    name,
    columns: [
      { heading: 'Month', width: 12 },
      { heading: '12 months', width: 12 },
      { heading: attack, width: 12 },
    ],
    count: rows,
    rows: Array.from({ length: rows }, (_, index) => [
      textCell(`m${index}`),
      numberCell(index),
      numberCell(2),
    ]),
    ...more,
  };
}

function write(...sheets: readonly ExcelSheet[]): Uint8Array {
  return writeExcel({ properties: { title: 't', description: 'd' }, sheets });
}

test('a chart is drawn over the cells of its own sheet, with their headings for names', () => {
  const bytes = write(sheetOf('First', 2), sheetOf("The plans' months", 3, { chart }));
  requireWellFormed(bytes);
  const parts = partsOf(bytes);
  const drawn = parts.get('xl/charts/chart1.xml') ?? '';
  expect(drawn).toContain("<c:f>'The plans'' months'!$B$2:$B$4</c:f>");
  expect(drawn).toContain('<c:v>12 months</c:v>');
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rId1"/>');
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain('../drawings/drawing1.xml');
  expect(parts.get('xl/drawings/_rels/drawing1.xml.rels')).toContain('../charts/chart1.xml');
  expect(parts.get('[Content_Types].xml')).toContain('drawingml.chart+xml');
  // What goes on paper takes the chart in.
  expect(parts.get('xl/workbook.xml')).toContain("'The plans' months'!$A$1:$L$21</definedName>");
});

test('a sheet without rows has no chart, since there is nothing to draw', () => {
  expect([...partsOf(write(sheetOf('Empty', 0, { chart }))).keys()].join()).not.toContain('chart');
});

test('two charts have their own parts, and the same workbook the same bytes', () => {
  const make = () => write(sheetOf('One', 2, { chart }), sheetOf('Two', 2, { chart }));
  expect(partsOf(make()).has('xl/charts/chart2.xml')).toBe(true);
  expect(make()).toEqual(make());
});
