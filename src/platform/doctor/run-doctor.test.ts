import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { requireSetUp } from '../database/open-installation.ts';
import { runDoctor } from './run-doctor.ts';

const lookAt = async (folder: string) => {
  const findings = await runDoctor(
    readConfig({ SIGHTLINE_FOLDER: folder }, folder),
    () => new Date(),
    () => undefined,
  );
  return findings.find(({ check }) => check === 'database');
};

test('where nothing is set up something is wrong, and every command names the demonstration where it really is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-doctor-'));
  const found = await lookAt(folder);
  expect(found).toMatchObject({ state: 'wrong', says: expect.stringContaining(folder) });
  expect(found?.todo).not.toContain('demonstration');
  mkdirSync(join(folder, 'demonstration', 'database'), { recursive: true });
  const there = `The demonstration’s is ${join(folder, 'demonstration')}.`;
  expect((await lookAt(folder))?.todo).toContain(there);
  expect(() => requireSetUp({ external: null, folder })).toThrow(
    expect.objectContaining({
      code: 'nothing-set-up',
      words: expect.objectContaining({ todo: expect.stringContaining(there) }),
    }),
  );
});
