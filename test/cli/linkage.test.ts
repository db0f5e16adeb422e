import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sightline } from './sightline.ts';

const people = `Pupil,Date of birth,Postcode,Colour
Elizabeth O’Brien,04/03/2015,XM1 2AB,red
Beth OBrien,03/04/2015,XM1 2AB,red
Tom Ash,11/09/2012,XM2 2AB,blue
Priya Patel,11/09/2013,XM3 2AB,blue
Kamil Nowak,21/01/2011,XM4 2AB,green
`;

/** A folder with the list as “people.csv”; it is taken away after the tests. */
async function folderWithList(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linkage-'));
  folders.push(folder);
  await writeFile(join(folder, 'people.csv'), people);
  return folder;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const named = ['--map', 'Pupil=name', '--map', 'Colour=none'];

test('records of one person are shown with reasons and doubts in words', async () => {
  const ended = await sightline(await folderWithList(), 'linkage', 'people.csv', ...named);
  expect(ended.stderr).toBe('');
  expect(ended.status).toBe(0);
  expect(ended.stdout).toContain('1: Elizabeth O’Brien, 2015-03-04  |  2: Beth OBrien, 2015-04-03');
  expect(ended.stdout).toContain('first name is another form of the same');
  expect(ended.stdout).toContain('Left out    Colour');
  expect(ended.stdout).not.toContain('Against the truth');
});

test('--json gives every pair above the threshold, and how the threshold was set', async () => {
  const ended = await sightline(await folderWithList(), 'linkage', 'people.csv', ...named, '--json');
  const { pairs, quality, threshold } = JSON.parse(ended.stdout);
  expect(quality).toBeNull();
  expect(threshold.from).toBe(0.97);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ one: '1', other: '2' });
  expect(pairs[0].reasons).toContain('day and month of birth stand the other way round');
});

test.each([
  ['no column of names', ['--map', 'Colour=none'], 'No column holds people’s names.', 3],
  ['a heading that is not there', [...named, '--map', 'Shoe=none'], 'No column is called “Shoe”.', 2],
  ['a field that there is not', [...named, '--map', 'Colour=hue'], 'There is no field called “hue”.', 2],
])('%s is told, with what to do', async (_, options, words, status) => {
  const ended = await sightline(await folderWithList(), 'linkage', 'people.csv', ...options);
  expect(ended.status).toBe(status);
  expect(ended.stderr).toContain(words);
});

test('three lists are not compared at once', async () => {
  const ended = await sightline(await folderWithList(), 'linkage', 'people.csv', 'people.csv', 'people.csv');
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('3 files were given');
});
