import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

function csv(name: string, ...rows: readonly (readonly string[])[]): string {
  folder.write(name, buildCsv([['Date', 'Source', 'Event'], ...rows]));
  return name;
}

function diff(...args: readonly string[]) {
  return sightline(folder.path, 'diff', ...args);
}

const visit = ['12/03/2012', 'Log', 'Home visit, both children seen alone.'];
const conference = (category: string) => [
  '13/03/2012',
  'Minutes',
  `Initial child protection conference. The children were made subject to plans under the category of ${category}.`,
];
csv('old.csv', visit, conference('emotional abuse'));
csv('new.csv', conference('neglect'), ['14/03/2012', 'Log', 'GP telephoned.']);

test('tells what was added, changed and removed, and shows where a long text differs', async () => {
  const ended = await diff('old.csv', 'new.csv');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toContain('category of emotional abuse');
  expect(ended.stdout).toContain('category of neglect');
  expect(ended.stdout).toMatch(/Added {6}1/);
  expect(ended.stdout).toMatch(/Removed {4}1/);
});

test('prints one JSON document in which every row has its fate', async () => {
  const { stdout } = await diff('old.csv', 'new.csv', '--json');
  const told = JSON.parse(stdout);
  expect(told.counts).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 0 });
  expect(told.changed[0].cells).toEqual([
    { column: 'event', old: conference('emotional abuse')[2], new: conference('neglect')[2] },
  ]);
});

test('says that nothing has changed, and ends with 1 when a version has rows set aside', async () => {
  expect((await diff('old.csv', 'old.csv')).stdout).toContain('Nothing has changed.');
  csv('slip.csv', visit, ['31/02/2012', 'Log', 'No such day.']);
  expect((await diff('old.csv', 'slip.csv')).status).toBe(1);
});

test('tells what is wrong with both versions together, and prints nothing', async () => {
  folder.write('empty.csv', '');
  const ended = await diff('empty.csv', 'missing.csv');
  expect(ended).toMatchObject({ status: 3, stdout: '' });
  for (const name of ['empty.csv', 'missing.csv']) expect(ended.stderr).toContain(name);
});
