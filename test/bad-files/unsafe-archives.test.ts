import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocx, type DocxBlock } from '../builders/docx.ts';
import { contentTypesXml, relationshipsXml } from '../builders/xml.ts';
import { buildZip, type ZipEntry, type ZipOptions } from '../builders/zip.ts';
import { bytesOf, cellsOf, read, refusalOf } from '../documents/reading.ts';

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentXml = (text: string): string =>
  `<w:document xmlns:w="${namespace}"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;

/** A Word file in which the document's entry may lie, followed by further entries. */
function wordFile(
  document: Partial<ZipEntry> = {},
  more: readonly ZipEntry[] = [],
  options?: ZipOptions,
): Uint8Array {
  const entries = [
    { name: '[Content_Types].xml', data: contentTypesXml([['word/document.xml', mainType]]) },
    {
      name: '_rels/.rels',
      data: relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
    },
    { name: 'word/document.xml', data: documentXml('Seen'), ...document },
    ...more,
  ];
  return buildZip(entries, options);
}

const whole = wordFile();
const many = Array.from({ length: 10_001 }, (_, place) => ({ name: `word/${place}.xml`, data: '' }));
const mebibyte = 1024 * 1024;
const spaces = (count: number): Uint8Array => new Uint8Array(count).fill(0x20);

describe('an archive that lies or leads astray is refused', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'two entries share their data',
      wordFile({}, [{ name: 'word/again.xml', data: '', sharesDataOf: 2, localName: 'x' }]),
      'zip-unsafe',
    ],
    ['a name leads out of the folder', wordFile({}, [{ name: '../../etc/evil', data: 'x' }]), 'zip-unsafe'],
    ['a name leads out half-way', wordFile({}, [{ name: 'word/../../evil', data: 'x' }]), 'zip-unsafe'],
    ['a name begins at the root', wordFile({}, [{ name: '/etc/evil', data: 'x' }]), 'zip-unsafe'],
    ['a name begins with a drive', wordFile({}, [{ name: 'C:evil', data: 'x' }]), 'zip-unsafe'],
    ['a name has backslashes', wordFile({}, [{ name: '..\\evil', data: 'x' }]), 'zip-unsafe'],
    ['one name twice', wordFile({}, [{ name: 'word/document.xml', data: 'x' }]), 'zip-unsafe'],
    [
      'one name twice but for its capitals',
      wordFile({}, [{ name: 'WORD/Document.xml', data: 'x' }]),
      'zip-unsafe',
    ],
    ['a part is larger than it says', wordFile({ declaredSize: 10 }), 'zip-unsafe'],
    ['a part is smaller than it says', wordFile({ declaredSize: 5_000 }), 'file-damaged'],
    ['two places tell two names', wordFile({ localName: 'word/other.xml' }), 'zip-unsafe'],
    ['more parts than any document has', wordFile({}, many), 'zip-unsafe'],
    [
      'the directory holds fewer entries than it says',
      wordFile({}, [], { declaredEntries: 9 }),
      'zip-unsafe',
    ],
    ['an entry is encrypted', wordFile({ flags: 1 }), 'file-password-protected'],
    ['a checksum is wrong', wordFile({ declaredCrc: 1 }), 'file-damaged'],
    ['an unknown way of packing', wordFile({ method: 99 }), 'file-damaged'],
    ['the packed data is no packed data', wordFile({ stored: true, method: 8 }), 'file-damaged'],
    [
      'the document itself is not there',
      buildZip([
        { name: '[Content_Types].xml', data: contentTypesXml([['word/document.xml', mainType]]) },
        {
          name: '_rels/.rels',
          data: relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
        },
      ]),
      'file-damaged',
    ],
  ])('%s', (_, bytes, code) => {
    expect(refusalOf('health.docx', bytes).code).toBe(code);
  });
});

test('a truncated file is told as damaged, wherever it breaks off', () => {
  const docx = buildDocx([{ kind: 'table', rows: [{ cells: ['Seen'] }] } satisfies DocxBlock]);
  for (let length = 4; length < docx.length; length += 37) {
    expect(refusalOf('health.docx', docx.slice(0, length)).code).toBe('file-damaged');
  }
});

describe('a zip bomb goes off nowhere', () => {
  test('the limit counts what is unpacked, not what the archive says', () => {
    const bytes = wordFile({ data: documentXml(' '.repeat(3 * mebibyte)) });
    expect(refusalOf('bomb.docx', bytes, { inflatedBytes: 2 * mebibyte }).code).toBe('zip-bomb');
  });

  test('a part that unpacks to a thousand times its size is refused at a fraction of it', () => {
    const error = refusalOf('bomb.docx', wordFile({ data: spaces(40 * mebibyte) }));
    expect(error.code).toBe('zip-bomb');
    expect(error.words.where).toBe('bomb.docx, word/document.xml');
  });

  test('so is one that claims to be small', () => {
    const bytes = wordFile({ data: spaces(40 * mebibyte), declaredSize: 1_000 });
    expect(refusalOf('bomb.docx', bytes).code).toBe('zip-unsafe');
  });

  test('so is one in a part that nobody reads', () => {
    const bytes = wordFile({}, [{ name: 'word/media/image1.bin', data: spaces(40 * mebibyte) }]);
    expect(refusalOf('bomb.docx', bytes).code).toBe('zip-bomb');
  });

  test('so is one that says itself that it is larger than the limit', () => {
    const bytes = wordFile({}, [{ name: 'word/media/image1.bin', data: 'x', declaredSize: 0xfffffff0 }]);
    expect(refusalOf('bomb.docx', bytes).code).toBe('zip-bomb');
  });
});

const byAnotherWriter = zipSync({
  '[Content_Types].xml': bytesOf(contentTypesXml([['word/document.xml', mainType]])),
  _rels: {
    '.rels': bytesOf(relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }])),
  },
  word: { 'document.xml': bytesOf(documentXml('Seen')) },
});

test.each<[string, Uint8Array]>([
  ['as they come', whole],
  ['from another writer', byAnotherWriter],
  ['with the sizes after the data', wordFile({ sizesAfterData: true })],
  ['without packing', wordFile({ stored: true })],
  ['with the directory of large archives', wordFile({}, [], { zip64: true })],
  ['with a comment', wordFile({}, [], { comment: 'from the records system' })],
  ['with a line break that a mail program added', wordFile({}, [], { bytesAfter: new Uint8Array([13, 10]) })],
])('honest archives are read %s', (_, bytes) => {
  expect(cellsOf(read('health.docx', bytes))).toEqual([['Seen']]);
});
