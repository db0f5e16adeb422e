import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOwnEntries } from '../../src/features/exchange/outputs/write-own-entries.ts';
import { day } from '../builders/drift-report.ts';
import { fact, historyInFamily } from '../builders/protection/history.ts';
import { type Folder, makeFolder, sightline } from './sightline.ts';

let folder: Folder;

/** Eight children in eight families, each on a plan for ten months with one visit early on. */
const histories = Array.from({ length: 8 }, (_, index) =>
  historyInFamily(
    `KID${100 + index}`,
    `KIN${100 + index}`,
    fact('birth', '2016-03-02'),
    fact('plan-start', '2024-05-01'),
    fact('visit', '2024-05-08', {
      outcome: 'visit',
      seen: 'yes',
      seenAlone: 'yes',
      workerRole: 'social-worker',
    }),
  ),
);

beforeAll(() => {
  folder = makeFolder();
  const asOf = day('2025-03-01');
  folder.write('plans.jsonl', writeOwnEntries('An invented authority', asOf, histories));
  const allocated = histories.map((history, index) => {
    const worker = { role: 'social-worker', worker: `W ${index}`, team: 'North', child: history.child };
    return { ...history, entries: [...history.entries, fact('allocation', '2024-05-01', worker)] };
  });
  folder.write('allocated.jsonl', writeOwnEntries('An invented authority', asOf, allocated));
  folder.write('undated.jsonl', writeOwnEntries('An invented authority', null, histories));
  const line = { child: 'KID1', family: null, entries: [{ kind: 'visit', on: '2024-02-30' }] };
  const wrong = writeOwnEntries('An invented authority', asOf, []);
  folder.write('wrong.jsonl', `${wrong}${JSON.stringify(line)}\n`);
  folder.write('share.key', new Uint8Array(32).fill(9));
  folder.write('short.key', 'secret');
});
afterAll(() => folder.remove());

describe('exchange check', () => {
  test('tells the accounts, and ends with 0 where nothing is wrong', async () => {
    const { status, stdout } = await sightline(folder.path, 'exchange', 'check', 'plans.jsonl');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Together +24 +24 +0/);
  });

  test('in JSON as the contract has it, and ends with 1 where something is', async () => {
    const { status, stdout } = await sightline(folder.path, 'exchange', 'check', 'wrong.jsonl', '--json');
    expect(status).toBe(1);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ format: 'entries', accounts: { records: 1, entries: 0, setAside: 1 } });
    expect(document.reports[0]).toMatchObject({ severity: 'error', child: 'KID1', line: 2 });
  });

  test.each([
    ['a format that there is not', ['plans.jsonl', '--format', 'word'], 2],
    ['a file that there is not', ['nothing.xml'], 3],
  ])('%s is told in words', async (_, args, wanted) => {
    const { status, stderr } = await sightline(folder.path, 'exchange', 'check', ...args);
    expect(status).toBe(wanted);
    expect(stderr).toMatch(/What to do: /);
    expect(stderr).not.toContain('    at ');
  });
});

describe('drift', () => {
  test('takes the extract’s own day, and tells late visits with their children', async () => {
    const { status, stdout } = await sightline(folder.path, 'drift', 'plans.jsonl');
    expect(status).toBe(0);
    expect(stdout).toContain('8 child protection plans were open on 1 March 2025; 8 children were read.');
    expect(stdout).toMatch(/Visits to the +within 10 working +8 /);
  });

  test('in JSON by child, as the contract has it', async () => {
    const { stdout } = await sightline(
      folder.path,
      'drift',
      'plans.jsonl',
      '--as-of',
      '2025-02-01',
      '--json',
    );
    const document = JSON.parse(stdout);
    expect(document.asOf).toBe('2025-02-01');
    expect(document.children).toHaveLength(8);
    const visit = document.children[0].signals.find(({ rule }: { rule: string }) => rule === 'visit');
    expect(visit).toMatchObject({ state: 'late', since: expect.any(String), due: expect.any(String) });
    expect(visit.entries.length).toBeGreaterThan(0);
  });

  test('writes every kind of output, and the same again gives the same bytes', async () => {
    const outs = ['a.xlsx', 'a.html', 'a.json'];
    const args = outs.flatMap((name) => ['--out', name]);
    expect((await sightline(folder.path, 'drift', 'plans.jsonl', ...args)).status).toBe(0);
    const first = outs.map((name) => readFileSync(join(folder.path, name)));
    await sightline(folder.path, 'drift', 'plans.jsonl', ...args);
    expect(outs.map((name) => readFileSync(join(folder.path, name)))).toEqual(first);
  });

  test('to share tells no id, and with one key keeps its pseudonyms', async () => {
    const args = ['drift', 'plans.jsonl', '--share', '--share-key', 'share.key', '--json'];
    const [first, second] = [await sightline(folder.path, ...args), await sightline(folder.path, ...args)];
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toMatch(/KID1|KIN1|plans\.jsonl|2024-05-08/);
    // Eight children with fourteen rules: each rule's rows have names of their own, so that none can be laid together.
    expect(JSON.parse(first.stdout).children).toHaveLength(8 * 14);
  });

  test('tells the children of one chair, team or worker alone, and counts no others', async () => {
    const { stdout, status } = await sightline(
      folder.path,
      'drift',
      'allocated.jsonl',
      '--for',
      'w 2',
      '--json',
    );
    expect(status).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.children.map(({ child }: { child: string }) => child)).toEqual(['KID102']);
    expect(document.children[0].people).toEqual({ chair: null, team: 'North', worker: 'W 2' });
    expect(document.openPlans).toBe(1);
  });

  test.each([
    ['a name that nobody goes by', ['allocated.jsonl', '--for', 'W 99'], 2, 'W 99'],
    ['one person’s children, to share', ['allocated.jsonl', '--for', 'W 2', '--share'], 2, '--for'],
    ['no day, and none in the extract', ['undated.jsonl'], 2, '--as-of'],
    ['a day that there is not', ['plans.jsonl', '--as-of', '2025-02-30'], 2, 'is not a day'],
    ['an ending that is not written', ['plans.jsonl', '--out', 'a.docx'], 2, '.xlsx'],
    ['an output over the extract', ['plans.json', '--out', 'plans.json'], 2, 'overwrite'],
    ['a key without --share', ['plans.jsonl', '--share-key', 'share.key'], 2, '--share'],
    ['a key that is too short', ['plans.jsonl', '--share', '--share-key', 'short.key'], 2, 'too short'],
    [
      'a child’s id in the name of a file to share',
      ['plans.jsonl', '--share', '--out', 'kid100.json'],
      2,
      'id of a child',
    ],
  ])('%s is told, and nothing is written', async (_, args, wanted, words) => {
    const { status, stderr, stdout } = await sightline(folder.path, 'drift', ...args);
    expect([status, stdout]).toEqual([wanted, '']);
    expect(stderr).toContain(words);
  });
});

describe('replay', () => {
  test('tells what each trigger would have called, and on what it rests', async () => {
    const { status, stdout } = await sightline(
      folder.path,
      'replay',
      'plans.jsonl',
      '--from',
      '2024-01-01',
      '--to',
      '2025-03-01',
      '--thresholds',
      '9,12',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('A 9-month trigger would have called 8 plans (8 families)');
    expect(stdout).toContain('A 12-month trigger would have called 0 plans');
    expect(stdout).toContain('from the day on which it was recorded');
  });

  test('writes the days of a child that is named', async () => {
    const args = ['--from', '2024-01-01', '--to', '2025-03-01', '--child', 'KID103', '--json'];
    const { stdout } = await sightline(folder.path, 'replay', 'plans.jsonl', ...args);
    const document = JSON.parse(stdout);
    expect(document.replays.map(({ child }: { child: string }) => child)).toEqual(['KID103']);
  });

  test.each([
    ['months that are none', ['--thresholds', '9,x'], '“x”'],
    [
      'a window that ends before it begins',
      ['--from', '2025-01-01', '--to', '2024-01-01'],
      'before it begins',
    ],
    ['a child’s days, to share', ['--share', '--child', 'KID103'], 'share'],
  ])('%s is told', async (_, args, words) => {
    const { status, stderr } = await sightline(folder.path, 'replay', 'plans.jsonl', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
