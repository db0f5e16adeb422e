import { describe, expect, test } from 'vitest';
import { buildDocx, type DocxBlock, type DocxCell, type DocxRun } from '../../../../test/builders/docx.ts';
import { cellsOf, noteCodes, read } from '../../../../test/documents/reading.ts';
import type { Row } from '../../../shared/document.ts';

const file = 'health.docx';

/** The text of the only cell of a table that a Word document has. */
function textOf(runs: readonly DocxRun[]): string | undefined {
  return firstRow({ runs }).cells[0];
}

function firstRow(cell: DocxCell): Row {
  const document = read(file, buildDocx([{ kind: 'table', rows: [{ cells: [cell] }] }]));
  const row = document.parts[0]?.rows[0];
  if (row === undefined) throw new Error('the table has no row');
  return row;
}

const markup = (xml: string): DocxRun => ({ xml });

describe('a cell has the text that a reader sees', () => {
  test.each<[string, readonly DocxRun[], string]>([
    [
      'a superscript ordinal joins its number',
      ['3', { text: 'rd', superscript: true }, ' March 2012'],
      '3rd March 2012',
    ],
    [
      'a raised note mark does not become part of the date',
      ['March 3', { text: '1', superscript: true }],
      'March 3¹',
    ],
    ['a tab is a tab, a line break a new line', ['12/3/12\tam\nseen'], '12/3/12\tam\nseen'],
    [
      'a hyperlink is its words',
      ['see ', { text: 'the report', link: 'https://example.org/a?b=1&c=2' }],
      'see the report',
    ],
    [
      'a simple field is its last result',
      [{ text: '4 May 2012', field: 'DATE \\@ "d MMMM yyyy"' }],
      '4 May 2012',
    ],
    [
      'a field between marks is its last result',
      [{ text: '4 May', field: 'DATE', fieldForm: 'complex' }],
      '4 May',
    ],
    [
      'a field inside the instruction of another is not seen',
      [
        markup(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' +
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>inner</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
            '<w:r><w:instrText> = 1 "x" "y"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
      ],
      'shown',
    ],
    ['inserted text is there', ['seen ', { text: 'alone', change: 'inserted' }], 'seen alone'],
    [
      'moved text is where it went',
      [
        { text: 'gone', change: 'moved-from' },
        { text: 'come', change: 'moved-to' },
      ],
      'come',
    ],
    ['non-breaking spaces stay', ['12\u00a0March'], '12\u00a0March'],
    [
      'a non-breaking hyphen is one',
      [markup('<w:r><w:t>2011</w:t><w:noBreakHyphen/><w:t>12</w:t></w:r>')],
      '2011‑12',
    ],
    [
      'an optional hyphen is not seen',
      [markup('<w:r><w:t>Sep</w:t><w:softHyphen/><w:t>tember</w:t></w:r>')],
      'September',
    ],
    [
      'a tick of the Wingdings font is a tick',
      [markup('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')],
      '✓',
    ],
    ['ampersands and angle brackets come through', ['A&E <5'], 'A&E <5'],
    [
      'a content control is its content',
      [
        markup(
          '<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>12/3/12</w:t></w:r></w:sdtContent></w:sdt>',
        ),
      ],
      '12/3/12',
    ],
    [
      'a ticked box of an old form is ticked',
      [
        markup(
          '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
        ),
      ],
      '☒',
    ],
    [
      'a list of an old form is its choice',
      [
        markup(
          '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Seen"/><w:listEntry w:val="Not seen"/></w:ddList></w:ffData></w:fldChar></w:r>',
        ),
      ],
      'Not seen',
    ],
    [
      'a reading aid above a character is not repeated',
      [
        markup(
          '<w:r><w:ruby><w:rt><w:r><w:t>aid</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
      ],
      'base',
    ],
  ])('%s', (_, runs, text) => {
    expect(textOf(runs)).toBe(text);
  });

  test('paragraphs stand on lines of their own', () => {
    expect(firstRow({ paragraphs: ['Seen at home.', 'Well.'] }).cells[0]).toBe('Seen at home.\nWell.');
  });

  test('a text box is read once, although the file writes it for old and new versions of Word', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>';
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(textOf(['Beside it', markup(`<w:r>${both}</w:r>`)])).toBe('Beside it\nIn a box');
  });

  test('a footnote’s text follows its paragraph', () => {
    const table: DocxBlock = {
      kind: 'table',
      rows: [{ cells: [{ runs: [{ text: '12/3/12', footnote: 1 }] }] }],
    };
    const document = read(file, buildDocx([table], { footnotes: ['The record gives no time.'] }));
    expect(cellsOf(document)).toEqual([['12/3/12\n[Note 1: The record gives no time.]']]);
  });

  test('a table inside a cell stays in the cell: a line for each row, a tab between cells', () => {
    const inner: DocxBlock = {
      kind: 'table',
      rows: [{ cells: ['Mon', 'seen'] }, { cells: ['Tue', 'not seen'] }],
    };
    const row = firstRow({ text: 'Visits', table: inner });
    expect(row.cells[0]).toBe('Visits\nMon\tseen\nTue\tnot seen');
    expect(row.details?.[0]?.tables).toEqual([
      {
        name: 'Table 1.1',
        text: 'Mon\tseen\nTue\tnot seen',
        rows: [
          { number: 1, cells: ['Mon', 'seen'] },
          { number: 2, cells: ['Tue', 'not seen'] },
        ],
      },
    ]);
  });
});

describe('what the file hides or has taken out is told', () => {
  test('hidden text is kept and marked', () => {
    const row = firstRow({ runs: ['Seen', { text: ' by AB', hidden: true }] });
    expect(row.cells).toEqual(['Seen by AB']);
    expect(row.details).toEqual({ 0: { hiddenText: ' by AB' } });
  });

  test('text that its style hides is marked too', () => {
    const runs = [markup('<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>AB</w:t></w:r>')];
    const stylesXml =
      '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>';
    const document = read(file, buildDocx([{ kind: 'table', rows: [{ cells: [{ runs }] }] }], { stylesXml }));
    expect(document.parts[0]?.rows[0]?.details).toEqual({ 0: { hiddenText: 'AB' } });
    expect(noteCodes(document)).toEqual(['hidden-text']);
  });

  test('deleted text is left out and told', () => {
    const row = firstRow({ runs: ['Seen ', { text: 'alone', change: 'deleted' }] });
    expect(row.cells).toEqual(['Seen ']);
    expect(row.details).toEqual({ 0: { deletedText: 'alone' } });
  });

  test('a deleted row keeps its place, empty, with its text told', () => {
    const rows = [
      { cells: ['1/5/12', 'Seen'] },
      { cells: ['2/5/12', 'Not seen'], change: 'deleted' as const },
    ];
    const document = read(file, buildDocx([{ kind: 'table', rows }]));
    expect(cellsOf(document)[1]).toEqual(['', '']);
    expect(document.parts[0]?.rows[1]?.details).toEqual({
      0: { deletedText: '2/5/12' },
      1: { deletedText: 'Not seen' },
    });
    expect(noteCodes(document)).toEqual(['tracked-changes']);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    const end = '<w:pPr><w:rPr><w:del w:id="1" w:author="A N Other"/></w:rPr></w:pPr>';
    const cell = `<w:tc><w:p>${end}<w:r><w:t>Seen </w:t></w:r></w:p><w:p><w:r><w:t>alone</w:t></w:r></w:p></w:tc>`;
    const bodyXml = `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`;
    expect(cellsOf(read(file, buildDocx([], { bodyXml })))).toEqual([['Seen alone']]);
  });

  test('how text looked before a tracked change of its looks does not hide it', () => {
    const changed =
      '<w:r><w:rPr><w:rPrChange w:id="1" w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Seen</w:t></w:r>';
    expect(firstRow({ runs: [markup(changed)] }).details).toBeUndefined();
  });

  test('comments, page headers, pictures and text after the table are told', () => {
    const blocks: DocxBlock[] = [
      { kind: 'table', rows: [{ cells: ['1/5/12'] }] },
      { kind: 'paragraph', text: 'Completed by the school nurse.' },
    ];
    const document = read(
      file,
      buildDocx(blocks, { comments: ['Check this'], header: 'Official-Sensitive' }),
    );
    expect(document.notes[0]?.texts).toEqual(['Completed by the school nurse.']);
    expect(document.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'text-outside-tables: Text stands after the last table, and is not part of any row: “Completed by the school nurse.”.',
      'text-outside-tables: The head or foot of the page says “Official-Sensitive”.',
      'content-not-read: The document also holds what Sightline does not read: 1 comment in the margin.',
    ]);
  });
});
