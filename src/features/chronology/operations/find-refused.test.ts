import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type CsvEncoding, encodeText } from '../../../../test/builders/csv.ts';
import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { checkFile } from './check-file.ts';
import { findRefused } from './find-refused.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-refused-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

const encodings: CsvEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'];
const inAll = (text: string) =>
  encodings.map(
    (encoding) =>
      [`${JSON.stringify(text.slice(0, 20))}… in ${encoding}`, encodeText(text, encoding)] as const,
  );

async function askBoth(bytes: Uint8Array, stated: readonly StatedColumn[] = []) {
  const path = join(folder, 'notes.txt');
  writeFileSync(path, bytes);
  const [refused = null] = await findRefused([{ name: 'notes.txt', path }]);
  const request = { path, agency: 'Health', table: null, stated, today: findToday() };
  const read = checkFile({ ...request, statedForSeveral: true, from: null, to: null });
  return { refused, code: await read.then(() => null).catch(({ code }) => code) };
}

const long = `${'Seen at home with both parents. '.repeat(300)}\n12/03/2013\n`;
const oneColumn = 'Date\n12/03/2013\n14/03/2013\n';

test.each([...inAll('hello\n'), ...inAll(long), ...inAll(oneColumn), ...inAll('\n \n')])(
  'what is refused before it is sent is refused when it is read, whatever was said of the agency’s columns: %s',
  async (_, bytes) => {
    const date = [{ heading: 'Date', field: 'date' }] as const;
    for (const stated of [[], date]) {
      const { refused, code } = await askBoth(bytes, stated);
      expect(refused?.what).toBe('No table was found that could be a chronology.');
      expect(code).toBe('no-table');
    }
  },
);

test.each([
  ...inAll('Date,Source,Event\n12/03/2013,Visit log,Called\n'),
  ...inAll('Date\tEvent\n12 March 2013\tCalled at home\n'),
  ...inAll(`${'A title. '.repeat(1000)}\nDate|Event\n12 March 2013|Called at home\n`),
])('what can be read is let through: %s', async (_, bytes) => {
  expect(await askBoth(bytes)).toEqual({ refused: null, code: null });
});
