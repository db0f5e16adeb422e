import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

folder.write(
  'school.csv',
  buildCsv([
    ['Date', 'Pupil', 'Source', 'Event'],
    ['12/03/2019', 'Kiah', 'Register', 'Kiah absent. Rang mum (Kelly).'],
    ['13/03/2019', 'Kiah', 'Register', 'Seen with Mrs Haddow after dinner. Spoke to Kelly.'],
  ]),
);

function read(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

test('a drafted list is written, and given back anonymises the chronology', async () => {
  const drafted = await sightline(folder.path, 'cast', 'school.csv', '--out', 'people.csv');
  expect(drafted.status).toBe(0);
  expect(drafted.stdout).toContain('Who the records seem to name');
  expect(read('people.csv')).toContain('Kelly,,mother,Mother,');
  const merged = await sightline(
    folder.path,
    'merge',
    'school.csv',
    '--cast',
    'people.csv',
    '--anonymise',
    '--out',
    'panel.json',
  );
  expect(merged.status).toBe(0);
  expect(read('panel.json')).toContain('Child A absent. Rang mum (Mother).');
  expect(read('panel.json')).not.toMatch(/Kiah|Kelly|Haddow/);
});

test('the list is printed as one JSON document', async () => {
  const { status, stdout } = await sightline(folder.path, 'cast', 'school.csv', '--json');
  expect(status).toBe(0);
  const { people } = JSON.parse(stdout);
  expect(people[0]).toMatchObject({ name: 'Kiah', role: 'child', pseudonym: 'Child A', born: null });
});

test('a list is written as .csv only, and never over a chronology', async () => {
  const word = await sightline(folder.path, 'cast', 'school.csv', '--out', 'people.docx');
  expect(word.status).not.toBe(0);
  expect(word.stderr).toContain('A list of people is written as .csv only.');
  const over = await sightline(folder.path, 'cast', 'school.csv', '--out', 'school.csv');
  expect(over.status).not.toBe(0);
  expect(read('school.csv')).toContain('Kiah absent');
});

test('an output whose own name holds a name is refused', async () => {
  await sightline(folder.path, 'cast', 'school.csv', '--out', 'list.csv');
  const ended = await sightline(
    folder.path,
    'merge',
    'school.csv',
    '--cast',
    'list.csv',
    '--anonymise',
    '--out',
    'kiah.json',
  );
  expect(ended.status).not.toBe(0);
  expect(ended.stderr).toContain('Choose');
});
