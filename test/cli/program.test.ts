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
  [['help', 'chekc']],
  [['check', 'a.csv', '--table']],
  [['check']],
  [['check', 'a.csv', 'b.csv']],
  [['check', '--colour', 'a.csv']],
  [['merge']],
])('wrong usage (%j) ends with status 2 and says what to do', async (args) => {
  const ended = await sightline(folder.path, ...args);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toMatch(
    /^sightline: [A-Z][^\n]*\.\n(?: {2}Where: sightline \w+\n)? {2}What to do: [A-Z]/,
  );
});

test('wrong usage with --json is one JSON document, as every other error is', async () => {
  const ended = await sightline(folder.path, 'check', '--colour', 'a.csv', '--json');
  expect(ended.status).toBe(2);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    errors: [
      {
        code: 'usage',
        what: 'There is no option “--colour” here.',
        where: 'sightline check',
        todo: 'Read what the command takes: sightline check --help',
      },
    ],
  });
});

test('a slip in a command or an option is answered with what was perhaps meant', async () => {
  expect((await sightline(folder.path, 'chekc')).stderr).toContain('Perhaps you meant: check.');
  expect((await sightline(folder.path, 'check', '--agncy', 'A', 'a.csv')).stderr).toContain(
    'Perhaps you meant: --agency.',
  );
});

test('“help” shows what --help shows, for a command too, and names the commands where there is none', async () => {
  const [help, own, none] = await Promise.all([
    sightline(folder.path, 'help'),
    sightline(folder.path, 'help', 'check'),
    sightline(folder.path, 'help', 'nonsense'),
  ]);
  expect(help).toEqual(await sightline(folder.path, '--help'));
  expect(own).toEqual(await sightline(folder.path, 'check', '--help'));
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('There is no command called “nonsense”.');
});

test('a stack trace is printed with --debug only', async () => {
  const plain = await sightline(folder.path, 'check', 'missing.csv');
  const debug = await sightline(folder.path, 'check', 'missing.csv', '--debug');
  expect(plain.stderr).not.toContain('    at ');
  expect(debug.stderr).toContain('    at ');
});
