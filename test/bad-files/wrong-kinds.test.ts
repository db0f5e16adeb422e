import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { buildCompoundFile } from '../builders/compound-file.ts';
import { buildDocx, type DocxBlock } from '../builders/docx.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { contentTypesXml, relationshipsXml } from '../builders/xml.ts';
import { buildZip } from '../builders/zip.ts';
import { bytesOf, cellsOf, read, refusalOf } from '../documents/reading.ts';

const table: DocxBlock = {
  kind: 'table',
  rows: [{ cells: ['Date', 'Event'] }, { cells: ['1/5/12', 'Seen'] }],
};
const docx = buildDocx([table]);
const xlsx = buildXlsx({
  sheets: [
    {
      name: 'Chronology',
      rows: [
        ['Date', 'Event'],
        ['1/5/12', 'Seen'],
      ],
    },
  ],
});
const csv = bytesOf('Date,Event\n1/5/12,Seen\n');
const pdf = bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const rtf = bytesOf('{\\rtf1\\ansi Date\\tab Event\\par}');
const html = bytesOf(
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Date</td></tr></table></html>',
);
const mht = bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n');
const oldWord = buildCompoundFile([{ name: 'WordDocument' }, { name: 'ObjectPool', streams: ['Workbook'] }]);
const oldExcel = buildCompoundFile([{ name: 'Workbook' }, { name: 'MBD01', streams: ['WordDocument'] }]);
const encrypted = buildCompoundFile([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]);
const openDocument = (kind: string): Uint8Array =>
  buildZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', data: '<x/>' },
  ]);
const office = (type: string): Uint8Array =>
  buildZip([
    { name: '[Content_Types].xml', data: contentTypesXml([['main.bin', type]]) },
    {
      name: '_rels/.rels',
      data: relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'main.bin' }]),
    },
    { name: 'main.bin', data: 'x' },
  ]);
const picture = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const photograph = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

const cases: readonly [name: string, bytes: Uint8Array, code: string, says: RegExp][] = [
  ['nothing.docx', new Uint8Array(), 'file-empty', /sent in full/],
  ['nothing.csv', new Uint8Array(), 'file-empty', /sent in full/],
  ['report.pdf', pdf, 'pdf-file', /Word document \(\.docx\)/],
  ['report.docx', pdf, 'pdf-file', /Word document \(\.docx\)/],
  ['old.doc', oldWord, 'old-word-file', /Open it in Word and save it as a Word document \(\.docx\)/],
  ['old.docx', oldWord, 'old-word-file', /save it as a Word document/],
  ['old.xls', oldExcel, 'old-excel-file', /Open it in Excel and save it as an Excel workbook \(\.xlsx\)/],
  ['locked.docx', encrypted, 'file-password-protected', /save a copy without one/],
  ['locked.xlsx', encrypted, 'file-password-protected', /save a copy without one/],
  [
    'macros.docm',
    buildDocx([table], { macroEnabled: true, vbaProject: true }),
    'macro-file',
    /without running its macros/,
  ],
  ['macros.docx', buildDocx([table], { vbaProject: true }), 'macro-file', /without running its macros/],
  ['macros.docx', buildDocx([table], { macroEnabled: true }), 'macro-file', /without running its macros/],
  ['macros.xlsm', buildXlsx({ sheets: [], macroEnabled: true }), 'macro-file', /without running its macros/],
  ['macros.xlsx', buildXlsx({ sheets: [], vbaProject: true }), 'macro-file', /without running its macros/],
  [
    'binary.xlsb',
    office('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    'file-type-unknown',
    /\.xlsx/,
  ],
  [
    'slides.pptx',
    office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    'file-type-unknown',
    /Copy its table/,
  ],
  ['free.odt', openDocument('text'), 'file-type-unknown', /save it as a Word document/],
  ['free.ods', openDocument('spreadsheet'), 'file-type-unknown', /save it as an Excel workbook/],
  ['files.zip', buildZip([{ name: 'a.docx', data: 'x' }]), 'file-type-unknown', /one by one/],
  ['page.html', html, 'file-type-unknown', /Open it in Excel or Word/],
  ['rich.rtf', rtf, 'file-type-unknown', /Open it in Word/],
  ['data', new Uint8Array(64), 'file-type-unknown', /save it as \.docx, \.xlsx or CSV/],
  ['scan.png', picture, 'file-type-unknown', /This is a picture.*Ask for the Word document/],
  ['scan.jpg', photograph, 'file-type-unknown', /This is a picture/],
  ['phone.heic', bytesOf('\0\0\0\u0018ftypheic\0\0'), 'file-type-unknown', /This is a picture/],
  [
    'health.docx',
    xlsx,
    'file-not-what-its-name-says',
    /ends in \.docx, but the file is an Excel workbook.*\.xlsx/,
  ],
  [
    'police.xlsx',
    docx,
    'file-not-what-its-name-says',
    /ends in \.xlsx, but the file is a Word document.*\.docx/,
  ],
  [
    'police.xls',
    xlsx,
    'file-not-what-its-name-says',
    /an Excel workbook.*Change the end of its name to \.xlsx/,
  ],
  ['school.csv', xlsx, 'file-not-what-its-name-says', /an Excel workbook/],
  ['health.docx', csv, 'file-not-what-its-name-says', /plain text/],
  ['health.docx', picture, 'file-not-what-its-name-says', /but the file is a picture/],
  ['health.docx', new Uint8Array(64), 'file-not-what-its-name-says', /something else, or damaged/],
  [
    'health.docx',
    buildZip([{ name: 'a.txt', data: 'x' }]),
    'file-not-what-its-name-says',
    /neither a Word document/,
  ],
  ['health.docx', openDocument('text'), 'file-not-what-its-name-says', /OpenDocument text/],
  ['export.xls', html, 'file-not-what-its-name-says', /web page.*Open it in Excel/],
  ['export.xls', csv, 'file-not-what-its-name-says', /plain text.*save it as Word, Excel or CSV/],
  ['letter.pdf', csv, 'file-not-what-its-name-says', /plain text.*save it as Word, Excel or CSV/],
  ['letter.doc', rtf, 'file-not-what-its-name-says', /rich text file.*Open it in Word/],
  ['letter.doc', mht, 'file-not-what-its-name-says', /web page/],
  ['school.csv', html, 'file-not-what-its-name-says', /web page/],
  ['school.csv', picture, 'file-not-what-its-name-says', /is a picture/],
];

describe('a file of another kind is refused by name, and the person is told what to do', () => {
  test.each(cases)('%s (%#)', (name, bytes, code, says) => {
    const error = refusalOf(name, bytes);
    expect(error.code).toBe(code);
    expect(`${error.words.what} ${error.words.todo}`).toMatch(says);
    expect(error.words.where).toMatch(new RegExp(`^${name}`));
  });
});

test.each([
  ['health.docx', docx],
  ['HEALTH.DOCX', docx],
  ['upload', docx],
  ['upload.tmp', xlsx],
  ['school.txt', csv],
  ['school', csv],
])('a name that promises nothing else is no obstacle: %s', (name, bytes) => {
  expect(cellsOf(read(name, bytes))).toEqual([
    ['Date', 'Event'],
    ['1/5/12', 'Seen'],
  ]);
});

test('a CSV file that speaks of a PDF is none', () => {
  expect(cellsOf(read('a.csv', bytesOf('Date,Event\n1/5/12,saved as %PDF-1.4\n')))[1]?.[1]).toBe(
    'saved as %PDF-1.4',
  );
});

test('a CSV file whose first heading begins like an archive is read', () => {
  expect(cellsOf(read('a.csv', bytesOf('PK,Date\n1,1/5/12\n')))[0]).toEqual(['PK', 'Date']);
});

test('a workbook that another program has locked with a password is told as such', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'Chronology', rows: [['Date', 'Event']] }],
    encryption: { password: 'an invented one', spinCount: 1000 },
  });
  expect(refusalOf('locked.xlsx', locked).code).toBe('file-password-protected');
});
