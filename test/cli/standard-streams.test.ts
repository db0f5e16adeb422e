import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { makeFolder, sightlineOnto, sightlineWith } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

folder.write(
  'sound.csv',
  buildCsv([
    ['Date', 'Source', 'Event'],
    ['12/03/2012', 'Log', 'Home visit'],
  ]),
);

test.each([
  [['check', 'sound.csv']],
  [['check', 'sound.csv', '--json']],
  [['check', 'missing.csv', '--json']],
  [['merge', 'sound.csv', '--json']],
  [['when']],
  [['when', '--json']],
  [['--help']],
  [['check', '--help']],
])('on a full disk %j ends with status 3 and says so, without a stack trace', async (args) => {
  const ended = await sightlineOnto(folder.path, '/dev/full', '12/3/12\n', ...args);
  expect(ended.status).toBe(3);
  expect(ended.stderr).toMatch(/the disk is full|There is no such file/);
  expect(ended.stderr).toContain('What to do: ');
  expect(ended.stderr).not.toMatch(/ {4}at |node:/);
});

const twoDates = '12/03/2012\r\n13/03/2012\r\n';
const bigEndian = Buffer.from(twoDates, 'utf16le').swap16();

test.each([
  ['UTF-16 as Windows writes it', Buffer.from(`\ufeff${twoDates}`, 'utf16le')],
  ['UTF-16 with its bytes the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
  ['UTF-16 that does not say so', Buffer.from(twoDates, 'utf16le')],
  ['UTF-8 with a mark in front', Buffer.from(`\ufeff${twoDates}`)],
])('dates in %s are read as dates', async (_, bytes) => {
  const ended = await sightlineWith(bytes, 'when', '--json');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const read = ended.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(read).toMatchObject([
    { text: '12/03/2012', earliest: '2012-03-12' },
    { text: '13/03/2012', earliest: '2012-03-13' },
  ]);
});

test('what is no text on standard input is refused in words', async () => {
  const ended = await sightlineWith(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), 'when');
  expect(ended).toMatchObject({ status: 3, stdout: '' });
  expect(ended.stderr).toContain('no text');
});
