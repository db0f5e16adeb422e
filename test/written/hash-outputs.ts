/** Prints the SHA-256 of the Word document and of the workbook of a family, for a test that runs it twice. */
import { createHash } from 'node:crypto';
import { chronologyExcel } from '../../src/features/chronology/outputs/chronology-excel.ts';
import { chronologyWord } from '../../src/features/chronology/outputs/chronology-word.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { buildFamilyReport } from '../builders/chronology-report.ts';

const report = await buildFamilyReport('okonjay');
const outputs = [await chronologyWord(report), await chronologyExcel(report)];
process.stdout.write(outputs.map((bytes) => createHash('sha256').update(bytes).digest('hex')).join('\n'));
await closeReaders();
