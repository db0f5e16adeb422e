import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ExtractSummary } from '../src/features/exchange/domain/extract.ts';
import { readExtract } from '../src/features/exchange/operations/read-extract.ts';
import type { ChildHistory } from '../src/features/protection/domain/child-history.ts';
import type { Day } from '../src/shared/day.ts';
import { readFamilyStories } from '../test/builders/protection/family-story.ts';
import { listNames } from './names.ts';
import { makeProtection, tellDemonstration } from './protection-demonstration.ts';

const folder = new URL('protection/', import.meta.url);
const byHand = new Set(['truth.json', 'README.md']);
const children = tellDemonstration();

test('the frozen files are what the stories still make', () => {
  const made = makeProtection();
  const frozen = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !byHand.has(file.name))
    .map((file) => `${file.parentPath}/${file.name}`.slice(fileURLToPath(folder).length).replace(/^\//, ''));
  expect(frozen.toSorted()).toEqual([...made.keys()].toSorted());
  for (const [name, bytes] of made) {
    expect(Buffer.compare(readFileSync(new URL(name, folder)), bytes), name).toBe(0);
  }
});

interface Read {
  readonly summary: ExtractSummary;
  readonly histories: readonly ChildHistory[];
}

async function read(name: string): Promise<Read> {
  const histories: ChildHistory[] = [];
  const sink = { child: (history: ChildHistory) => histories.push(history), report: () => undefined };
  const summary = await readExtract(fileURLToPath(new URL(name, folder)), {
    drawnOn: '2026-03-31' as Day,
    sink,
  });
  return { summary, histories };
}

const forms = [
  ['wexmoor-entries.jsonl', 'entries'],
  ['ssd', 'ssd'],
  ['wexmoor-annex-a.xlsx', 'annex-a'],
  ['wexmoor-cin-2024.xml', 'cin'],
  ['wexmoor-cin-2025.xml', 'cin'],
  ['wexmoor-cin-2026.xml', 'cin'],
] as const;

test.each(forms)('%s is read back as %s, and every record is accounted for', async (name, format) => {
  const { summary, histories } = await read(name);
  const { accounts } = summary;
  expect(summary.format).toBe(format);
  expect(accounts.records).toBeGreaterThan(0);
  expect(accounts.records).toBe(accounts.entries + accounts.setAside);
  const known = new Set(children.map(({ child }) => child));
  expect(histories.filter(({ child }) => !known.has(child))).toEqual([]);
});

test('our own form gives back every entry', async () => {
  const { histories } = await read('wexmoor-entries.jsonl');
  const count = (all: readonly ChildHistory[]) =>
    Object.fromEntries(all.map(({ child, entries }) => [child, entries.length]));
  expect(count(histories)).toEqual(count(children));
});

test('the dataset gives back every visit, review and time in care', async () => {
  const { histories } = await read('ssd');
  const days = (all: readonly ChildHistory[], kinds: readonly string[]) =>
    all.flatMap(({ child, entries }) =>
      entries.filter(({ kind }) => kinds.includes(kind)).map(({ kind, on }) => `${child} ${kind} ${on}`),
    );
  const known = children.map((child) => ({
    ...child,
    entries: child.entries.filter(({ knownFrom }) => knownFrom <= '2026-03-31'),
  }));
  for (const kind of ['visit', 'review-conference', 'plan-start', 'plan-end', 'care-start', 'care-end']) {
    expect(days(histories, [kind]).toSorted()).toEqual(days(known, [kind]).toSorted());
  }
});

test('the dataset gives back every step before court that it has a column for', async () => {
  const { histories } = await read('ssd');
  const steps = (all: readonly ChildHistory[]) =>
    all.flatMap(({ child, entries }) =>
      entries.flatMap((entry) => (entry.kind === 'legal-step' ? [`${child} ${entry.step} ${entry.on}`] : [])),
    );
  // A planning meeting is all that the stories tell and the dataset has no column for.
  const carried = steps(children).filter((step) => !step.includes('legal-planning-meeting'));
  expect(carried.length).toBeGreaterThan(0);
  expect(steps(histories)).toEqual(carried);
});

test('names are those of the invented world and of the stories only', () => {
  const invented = new Set(listNames());
  for (const { children: told } of readFamilyStories()) {
    for (const { first, surname } of told) invented.add(first).add(surname ?? '');
  }
  const rows = (table: string) =>
    readFileSync(new URL(`ssd/${table}.csv`, folder), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
  const named = [
    ...rows('ssd_person').flatMap((row) => row.slice(1, 3)),
    ...rows('ssd_professionals').flatMap((row) => row.slice(2, 3)),
  ];
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !invented.has(name))).toEqual([]);
});
