import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import names from '../../demo/names.json' with { type: 'json' };
import { castFile, listNames, namedInPhrases } from '../../demo/names.ts';
import type { ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import { anonymiseReport } from '../../src/features/chronology/domain/names/anonymise-report.ts';
import { scanForResiduals } from '../../src/features/chronology/domain/names/last-look/scan-for-residuals.ts';
import { readCast } from '../../src/features/chronology/domain/names/lists/read-cast.ts';
import type { Cast } from '../../src/features/chronology/domain/names/terms/cast.ts';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import { parseDay } from '../../src/shared/day.ts';
import { buildFamilyReport } from '../builders/chronology-report.ts';
import { readEventKinds, readFamilies } from '../builders/world/story.ts';

const families = readFamilies();
const today = parseDay('2024-12-31');

afterAll(closeReaders);

/** All texts of a report, keys of records too: a Map as its pairs. */
function writeOut(report: ChronologyReport): string {
  return JSON.stringify(report, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** As a whole word, in capitals or not, with whatever apostrophe. */
function findLeft(text: string): readonly string[] {
  return names.filter((name) => {
    const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
    return new RegExp(`(?<![\\p{L}\\p{M}])${own}(?![\\p{L}\\p{M}])`, 'iu').test(text);
  });
}

async function readFamilyCast(id: string): Promise<Cast> {
  if (today === null) throw new Error('no day');
  const path = fileURLToPath(new URL(`../../demo/casts/${id}.csv`, import.meta.url));
  const read = readCast(await readDocument(path), today);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  return read.value.cast;
}

test('the demonstration’s names and lists of people are what its world gives', () => {
  expect(names).toEqual(listNames());
  expect(names.length).toBeGreaterThanOrEqual(200);
  for (const family of families) {
    const file = readFileSync(new URL(`../../demo/casts/${family.id}.csv`, import.meta.url), 'utf8');
    expect(file).toBe(castFile(family));
  }
});

test('the names that only phrases hold do stand in them', () => {
  const phrases = JSON.stringify([...readEventKinds().values()]);
  for (const { name } of namedInPhrases) expect(phrases).toContain(name);
});

test.each(families)(
  'the anonymised chronology of $title holds none of the names, with its list',
  async ({ id }) => {
    const report = await buildFamilyReport(id);
    const before = writeOut(report);
    expect(findLeft(before).length).toBeGreaterThan(10);
    const cast = await readFamilyCast(id);
    const { report: hidden, account } = anonymiseReport(report, cast);
    expect(findLeft(writeOut(hidden))).toEqual([]);
    const scanned = scanForResiduals(hidden, cast);
    expect(scanned.ok && scanned.value.findings).toEqual([]);
    // The last look finds them by itself, where nothing hid them.
    const alone = scanForResiduals(report, cast);
    const left = alone.ok ? findLeft(writeOut({ ...alone.value.report, cast: null })) : [];
    expect(left.filter((name) => cast.some((member) => member.name.split(' ').includes(name)))).toEqual([]);
    expect(writeOut(report)).toBe(before);
    expect(account.replaced.length).toBeGreaterThan(5);
    const alarms = account.findings.filter(({ kind }) => kind === 'possible-name' || kind === 'name');
    expect(alarms.length * 20).toBeLessThan(report.merged.entries.length);
  },
);

test.each(families)(
  'the anonymised chronology of $title holds none of the names, without a list',
  async ({ id }) => {
    const { report, notes } = anonymiseReport(await buildFamilyReport(id), null);
    expect(findLeft(writeOut(report))).toEqual([]);
    expect(notes.join(' ')).toContain('No list of people was given');
  },
);

test('the text stays readable: few words of a chronology are replaced', async () => {
  const report = await buildFamilyReport('marrick');
  const { report: hidden } = anonymiseReport(report, await readFamilyCast('marrick'));
  const words = (given: ChronologyReport) => given.merged.entries.flatMap(({ event }) => event.split(/\s+/));
  const kept = new Set(words(hidden));
  const gone = words(report).filter((word) => !kept.has(word));
  expect(gone.length / words(report).length).toBeLessThan(0.1);
});
