import { afterAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

test('--help names every command, and each command’s help has examples', async () => {
  const help = await sightline(folder.path, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  for (const command of ['when', 'check', 'merge']) {
    expect(help.stdout).toContain(command);
    const own = await sightline(folder.path, command, '--help');
    expect(own).toMatchObject({ status: 0, stderr: '' });
    expect(own.stdout).toContain('Examples:');
    expect(own.stdout).toContain(`sightline ${command}`);
  }
});

test('--version tells the version', async () => {
  expect((await sightline(folder.path, '--version')).stdout.trim()).toBe(manifest.version);
});

test.each([
  [[]],
  [['chekc', 'a.csv']],
  [['check']],
  [['check', 'a.csv', 'b.csv']],
  [['check', '--colour', 'a.csv']],
  [['merge']],
])('wrong usage (%j) ends with status 2 and says what to do', async (args) => {
  const ended = await sightline(folder.path, ...args);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr.length).toBeGreaterThan(20);
  expect(ended.stderr).not.toContain('    at ');
});

test('a stack trace is printed with --debug only', async () => {
  const plain = await sightline(folder.path, 'check', 'missing.csv');
  const debug = await sightline(folder.path, 'check', 'missing.csv', '--debug');
  expect(plain.stderr).not.toContain('    at ');
  expect(debug.stderr).toContain('    at ');
});
