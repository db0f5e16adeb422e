import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

function csv(name: string, ...rows: readonly (readonly string[])[]): void {
  folder.write(name, buildCsv([['Date', 'Source', 'Event'], ...rows]));
}

function merge(...args: readonly string[]) {
  return sightline(folder.path, 'merge', ...args);
}

function read(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

csv('health.csv', ['14/03/2012', 'HV notes', 'Clinic']);
csv('police.csv', ['13/03/2012', 'Log 7', 'Call to the address'], ['31/02/2012', 'Log 8', 'Second call']);
csv('sound.csv', ['01/01/2011', 'Register', 'Absent']);

test('a merged chronology is read back from its .json, and gives the same again', async () => {
  await merge('sound.csv', 'health.csv', '--out', 'own.json');
  const again = await merge('own.json', '--json');
  expect(again.status).toBe(0);
  expect(again.stdout).toBe(read('own.json'));
  const more = await merge('own.json', 'police.csv', '--json');
  expect(JSON.parse(more.stdout).sources.map(({ file }: { file: string }) => file)).toEqual([
    'health.csv',
    'police.csv',
    'sound.csv',
  ]);
});

test('a .json that is no merged chronology is refused, with the place that shows it', async () => {
  await merge('sound.csv', '--out', 'own.json');
  folder.write('other.json', '{"entries": []}');
  folder.write('half.json', read('own.json').slice(0, 200));
  folder.write('lost.json', read('own.json').replace('"rows": 1', '"rows": 2'));
  const expected = {
    'other.json': 'At format',
    'half.json': 'not all of it is there',
    'lost.json': 'The account of “sound.csv” does not agree with its rows.',
  };
  for (const [name, words] of Object.entries(expected)) {
    const ended = await merge(name, '--json');
    expect(ended.status).toBe(3);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).toContain(`Where: ${name}`);
  }
});

test('the agencies of a merged chronology are settled, and --agency for it is refused', async () => {
  await merge('sound.csv', '--out', 'own.json');
  const ended = await merge('own.json', '--agency', 'own.json=School', '--json');
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('are settled already');
});

test('check says that a .json is no one agency’s', async () => {
  await merge('sound.csv', '--out', 'own.json');
  const ended = await sightline(folder.path, 'check', 'own.json');
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain('sightline analyse');
  expect(ended.stderr).not.toContain('A .json file is a merged chronology');
});
