import { describe, expect, test } from 'vitest';
import { buildDocx, type DocxBlock } from '../../../../test/builders/docx.ts';
import { cellsOf, noteCodes, read } from '../../../../test/documents/reading.ts';
import type { Row } from '../../../shared/document.ts';

const file = 'health.docx';

describe('every cell is in its column', () => {
  const table = (rows: Extract<DocxBlock, { kind: 'table' }>['rows']): Row[] => [
    ...(read(file, buildDocx([{ kind: 'table', rows }])).parts[0]?.rows ?? []),
  ];

  test('a cell over several columns covers them', () => {
    const [first] = table([{ cells: [{ text: '2012', span: 3 }] }, { cells: ['a', 'b', 'c'] }]);
    expect(first?.cells).toEqual(['2012', '', '']);
    expect(first?.details).toEqual({
      0: { span: 3 },
      1: { coveredBy: { row: 1, column: 0 } },
      2: { coveredBy: { row: 1, column: 0 } },
    });
  });

  test('a cell over several rows covers them, each time from its own beginning', () => {
    const rows = table([
      { cells: [{ text: '1/5/12', vMerge: 'restart' }, 'a'] },
      { cells: [{ vMerge: 'continue' }, 'b'] },
      { cells: [{ text: '2/5/12', vMerge: 'restart' }, 'c'] },
      { cells: [{ vMerge: 'continue' }, 'd'] },
    ]);
    expect(rows.map(({ details }) => details?.[0]?.coveredBy ?? null)).toEqual([
      null,
      { row: 1, column: 0 },
      null,
      { row: 3, column: 0 },
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1/5/12', 'a'],
      ['', 'b'],
      ['2/5/12', 'c'],
      ['', 'd'],
    ]);
  });

  test('a row that begins or ends inside the grid leaves the outer columns empty', () => {
    const rows = table([
      { cells: ['1/5/12', 'GP', 'seen'] },
      { gridBefore: 1, cells: ['School', 'absent'] },
      { gridAfter: 2, cells: ['2/5/12'] },
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1/5/12', 'GP', 'seen'],
      ['', 'School', 'absent'],
      ['2/5/12', '', ''],
    ]);
  });

  test('rows that repeat as headings on each page and hidden rows are marked', () => {
    const rows = table([
      { cells: ['Date'], heading: true },
      { cells: ['1/5/12'], hidden: true },
      { cells: ['2/5/12'] },
    ]);
    expect(rows.map(({ heading, hidden }) => [heading, hidden])).toEqual([
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });
});

test('tables come in the order of the document, each with the paragraphs above it, content controls too', () => {
  const blocks: DocxBlock[] = [
    { kind: 'paragraph', text: 'Chronology', style: 'Heading1' },
    { kind: 'table', rows: [{ cells: ['one'] }] },
    { kind: 'paragraph', text: '2012' },
    { kind: 'paragraph', text: '' },
    { kind: 'table', rows: [{ cells: ['two'] }], contentControl: true },
  ];
  const { parts } = read(file, buildDocx(blocks));
  expect(parts.map(({ name, lead, rows }) => [name, lead, rows[0]?.cells])).toEqual([
    ['Table 1', ['Chronology'], ['one']],
    ['Table 2', ['2012'], ['two']],
  ]);
});

test('the strict form of the standard is read like the usual one', () => {
  const blocks: DocxBlock[] = [{ kind: 'table', rows: [{ cells: ['1/5/12', { text: 'Seen', span: 2 }] }] }];
  expect(read(file, buildDocx(blocks, { strict: true })).parts).toEqual(read(file, buildDocx(blocks)).parts);
});

test('a document that calls its namespaces by other names is read the same', () => {
  const bodyXml =
    '<q:tbl xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:tr><q:tc><q:p><q:r><q:t>Seen</q:t></q:r></q:p></q:tc></q:tr></q:tbl>';
  expect(cellsOf(read(file, buildDocx([], { bodyXml })))).toEqual([['Seen']]);
});

test('a field that was left open does not hide the next cell', () => {
  const open = {
    xml: '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>',
  };
  const rows = [{ cells: [{ runs: [open] }, 'Seen'] }];
  expect(cellsOf(read(file, buildDocx([{ kind: 'table', rows }])))).toEqual([['', 'Seen']]);
});

test('a document without a table has no parts, and its text is told', () => {
  const document = read(file, buildDocx([{ kind: 'paragraph', text: 'Seen on 1 May.' }]));
  expect(document.parts).toEqual([]);
  expect(noteCodes(document)).toEqual(['text-outside-tables']);
});

test('a template is read as a document is', () => {
  expect(
    cellsOf(read('form.dotx', buildDocx([{ kind: 'table', rows: [{ cells: ['a'] }] }], { template: true }))),
  ).toEqual([['a']]);
});

test('a template on the author’s computer is noted and not looked for', () => {
  const target = 'file:///C:\\Users\\worker\\Templates\\Chronology.dotx';
  const settingsRelationships = [{ id: 'rId1', type: 'attachedTemplate', target, external: true }];
  expect(noteCodes(read(file, buildDocx([], { settingsRelationships })))).toEqual(['linked-template']);
});
