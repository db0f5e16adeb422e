import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { partOf, wordsOf } from '../written/office-parts.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

folder.write(
  'health.csv',
  buildCsv([
    ['Date', 'Source', 'Event'],
    ['14/03/2012', 'HV notes', 'Mia Tarn seen at clinic'],
  ]),
);
folder.write('people.csv', 'name,role,pseudonym\nMia Tarn,child,Child A\n');
const title = 'Family M: merged “chronology” </style> 2012';

function read(name: string): Buffer {
  return readFileSync(join(folder.path, name));
}

test('a title stands on every document, in its properties and at the foot of its pages', async () => {
  const out = ['m.html', 'm.docx', 'm.xlsx'].flatMap((name) => ['--out', name]);
  const ended = await sightline(folder.path, 'merge', 'health.csv', '--title', title, ...out);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const page = read('m.html').toString();
  expect(page).toContain('<title>Family M: merged “chronology” &lt;/style&gt; 2012</title>');
  expect(page).toContain('<h1>Family M: merged “chronology” &lt;/style&gt; 2012</h1>');
  expect(page).toContain('content: "Family M: merged \\201c chronology\\201d  \\3c \\2f style\\3e  2012"');
  expect(wordsOf(partOf(read('m.docx'), 'word/document.xml'))).toMatch(/^\s*Family M: merged/);
  expect(wordsOf(partOf(read('m.docx'), 'word/footer1.xml'))).toContain('Family M: merged');
  for (const name of ['m.docx', 'm.xlsx']) {
    expect(partOf(read(name), 'docProps/core.xml')).toContain('<dc:title>Family M: merged');
  }
});

test('a title that names somebody of the list is refused where names are to be hidden', async () => {
  const args = ['merge', 'health.csv', '--cast', 'people.csv', '--anonymise', '--out', 'hidden.html'];
  const refused = await sightline(folder.path, ...args, '--title', 'Mia Tarn: chronology');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('The title holds “Mia Tarn”');
  expect(existsSync(join(folder.path, 'hidden.html'))).toBe(false);
  await sightline(folder.path, ...args, '--title', 'Family M');
  expect(read('hidden.html').toString()).toContain('<h1>Family M</h1>');
});
