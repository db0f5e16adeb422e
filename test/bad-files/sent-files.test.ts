import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSentFile } from '../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../src/features/chronology/operations/read-submission.ts';
import { sendChronology } from '../../src/features/chronology/operations/send-chronology.ts';
import { submissionRoutes } from '../../src/features/chronology/web/submission-routes.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { buildCompoundFile } from '../builders/compound-file.ts';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx, type DocxBlock } from '../builders/docx.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { runJobNow } from '../builders/platform/run-job-now.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { contentTypesXml, relationshipsXml } from '../builders/xml.ts';
import { buildZip } from '../builders/zip.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);
const folder = mkdtempSync(join(tmpdir(), 'sightline-bad-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

const table: DocxBlock = {
  kind: 'table',
  rows: [{ cells: ['Date', 'Source', 'Event'] }, { cells: ['1/5/12', 'Notes', 'Seen'] }],
};
const docx = buildDocx([table]);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const package_ = (type: string, document: Uint8Array | string, more: { name: string; data: string }[] = []) =>
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

const cases: readonly [name: string, bytes: Uint8Array, code: string][] = [
  ['bomb.docx', package_(wordType, new Uint8Array(200 * 1024 * 1024).fill(0x20)), 'zip-bomb'],
  ['path.docx', package_(wordType, '<x/>', [{ name: '../../evil.xml', data: 'x' }]), 'zip-unsafe'],
  ['macros.docx', package_(macroType, '<x/>'), 'macro-file'],
  [
    'entity.docx',
    buildDocx([table], { prologue: '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>' }),
    'xml-unsafe',
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
  ['report.pdf', text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'pdf-file'],
  ['wide.csv', wide, 'too-many-columns'],
  ['quote.csv', text('Date,Source,Event\n1/5/12,Notes,"never closed\n'), 'csv-unclosed-quote'],
  ['no-date.csv', text('Source,Event\nNotes,Seen\nNotes,Seen again\n'), 'no-date-column'],
  ['nothing.docx', buildDocx([]), 'no-table'],
];

test.each(cases)(
  '%s is refused by name, nothing of it enters the chronology, and the server still answers',
  async (name, bytes, code) => {
    const partnership = await makePartnership(platform);
    const agencyId = partnership.agencies.first;
    const family = await makeFamily(platform, partnership, { involved: [agencyId] });
    const { officer } = partnership.people;
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const request = { familyId: family.id, agencyId, files: [{ name, path }] };
    const { sent } = await sendChronology(platform, officer, request);
    const [one] = sent;
    if (one === undefined) throw new Error(`${name} was not taken`);
    expect(await runJobNow(platform, partnership.id, one.jobId, readSentFile)).toBe('done');
    const asked = { familyId: family.id, submissionId: one.submissionId, filter: 'all', from: null } as const;
    const told = await readSubmission(platform, officer, asked);
    expect([told.state, told.refused?.code]).toEqual(['refused', code]);
    expect(told.rows).toEqual([]);
    const page = await served.get(
      `/families/${family.id}/submissions/${one.submissionId}`,
      served.signIn(officer),
    );
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('This file could not be read');
    expect(page.body).not.toContain(folder);
    expect(page.body).not.toContain('--map');
  },
);
