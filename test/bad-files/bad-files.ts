import { buildCompoundFile } from '../builders/compound-file.ts';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx, type DocxBlock } from '../builders/docx.ts';
import { contentTypesXml, relationshipsXml } from '../builders/xml.ts';
import { buildZip, type ZipEntry } from '../builders/zip.ts';

const table: DocxBlock = {
  kind: 'table',
  rows: [{ cells: ['Date', 'Source', 'Event'] }, { cells: ['1/5/12', 'Notes', 'Seen'] }],
};
const docx = buildDocx([table]);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const package_ = (type: string, document: Uint8Array | string, more: readonly ZipEntry[] = []) =>
  buildZip([
    { name: '[Content_Types].xml', data: contentTypesXml([['word/document.xml', type]]) },
    {
      name: '_rels/.rels',
      data: relationshipsXml([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
    },
    { name: 'word/document.xml', data: document },
    ...more,
  ]);
const text = (words: string) => new TextEncoder().encode(words);
const wide = buildCsv([
  ['Date', 'Event', ...Array.from({ length: 5000 }, (_, at) => `Column ${at}`)],
  ['1/5/12', 'Seen'],
]);

/** Files that the world sends by mistake or by malice, and the code that each is refused by. */
export const badFiles: readonly [name: string, bytes: Uint8Array, code: string][] = [
  ['bomb.docx', package_(wordType, new Uint8Array(200 * 1024 * 1024).fill(0x20)), 'zip-bomb'],
  ['path.docx', package_(wordType, '<x/>', [{ name: '../../evil.xml', data: 'x' }]), 'zip-unsafe'],
  [
    'overlap.docx',
    package_(wordType, '<x/>', [{ name: 'word/again.xml', data: '', sharesDataOf: 2, localName: 'x' }]),
    'zip-unsafe',
  ],
  ['macros.docx', package_(macroType, '<x/>'), 'macro-file'],
  [
    'entity.docx',
    buildDocx([table], { prologue: '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>' }),
    'xml-unsafe',
  ],
  [
    'template.docx',
    buildDocx([table], {
      relationships: [
        { id: 'r9', type: 'attachedTemplate', target: 'https://example.org/evil.dotm', external: true },
      ],
    }),
    'external-content',
  ],
  [
    'locked.xlsx',
    buildCompoundFile([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]),
    'file-password-protected',
  ],
  ['old.doc', buildCompoundFile([{ name: 'WordDocument' }]), 'old-word-file'],
  ['old.xls', buildCompoundFile([{ name: 'Workbook' }]), 'old-excel-file'],
  ['short.docx', docx.slice(0, docx.length / 2), 'file-damaged'],
  ['word.csv', docx, 'file-not-what-its-name-says'],
  ['merged.json', text('{"entries": []}\n'), 'file-type-unknown'],
  ['report.pdf', text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'pdf-file'],
  ['wide.csv', wide, 'too-many-columns'],
  ['quote.csv', text('Date,Source,Event\n1/5/12,Notes,"never closed\n'), 'csv-unclosed-quote'],
  ['no-date.csv', text('Source,Event\nNotes,Seen\nNotes,Seen again\n'), 'no-date-column'],
  ['nothing.docx', buildDocx([]), 'no-table'],
];
