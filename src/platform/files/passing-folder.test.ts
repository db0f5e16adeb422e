import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearLeftFolders, withPassingFolder } from './passing-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'sightline-passing-test-'));
afterAll(() => rmSync(place, { recursive: true }));

test('a folder for files that pass through is closed to others, and goes with its work even when that fails', async () => {
  await withPassingFolder('upload', place, async (folder) => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
  const failing = withPassingFolder('reading', place, async () => Promise.reject(new Error('refused')));
  await expect(failing).rejects.toThrow('refused');
  expect(readdirSync(place)).toEqual([]);
});

test('what a killed process left is taken away; what one still works with, or another machine, stays', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await withPassingFolder('reading', place, async (folder) => {
    const ours = basename(folder);
    const left = ours.replace(/-\d+-[^-]+-[^-]+$/, `-${pid}-1234-abcdef`);
    const elsewhere = left.replace(/-[0-9a-f]{8}-/, '-00000000-');
    for (const name of [left, elsewhere, 'other-folder']) mkdirSync(join(place, name));
    writeFileSync(join(place, left, 'file.csv'), 'Date,Event');
    await clearLeftFolders(place);
    expect(readdirSync(place).sort()).toEqual([ours, elsewhere, 'other-folder'].sort());
  });
});
