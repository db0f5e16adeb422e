import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeReaders, type ReadOptions, readDocument } from '../../src/platform/documents/read-document.ts';
import { AppError } from '../../src/shared/app-error.ts';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';

let folder = '';
const rows = Array.from({ length: 20_000 }, (_, place) => [`${(place % 28) + 1}/5/12`, `Visit ${place}`]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-reading-'));
});

afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true });
});

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function refusal(path: string, options?: ReadOptions): Promise<AppError> {
  const error: unknown = await readDocument(path, options).then(
    () => new Error(`${path} was read`),
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw error;
}

test('an error keeps its code and its words on the way from the reader', async () => {
  const error = await refusal(written('open.csv', buildCsv([['Date', 'Event']]).slice(0, 3)), {
    limits: { fileBytes: 2 },
  });
  expect(error.code).toBe('file-too-large');
  const unclosed = await refusal(written('quote.csv', new TextEncoder().encode('a,"b')));
  expect(unclosed.code).toBe('csv-unclosed-quote');
  expect(unclosed.words.where).toBe('quote.csv, line 1');
  expect(unclosed.words.todo).toContain('text editor');
});

test('a folder, a missing file and what is no file are each named', async () => {
  mkdirSync(join(folder, 'agencies'));
  expect((await refusal(join(folder, 'agencies'))).code).toBe('file-is-folder');
  expect((await refusal(join(folder, 'absent.docx'))).code).toBe('file-not-found');
  expect((await refusal(join(written('a.csv', new Uint8Array([65])), 'below.docx'))).code).toBe(
    'file-not-found',
  );
  const tooLong = await refusal(join(folder, `${'x'.repeat(5000)}.docx`));
  expect(tooLong.code).toBe('file-not-found');
  expect(tooLong.words.where?.length).toBeLessThan(400);
  expect((await refusal(join(folder, 'absent.docx'))).words.where).toBe(join(folder, 'absent.docx'));
  const socket = join(folder, 'socket');
  const server = createServer();
  await new Promise<void>((listening) => server.listen(socket, listening));
  expect((await refusal(socket)).code).toBe('file-unreadable');
  await new Promise((closed) => server.close(closed));
});

test('a file that takes too long is stopped, and the next one is read', async () => {
  const slow = written('slow.docx', buildDocx([{ kind: 'table', rows: rows.map((cells) => ({ cells })) }]));
  const error = await refusal(slow, { limits: { seconds: 0.01 } });
  expect(error.code).toBe('reading-took-too-long');
  expect(error.words.where).toBe('slow.docx');
  const { parts } = await readDocument(slow);
  expect(parts[0]?.rows.length).toBe(rows.length);
});

test('files that are asked for at once are all read, each as itself', async () => {
  const paths = Array.from({ length: 9 }, (_, place) =>
    written(`${place}.csv`, buildCsv([['Date', `Agency ${place}`]])),
  );
  const documents = await Promise.all(paths.map((path) => readDocument(path)));
  expect(documents.map(({ parts }) => parts[0]?.rows[0]?.cells[1])).toEqual(
    paths.map((_, place) => `Agency ${place}`),
  );
});

test('progress rises to the whole', async () => {
  const seen: number[] = [];
  const path = written('long.csv', buildCsv(rows));
  let whole = 0;
  await readDocument(path, {
    onProgress(done, total) {
      seen.push(done);
      whole = total;
    },
  });
  expect(seen.length).toBeGreaterThan(50);
  expect(seen).toEqual([...seen].sort((first, second) => first - second));
  expect(seen.at(-1)).toBeGreaterThan(whole * 0.98);
});

test('a reader that waits for the next file does not keep the process from ending', async () => {
  const path = written('one.csv', buildCsv([['Date', 'Event']]));
  const reader = new URL('../../src/platform/documents/read-document.ts', import.meta.url).href;
  const script = `const { readDocument } = await import(${JSON.stringify(reader)});
    const { parts } = await readDocument(${JSON.stringify(path)});
    console.log(parts[0].rows[0].cells.join());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout.trim()).toBe('Date,Event');
});
