import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPlace } from './find-place.ts';
import { replaceFiles } from './replace-files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const textOf = (name: string): string => readFileSync(at(name), 'utf8');
const rightsOf = (name: string): number => statSync(at(name)).mode & 0o777;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files are replaced all together or not at all', () => {
  test('new and old ones, with nothing left beside them', async () => {
    writeFileSync(at('old.html'), 'old');
    await replaceFiles([
      { path: at('old.html'), content: 'new é' },
      { path: at('other.csv'), content: 'other' },
    ]);
    expect([textOf('old.html'), textOf('other.csv')]).toEqual(['new é', 'other']);
    expect(readdirSync(folder).sort()).toEqual(['old.html', 'other.csv']);
  });

  test('when the last has no folder, the first stays as it was', async () => {
    writeFileSync(at('old.html'), 'old');
    const files = [at('old.html'), at('nowhere/new.csv')].map((path) => ({ path, content: 'new' }));
    await expect(replaceFiles(files)).rejects.toMatchObject({ path: at('nowhere/new.csv') });
    expect(textOf('old.html')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.html']);
  });

  test('when the last can be written but not moved, those moved before it come back or go', async () => {
    writeFileSync(at('old.html'), 'old');
    const files = ['old.html', 'new.json', 'last.csv'].map((name) => ({ path: at(name), content: 'new' }));
    const replacing = replaceFiles(files);
    const refusal = expect(replacing).rejects.toMatchObject({ path: at('last.csv') });
    while (readdirSync(folder).filter((name) => name.endsWith('.part')).length < files.length)
      await new Promise(setImmediate);
    mkdirSync(at('last.csv/inside'), { recursive: true });
    await refusal;
    expect(textOf('old.html')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['last.csv', 'old.html']);
  });

  test('a folder is not replaced', async () => {
    mkdirSync(at('folder.html'));
    await expect(replaceFiles([{ path: at('folder.html'), content: 'new' }])).rejects.toMatchObject({
      cause: { code: 'EISDIR' },
    });
    expect(readdirSync(folder)).toEqual(['folder.html']);
  });
});

describe('what a file was, it stays', () => {
  test.each(['600', '640', '666'])('an old file keeps its access rights, %s', async (octal) => {
    const rights = Number.parseInt(octal, 8);
    writeFileSync(at('old.html'), 'old');
    chmodSync(at('old.html'), rights);
    await replaceFiles([{ path: at('old.html'), content: 'new' }]);
    expect([textOf('old.html'), rightsOf('old.html')]).toEqual(['new', rights]);
  });

  test('what nobody else may read is not open to others while it is being written either', async () => {
    writeFileSync(at('old.html'), 'old', { mode: 0o600 });
    const replacing = replaceFiles([{ path: at('old.html'), content: 'new '.repeat(4_000_000) }]);
    const findPart = () => readdirSync(folder).find((name) => name.endsWith('.part'));
    while (findPart() === undefined) await new Promise(setImmediate);
    expect(rightsOf(findPart() ?? '')).toBe(0o600);
    await replacing;
    expect(rightsOf('old.html')).toBe(0o600);
  });

  test('a new file has the rights that any new file of this account has', async () => {
    writeFileSync(at('any'), '');
    await replaceFiles([{ path: at('new.html'), content: 'new' }]);
    expect(rightsOf('new.html')).toBe(rightsOf('any'));
  });

  test.each(['there already', 'not there yet'])('a link goes on leading to its file, %s', async (state) => {
    mkdirSync(at('far'));
    if (state === 'there already') writeFileSync(at('far/page.html'), 'old');
    symlinkSync('far/page.html', at('link.html'));
    await replaceFiles([{ path: at('link.html'), content: 'new' }]);
    expect(lstatSync(at('link.html')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at('link.html'))).toBe('far/page.html');
    expect(textOf('far/page.html')).toBe('new');
    expect([...readdirSync(folder), ...readdirSync(at('far'))].sort()).toEqual([
      'far',
      'link.html',
      'page.html',
    ]);
  });

  test('links that go round in a circle are refused', async () => {
    symlinkSync('b.html', at('a.html'));
    symlinkSync('a.html', at('b.html'));
    await expect(replaceFiles([{ path: at('a.html'), content: 'new' }])).rejects.toMatchObject({
      path: at('a.html'),
    });
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html']);
  });
});

test('paths through a linked folder, and through a link to nothing yet, lead to one place', async () => {
  mkdirSync(at('real'));
  symlinkSync('real', at('linked'));
  symlinkSync('linked/new.html', at('link.html'));
  const place = await findPlace(at('real/new.html'));
  expect(await findPlace(at('linked/new.html'))).toBe(place);
  expect(await findPlace(at('link.html'))).toBe(place);
  expect(await findPlace(at('real/other.html'))).not.toBe(place);
});

/** Begins to write, and sends itself the signal as soon as a part of the second file is there. */
const interrupted = `
  import { readdirSync, statSync } from 'node:fs';
  import { join } from 'node:path';
  const [module, folder, signal] = process.argv.slice(1);
  const { replaceFiles } = await import(module);
  const parts = () => readdirSync(folder).filter((name) => name.endsWith('.part'));
  const watch = () => {
    if (parts().length < 2 || parts().some((name) => statSync(join(folder, name)).size === 0)) setImmediate(watch);
    else process.kill(process.pid, signal);
  };
  watch();
  await replaceFiles([
    { path: join(folder, 'old.html'), content: 'new' },
    { path: join(folder, 'new.json'), content: 'new '.repeat(32 * 1024 * 1024) },
  ]);
  process.exit(0);
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stopped by %s half-way, the program ends by it and leaves the folder as it was',
  async (signal) => {
    writeFileSync(at('old.html'), 'old');
    const module = new URL('./replace-files.ts', import.meta.url).href;
    const flags = ['--input-type=module', '--eval', interrupted];
    const started = spawn(process.execPath, [...flags, module, folder, signal], { stdio: 'inherit' });
    const endedBy = await new Promise((resolve) => started.on('close', (_, by) => resolve(by)));
    expect(endedBy).toBe(signal);
    expect(textOf('old.html')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.html']);
  },
);
