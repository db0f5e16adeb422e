import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../src/features/chronology/domain/check-document.ts';
import { checkFile } from '../src/features/chronology/operations/check-file.ts';
import { defaultLimits } from '../src/platform/documents/limits.ts';
import { closeReaders } from '../src/platform/documents/read-document.ts';
import { readDocumentBytes } from '../src/platform/documents/read-document-bytes.ts';
import { makeDay } from '../src/shared/day.ts';
import { compareReading, type Disagreement } from './compare-reading.ts';
import { makeDemonstration } from './demonstration.ts';
import { readTruth } from './truth.ts';

const here = new URL('.', import.meta.url);
const truth = readTruth();

function told(disagreements: readonly Disagreement[]): string[] {
  return disagreements.map(
    ({ what, where, text, meant, got }) => `${what}: ${where}, “${text}”, meant ${meant}, got ${got}`,
  );
}

describe('reading the demonstration', () => {
  afterAll(closeReaders);

  const today = makeDay(2024, 12, 31);
  if (today === null) throw new RangeError('no such day');
  const frame = { today, table: null, stated: [] };

  it.each(truth.files.map((file) => [file.path, file] as const))(
    'reads %s as its writer meant it: no wrong date, no lost row',
    async (path, file) => {
      const onDisk = fileURLToPath(new URL(path, here));
      const request = { ...frame, path: onDisk, agency: file.agency, from: null, to: null };
      const checked = await checkFile(request);
      expect(told(compareReading(file, checked))).toEqual([]);
      const { rows, entries, notes, setAside } = checked.accounts;
      expect(entries + notes + setAside).toBe(rows);
    },
  );

  it.each(['second', 'third', 'fourth'])('reads what the %s seed makes as well', (seed) => {
    const other = makeDemonstration(seed);
    const disagreements = other.truth.files.flatMap((file) => {
      const bytes = other.files.get(file.path) ?? new Uint8Array();
      const document = readDocumentBytes(file.path, bytes, defaultLimits);
      return compareReading(
        file,
        checkDocument(document, { ...frame, agency: file.agency, window: undefined }),
      );
    });
    expect(told(disagreements)).toEqual([]);
  });
});
