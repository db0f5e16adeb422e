import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { projectFolder } from '../repository/source-files.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const demonstration = join(projectFolder, 'demo/files/marrick');
const family = readdirSync(demonstration)
  .filter((name) => /\.(docx|xlsx|csv|tsv)$/.test(name))
  .map((name) => join(demonstration, name));
const today = ['--today', '2024-12-31'];

function run(...args: readonly string[]) {
  return sightline(folder.path, ...args);
}

function read(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

function csv(name: string, ...rows: readonly (readonly string[])[]): string {
  folder.write(name, buildCsv([['Date', 'Recorded on', 'Source', 'Event', 'Action taken'], ...rows]));
  return name;
}

const police = csv('police.csv', [
  '10/03/2019',
  '12/03/2019',
  'Log',
  'Domestic incident at the address; children upstairs.',
  'MASH informed.',
]);
const school = csv(
  'school.csv',
  ['12/03/2019', '', 'Log', 'Bruise to left arm seen in PE.', 'DSL rang police.'],
  ['15/03/2019', '', 'Log', 'Attendance 98%, settled and happy.', ''],
);

describe('sightline analyse', () => {
  it('says what stands out of a family’s files, as sentences with the numbers of their entries', async () => {
    const ended = await run('analyse', ...family, ...today);
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    for (const words of ['Analysed', 'Several accounts of one event', 'Themes', 'found by rule']) {
      expect(ended.stdout).toContain(words);
    }
    expect(ended.stdout).toMatch(/\(entr(y|ies) \d+/);
  });

  it('gives one JSON document in the shape that scripts rely on, and the same for a merged .json', async () => {
    const ofFiles = await run('analyse', ...family, ...today, '--json');
    await run('merge', ...family, ...today, '--out', 'merged.json');
    const ofMerged = await run('analyse', 'merged.json', ...today, '--json');
    const analysis = JSON.parse(ofFiles.stdout);
    expect(Object.keys(analysis)).toEqual(
      expect.arrayContaining(['sources', 'entries', 'setAside', 'sameEvents', 'patterns', 'gaps', 'counts']),
    );
    const ids = new Set(analysis.entries.map(({ id }: { id: string }) => id));
    const found = [...analysis.sameEvents, ...analysis.patterns, ...analysis.gaps];
    expect(found.length).toBeGreaterThan(10);
    for (const { entries } of found) expect(entries.every((id: string) => ids.has(id))).toBe(true);
    expect(ofMerged.stdout).toBe(ofFiles.stdout);
  });

  it('writes the page too, and refuses a name that is no page’s', async () => {
    await run('analyse', school, '--html', 'page.html');
    expect(read('page.html')).toContain('<!doctype html>');
    const refused = await run('analyse', school, '--html', 'page.docx');
    expect(refused.status).toBe(2);
    expect(existsSync(join(folder.path, 'page.docx'))).toBe(false);
  });
});

describe('who knew what, when', () => {
  const ask = (...args: readonly string[]) => run('analyse', police, school, ...args);

  it('shows the record as an agency knew it, what is assumed, and what others knew', async () => {
    const { stdout } = await ask('--as-known-to', 'Police', '--on', '12/03/2019', '--json');
    const { known, entries } = JSON.parse(stdout);
    const textOf = (id: string) => entries.find((entry: { id: string }) => entry.id === id).event;
    expect(
      known.known.map(({ entry, basis }: { entry: string; basis: string }) => [textOf(entry), basis]),
    ).toEqual([
      ['Domestic incident at the address; children upstairs.', 'recorded'],
      ['Bruise to left arm seen in PE.', 'assumed'],
    ]);
    const earlier = await ask('--as-known-to', 'police', '--on', '2019-03-11', '--json');
    expect(JSON.parse(earlier.stdout).known.known).toEqual([]);
    const told = await ask('--as-known-to', 'School', '--on', '20/03/2019');
    expect(told.stdout).toContain('Assumed');
    expect(told.stdout).toContain('What others knew and it did not');
  });

  it('leaves out on request what an agency is only assumed to have known', async () => {
    const args = ['--as-known-to', 'School', '--on', '20/03/2019', '--without-assumed', '--json'];
    expect(JSON.parse((await ask(...args)).stdout).known.known).toEqual([]);
  });

  it.each([
    [['--as-known-to', 'Police'], 'both the agency and the day'],
    [['--on', '12/03/2019'], 'both the agency and the day'],
    [['--as-known-to', 'Housing', '--on', '12/03/2019'], 'Choose one of: '],
    [['--as-known-to', 'Police', '--on', 'Tuesday'], 'is not a day'],
  ])('refuses %j and says what to do', async (args, words) => {
    const ended = await ask(...args);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain(words);
  });
});

describe('intervals', () => {
  it('tells how long it is between two entries', async () => {
    const ended = await run('analyse', police, school, '--interval', '1,3');
    expect(ended.stdout).toContain('Between them: 5 days');
  });

  it.each(['1,9', '0,1', 'first', '1'])('refuses %s', async (numbers) => {
    const ended = await run('analyse', police, school, '--interval', numbers);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('--interval');
  });
});

describe('chronologies with little in them', () => {
  const dateOnly = csv('dates.csv', ['10/03/2019', '', 'Log', '.', '']);
  const farOff = csv('far.csv', ['10/03/1999', '', 'Log', 'Born at term.', '']);
  it.each([
    ['one agency only', [school]],
    ['files with no common period', [school, farOff]],
    ['hardly a word', [dateOnly]],
    ['a window in which nothing lies', [school, '--from', '2001-01-01', '--to', '2001-12-31']],
  ])('%s: is analysed, and written in every form', async (_, args) => {
    const forms = ['docx', 'xlsx', 'html', 'csv', 'json'].flatMap((ending) => ['--out', `little.${ending}`]);
    expect((await run('analyse', ...args)).status).toBe(0);
    expect((await run('merge', ...args, ...forms)).status).toBe(0);
  });

  it('twenty thousand identical rows are analysed as what they are', async () => {
    const row = ['10/03/2019', '', 'Log', 'Home visit, no reply, calling card left at the door.', ''];
    csv('many.csv', ...Array.from({ length: 20_000 }, () => row));
    const ended = await run('analyse', 'many.csv', '--json');
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout).entries).toHaveLength(20_000);
  });

  it('an entry of thirty thousand characters stands whole in every form', async () => {
    const long = `${'Mother said that the weekend had been hard. '.repeat(680)}The end of it.`;
    csv('one.csv', ['10/03/2019', '', 'Log', long, '']);
    const forms = ['docx', 'xlsx', 'html', 'csv', 'json'].flatMap((ending) => ['--out', `long.${ending}`]);
    expect((await run('merge', 'one.csv', ...forms)).status).toBe(0);
    for (const name of ['long.docx', 'long.xlsx', 'long.csv']) {
      const { stdout } = await run('check', name, '--json');
      expect(stdout, name).toContain('The end of it.');
    }
  });
});
