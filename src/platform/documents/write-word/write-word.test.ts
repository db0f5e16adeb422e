import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  partOf,
  partsOf,
  requireWellFormed,
  valuesOf,
  wordsOf,
} from '../../../../test/written/office-parts.ts';
import { defaultLimits } from '../limits.ts';
import { readDocumentBytes } from '../read-document-bytes.ts';
import { paragraph, type WordBlock, type WordRow } from './word-blocks.ts';
import { writeWord } from './write-word.ts';

const properties = { title: 'Merged chronology', description: 'Two files' };

function write(...blocks: readonly WordBlock[]): Uint8Array {
  return writeWord({ properties, footer: 'Merged chronology', blocks });
}

function documentOf(...blocks: readonly WordBlock[]): string {
  return partOf(write(...blocks), 'word/document.xml');
}

function rowOf(...texts: readonly string[]): WordRow {
  return { cells: texts.map((text) => ({ paragraphs: [paragraph('TableText', text)] })) };
}

describe('a Word document', () => {
  const bytes = write(paragraph('Heading1', 'Chronology'), paragraph('Normal', 'Text'));

  test('is A4 in landscape, in British English, with its title and the number of the page at the foot', () => {
    const page = partOf(bytes, 'word/document.xml');
    expect(page).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
    const footer = partOf(bytes, 'word/footer1.xml');
    expect(wordsOf(footer)).toContain('Merged chronology');
    expect(valuesOf(footer, 'w:fldSimple', 'w:instr')).toEqual([' PAGE ', ' NUMPAGES ']);
  });

  test('has headings that the navigation of Word knows', () => {
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading1"><w:name w:val="heading 1"\/>.*?<w:outlineLvl w:val="0"\/>/);
    expect(styles).toMatch(/w:styleId="Heading2"><w:name w:val="heading 2"\/>.*?<w:outlineLvl w:val="1"\/>/);
  });

  test('names its title and language, but no author, no day and no computer', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Merged chronology</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect([...partsOf(bytes).values()].join('')).not.toMatch(/creator|lastModifiedBy|dcterms|rsid/);
  });

  test('refers to no part that it does not hold', () => {
    const parts = partsOf(bytes);
    const targets = valuesOf(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship', 'Target');
    expect(targets.filter((target) => !parts.has(`word/${target}`))).toEqual([]);
    const listed = valuesOf(partOf(bytes, '[Content_Types].xml'), 'Override', 'PartName');
    expect(listed.filter((path) => !parts.has(path.slice(1)))).toEqual([]);
  });
});

test('a heading row comes again on every page, and a short row stays on one', () => {
  const rows = [
    { ...rowOf('Date'), heading: true },
    { ...rowOf('12 March'), whole: true },
    rowOf('13 March'),
  ];
  const xml = documentOf({ kind: 'table', caption: 'Chronology', widths: [3000], rows });
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(1);
  expect(xml).toContain('<w:tblCaption w:val="Chronology"/>');
});

test('a cell that covers two columns is as wide as both', () => {
  const rows = [{ cells: [{ paragraphs: [paragraph('TableText', 'Agency')], span: 2 }] }];
  const xml = documentOf({ kind: 'table', caption: '', widths: [600, 1500], rows });
  expect(xml).toContain('<w:tcW w:w="2100" w:type="dxa"/><w:gridSpan w:val="2"/>');
});

test('bookmarks have numbers of their own, and links lead to them by name', () => {
  const xml = documentOf(
    paragraph('Normal', 'One', { bookmark: 'entry_1' }),
    paragraph('Normal', 'Two', { bookmark: 'entry_2' }),
    paragraph('Normal', [{ text: '1', link: 'entry_1' }]),
  );
  expect(valuesOf(xml, 'w:bookmarkStart', 'w:name')).toEqual(['entry_1', 'entry_2']);
  expect(new Set(valuesOf(xml, 'w:bookmarkStart', 'w:id')).size).toBe(2);
  expect(valuesOf(xml, 'w:hyperlink', 'w:anchor')).toEqual(['entry_1']);
});

test('a text from right to left runs that way, and one that only quotes it does not', () => {
  const hebrew = documentOf(paragraph('Normal', 'שלום עולם, said twice'));
  expect(hebrew).toContain('<w:bidi/>');
  expect(hebrew).toContain('<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום עולם</w:t>');
  const english = documentOf(paragraph('Normal', 'She said שלום.'));
  expect(english).not.toContain('<w:bidi/>');
  expect(wordsOf(english)).toContain('She said שלום.');
});

test.each([
  ['control characters', 'a\u0000b\u0001c\u001fd', 'a\ufffdb\ufffdc\ufffdd'],
  ['halves of characters', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
  ['what is no character at all', 'a\ufffeb\uffffc', 'a\ufffdb\ufffdc'],
  ['markup', '<b>&amp;</b> "quoted"', '<b>&amp;</b> "quoted"'],
  ['emoji', '👨‍👩‍👧‍👦 and 🎉', '👨‍👩‍👧‍👦 and 🎉'],
])('%s can stand in a text, and the rest of it stays', (_, text, shown) => {
  const bytes = write(paragraph('Normal', text));
  requireWellFormed(bytes);
  expect(wordsOf(partOf(bytes, 'word/document.xml'))).toContain(shown);
});

test('whatever a cell says, the document is well formed, and the text is read back', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (more) => {
      const row = ['first', ...more];
      const bytes = write({ kind: 'table', caption: '', widths: row.map(() => 900), rows: [rowOf(...row)] });
      requireWellFormed(bytes);
      const read = readDocumentBytes('a.docx', bytes, defaultLimits);
      const cells = read.parts[0]?.rows[0]?.cells ?? [];
      expect(cells.map(plain)).toEqual(row.map(plain));
    }),
    { numRuns: 60 },
  );
});

const unwritable = '\\ufffe\\uffff\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f';
const illegal = new RegExp(`[${unwritable}]`, 'g');

/** White space is laid out anew by Word; what it cannot hold has one sign. */
function plain(text: string): string {
  return text.toWellFormed().replace(illegal, '\ufffd').replace(/\s+/g, ' ').trim();
}
