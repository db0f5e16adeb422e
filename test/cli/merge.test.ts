import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const headings = ['Date', 'Source', 'Event'];

function csv(name: string, ...rows: readonly (readonly string[])[]): string {
  folder.write(name, buildCsv([headings, ...rows]));
  return name;
}

function merge(...args: readonly string[]) {
  return sightline(folder.path, 'merge', ...args);
}

function read(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

csv(
  'health.csv',
  ['14/03/2012', 'HV notes', 'Clinic'],
  ['12/03/2012', 'HV notes', '=1+1 <script>alert(1)</script>'],
);
csv('police.csv', ['13/03/2012', 'Log 7', 'Call to the address'], ['31/02/2012', 'Log 8', 'Second call']);
csv('sound.csv', ['01/01/2011', 'Register', 'Absent']);

test('several files come out in one order, in every form asked for, with their accounts', async () => {
  const ended = await merge(
    'health.csv',
    'police.csv',
    '--agency',
    'police.csv=Police',
    '--out',
    'm.json',
    '--out',
    'm.csv',
    '--out',
    'm.html',
  );
  expect(ended).toMatchObject({ status: 1, stderr: '' });
  const json = JSON.parse(read('m.json'));
  expect(json.entries.map((entry: { event: string }) => entry.event)).toEqual([
    '=1+1 <script>alert(1)</script>',
    'Call to the address',
    'Clinic',
  ]);
  expect(json.sources).toMatchObject([
    { file: 'police.csv', agency: 'Police', rows: 2, entries: 1, notes: 0, setAside: 1 },
    { file: 'health.csv', agency: 'health', rows: 2, entries: 2, notes: 0, setAside: 0 },
  ]);
  expect(json.setAside).toHaveLength(1);
  expect(read('m.csv')).toContain('Set aside');
  expect(read('m.csv')).toContain('Second call');
  expect(ended.stdout).toContain('m.html');
});

test('what a cell says is text in the page and in the spreadsheet, never code', async () => {
  await merge('health.csv', '--out', 'safe.html', '--out', 'safe.csv');
  expect(read('safe.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(read('safe.html')).not.toContain('<script>alert');
  expect(read('safe.csv')).not.toMatch(/(^|[,"])=1/m);
});

test('the order of the files changes nothing', async () => {
  const options = ['--today', '2026-03-01', '--json'];
  const [one, other] = await Promise.all([
    merge('health.csv', 'police.csv', 'sound.csv', ...options),
    merge('sound.csv', 'police.csv', 'health.csv', ...options),
  ]);
  expect(one.stdout).toBe(other.stdout);
  expect(JSON.parse(one.stdout).entries).toHaveLength(4);
});

test('two files of one agency are merged as that agency’s', async () => {
  const ended = await merge(
    'health.csv',
    'sound.csv',
    '--agency',
    'health.csv=Health',
    '--agency',
    'sound.csv=Health',
    '--json',
  );
  expect(ended.status).toBe(0);
  const agencies = JSON.parse(ended.stdout).entries.map((entry: { agency: string }) => entry.agency);
  expect(agencies).toEqual(['Health', 'Health', 'Health']);
});

test('the same file twice is refused, under two names too', async () => {
  csv('twin.csv', ['01/01/2011', 'Register', 'Absent']);
  for (const twin of ['sound.csv', 'twin.csv']) {
    const ended = await merge('sound.csv', twin, '--out', 'twice.json');
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('Leave one of them out');
  }
  expect(existsSync(join(folder.path, 'twice.json'))).toBe(false);
});

test('all bad files are told together, and nothing is written', async () => {
  folder.write('empty.csv', '');
  folder.write('letter.pdf', '%PDF-1.7\n');
  const ended = await merge('empty.csv', 'sound.csv', 'letter.pdf', 'missing.csv', '--out', 'bad.json');
  expect(ended.status).toBe(3);
  for (const name of ['empty.csv', 'letter.pdf', 'missing.csv']) expect(ended.stderr).toContain(name);
  expect(existsSync(join(folder.path, 'bad.json'))).toBe(false);
});

test('an output never overwrites an input, by whatever name', async () => {
  symlinkSync(join(folder.path, 'sound.csv'), join(folder.path, 'link.csv'));
  linkSync(join(folder.path, 'sound.csv'), join(folder.path, 'hard.csv'));
  const before = read('sound.csv');
  for (const name of ['sound.csv', './sound.csv', 'link.csv', 'hard.csv']) {
    const ended = await merge('sound.csv', '--out', name);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('would overwrite “sound.csv”');
  }
  expect(read('sound.csv')).toBe(before);
});

test('one output named twice is refused, through a linked folder too', async () => {
  mkdirSync(join(folder.path, 'results'));
  symlinkSync('results', join(folder.path, 'linked'));
  for (const names of [
    ['results/m.html', './results/m.html'],
    ['results/m.html', 'linked/m.html'],
  ]) {
    const ended = await merge('sound.csv', ...names.flatMap((name) => ['--out', name]));
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('The same output is named twice.');
  }
  expect(readdirSync(join(folder.path, 'results'))).toEqual([]);
});

test('outputs are written together or not at all, and leave nothing half done', async () => {
  folder.write('kept.json', 'as it was');
  const ended = await merge('sound.csv', '--out', 'kept.json', '--out', 'nowhere/m.html');
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain('The folder does not exist');
  expect(read('kept.json')).toBe('as it was');
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('an output that was there before is replaced; when another cannot be, it comes back as it was', async () => {
  folder.write('old.json', 'old');
  mkdirSync(join(folder.path, 'folder.html'));
  const ended = await merge('sound.csv', '--out', 'old.json', '--out', 'folder.html');
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain('A folder has that name');
  expect(read('old.json')).toBe('old');
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await merge('sound.csv', '--out', 'old.json')).status).toBe(0);
  expect(JSON.parse(read('old.json')).entries).toHaveLength(1);
});

test('endings that are not written are refused, and those that are written are named', async () => {
  const letter = await merge('sound.csv', '--out', 'm.pdf');
  expect(letter).toMatchObject({ status: 2 });
  expect(letter.stderr).toContain('does not write .pdf files');
  for (const ending of ['.docx', '.xlsx', '.html', '.csv', '.json']) expect(letter.stderr).toContain(ending);
  expect((await merge('sound.csv', '--out', 'm.txt')).status).toBe(2);
  expect((await merge('sound.csv', '--out', 'm.json', '--out', './m.json')).status).toBe(2);
  expect((await merge('sound.csv')).status).toBe(2);
});

test('--map says what a column holds in whichever file has it, and is refused where none does', async () => {
  folder.write(
    'odd.csv',
    buildCsv([
      ['Tag', 'Source', 'Event'],
      ['12/03/2012', 'Log', 'Visit'],
    ]),
  );
  const ended = await merge('sound.csv', 'odd.csv', '--map', 'Tag=date', '--json');
  expect(ended.status).toBe(0);
  expect(JSON.parse(ended.stdout).entries).toHaveLength(2);
  const refused = await merge('sound.csv', '--map', 'Tag=date', '--json');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('Choose one of: Date, Source, Event');
});

test('--agency for a file that is not merged is refused, with the files that are', async () => {
  const ended = await merge('sound.csv', '--agency', 'other.csv=Police', '--json');
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('Write one of: sound.csv');
});

test('a name may have “=” in it, and so may a file', async () => {
  csv('a=b.csv', ['01/01/2011', 'Register', 'Present']);
  const agencies = ['sound.csv=Hill=Top School', 'a=b.csv=A = B'].flatMap((text) => ['--agency', text]);
  const ended = await merge('sound.csv', 'a=b.csv', ...agencies, '--json');
  expect(JSON.parse(ended.stdout).sources).toMatchObject([
    { file: 'a=b.csv', agency: 'A = B' },
    { file: 'sound.csv', agency: 'Hill=Top School' },
  ]);
});

test('two things said of one file are refused, and so is nothing', async () => {
  const twice = ['sound.csv=Police', 'sound.csv=School'].flatMap((text) => ['--agency', text]);
  const ended = await merge('sound.csv', ...twice, '--json');
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('Two things are said of “sound.csv”');
  expect((await merge('sound.csv', '--agency', 'sound.csv=', '--json')).status).toBe(2);
});

function withSignOff(): void {
  const rows = (...cells: readonly (readonly string[])[]) => cells.map((row) => ({ cells: row }));
  folder.write(
    'signed.docx',
    buildDocx([
      { kind: 'table', rows: rows(headings, ['12/03/2012', 'Log', 'Home visit']) },
      { kind: 'paragraph', text: 'Signed off' },
      {
        kind: 'table',
        rows: rows(['When', 'What happened', 'Record'], ['13/03/2012', 'Signed by the manager', 'Form']),
      },
    ]),
  );
}

test('--table leaves the other tables of a file out, and its own name is asked for', async () => {
  withSignOff();
  const both = await merge('signed.docx', 'sound.csv', '--json');
  expect(JSON.parse(both.stdout).entries).toHaveLength(3);
  const one = await merge('signed.docx', 'sound.csv', '--table', 'signed.docx=Table 1', '--json');
  expect(one.status).toBe(0);
  expect(JSON.parse(one.stdout).entries.map(({ event }: { event: string }) => event)).toEqual([
    'Absent',
    'Home visit',
  ]);
  const none = await merge('signed.docx', '--table', 'signed.docx=Table 9', '--json');
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('Choose one of: Table 1, Table 2');
});

test('files that are called alike are told apart everywhere, whatever the order', async () => {
  for (const name of ['north', 'south']) mkdirSync(join(folder.path, name));
  folder.write('north/chron.csv', buildCsv([headings, ['01/01/2011', 'Log', 'Call'], ['', 'Log', 'Note']]));
  folder.write('south/chron.csv', buildCsv([headings, ['02/01/2011', 'Log', 'Visit'], ['', 'Log', 'Slip']]));
  const files = ['north/chron.csv', 'south/chron.csv'];
  const outputs = ['--out', 'alike.json', '--out', 'alike.csv', '--out', 'alike.html'];
  const agencies = ['north/chron.csv=Police', 'south/chron.csv=School'].flatMap((text) => ['--agency', text]);
  const ended = await merge(...files, ...agencies, ...outputs);
  for (const file of files) {
    for (const shown of [ended.stdout, read('alike.csv'), read('alike.html')]) expect(shown).toContain(file);
  }
  const json = JSON.parse(read('alike.json'));
  expect(json.sources.map(({ file }: { file: string }) => file)).toEqual(files);
  expect(json.setAside).toMatchObject([
    { origin: { file: files[0], row: 3 } },
    { origin: { file: files[1], row: 3 } },
  ]);
  expect(read('alike.csv')).toMatch(/^,Set aside,[^\n]*,Police,[^\n]*Note/m);
  expect(read('alike.csv')).toMatch(/^,Set aside,[^\n]*,School,[^\n]*Slip/m);
  const other = await merge(...files.toReversed(), ...agencies, '--json');
  expect(JSON.parse(other.stdout)).toEqual(json);
});

test('a file that cannot be read is told apart from its namesake too', async () => {
  mkdirSync(join(folder.path, 'east'));
  folder.write('east/police.csv', '');
  const ended = await merge('police.csv', 'east/police.csv', '--json');
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain('Where: east/police.csv');
});

test.each([
  ['', 'The output has no name.', 'Add --out'],
  ['noending', '“noending” does not say by its ending what to write.', 'Give the name an ending.'],
  ['nowhere/m.html', 'The folder does not exist.', 'Make the folder first'],
  ['folder.html', 'A folder has that name.', 'Choose another name'],
])('--out “%s” is refused with what fits: %s', async (out, what, todo) => {
  const ended = await merge('sound.csv', '--out', out);
  expect([2, 3]).toContain(ended.status);
  expect(ended.stderr).toContain(what);
  expect(ended.stderr).toContain(`What to do: ${todo}`);
});

test('--out with a name that is too long is refused, and leaves nothing behind', async () => {
  const ended = await merge('sound.csv', '--out', `${'long'.repeat(70)}.html`);
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain('The name is too long.');
});
