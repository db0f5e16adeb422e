import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

folder.write(
  'police.csv',
  buildCsv([
    ['Date', 'Source', 'Type of contact', 'Event'],
    ['12/03/2012', 'Log', 'Home visit', 'Called at the address'],
    ['13/03/2012', 'Log', 'Police intel', 'A named man stays there'],
    ['14/03/2012', 'Log', 'Legal', 'A letter came'],
    ['15/03/2012', 'Log', 'Ad hoc', 'Nothing of note'],
    ['some day', 'Legal advice', '', 'Advised to wait'],
  ]),
);
folder.write(
  'school.csv',
  buildCsv([
    ['Date', 'Source', 'Event'],
    ['01/01/2011', 'Register', 'Absent'],
  ]),
);

test('check tells kinds, what is not to be shared, what may not be, and what is no kind that is known', async () => {
  const { stdout } = await sightline(folder.path, 'check', 'police.csv', '--agency', 'Lontown Police');
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('General record 2, Visit 1, Police intelligence 1');
  expect(text).toContain('Not to be shared without the agency’s agreement (2). Ask the agency');
  expect(text).toContain('Row 3, Type of contact: “Police intel” is read as police intelligence.');
  expect(text).toContain('Row 6, Source: “Legal advice” is read as legal advice.');
  expect(text).toContain('Kind to check (1)');
  expect(text).toContain('“Type of contact” says “Ad hoc” in 1 row, which is no kind that Sightline knows.');
});

test('merge tells them too, writes them into every document, and reads them back from its own .json', async () => {
  const out = ['--out', 'own.json', '--out', 'own.csv', '--out', 'own.html'];
  const { stdout } = await sightline(folder.path, 'merge', 'police.csv', 'school.csv', ...out);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('Kinds: General record 3, Visit 1, Police intelligence 1.');
  expect(text).toContain('Not to be shared without the agency’s agreement: 1');
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const { entries, setAside } = JSON.parse(read('own.json'));
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual([
    'narrative',
    'visit',
    'police-intelligence',
    'narrative',
    'narrative',
  ]);
  expect(setAside.map(({ kind }: { kind: string }) => kind)).toEqual(['legal-advice']);
  expect(read('own.csv')).toContain('Police intelligence');
  expect(read('own.csv')).toContain('Type of contact: Police intel');
  expect(read('own.html')).toContain('Police intelligence');
  const again = await sightline(folder.path, 'merge', 'own.json', '--json');
  expect(again.stdout).toBe(read('own.json'));
});
