import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { committedSeed, makeDemonstration } from './demonstration.ts';
import { measureDifficulty } from './measure-difficulty.ts';
import { type EntryTruth, type FileTruth, readTruth, writeTruth } from './truth.ts';

const here = new URL('.', import.meta.url);
const made = makeDemonstration(committedSeed);
const truth = readTruth();

function committedFiles(): string[] {
  const paths = readdirSync(new URL('files', here), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.includes('.')).map((path) => `files/${path.replaceAll('\\', '/')}`);
}

function entriesOf(file: FileTruth): EntryTruth[] {
  return file.parts.flatMap(({ rows }) => rows.filter((row) => row.is === 'entry'));
}

const everyEntry = truth.files.flatMap(entriesOf);
const everyForm = new Set(
  truth.files.flatMap(({ parts }) =>
    parts.flatMap(({ rows }) => rows.flatMap((row) => ('when' in row ? [row.when.form] : []))),
  ),
);

describe('the committed demonstration', () => {
  it('is what its seed makes, byte for byte', () => {
    expect(committedFiles().toSorted()).toEqual([...made.files.keys()].toSorted());
    const changed = [...made.files].filter(
      ([path, bytes]) => !readFileSync(new URL(path, here)).equals(Buffer.from(bytes)),
    );
    expect(changed.map(([path]) => path)).toEqual([]);
    expect(readFileSync(new URL('truth.json', here), 'utf8')).toBe(writeTruth(made.truth));
  });

  it('is small enough to be kept with the program', () => {
    const sizes = [...committedFiles(), 'truth.json'].map((path) => readFileSync(new URL(path, here)).length);
    expect(Math.max(...sizes)).toBeLessThan(400_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it('comes out otherwise from another seed', () => {
    const other = makeDemonstration('another').files;
    expect(
      [...made.files].some(([path, bytes]) => Buffer.from(bytes).equals(other.get(path) ?? Buffer.from(''))),
    ).toBe(false);
  });
});

describe('the truth about it', () => {
  it('tells of every event by one to four agencies, and of none that did not happen', () => {
    const events = new Set(truth.events.map(({ id }) => id));
    expect(everyEntry.filter(({ event }) => !events.has(event))).toEqual([]);
    const tellers = new Map<string, Set<string>>();
    for (const file of truth.files) {
      for (const { event } of entriesOf(file)) {
        tellers.set(event, (tellers.get(event) ?? new Set()).add(file.agency));
      }
    }
    expect(Math.max(...[...tellers.values()].map(({ size }) => size))).toBeLessThanOrEqual(4);
  });

  it('has two children of one family with names that are easily confused', () => {
    const quillane = truth.families.find(({ id }) => id === 'quillane');
    expect(quillane?.children).toEqual(expect.arrayContaining(['Elsie', 'Ellis']));
  });

  it.each(['separator-slip', 'month-slip', 'letter-slip', 'impossible', 'words', 'undated'])(
    'has dates with the slip "%s"',
    (form) => {
      expect(everyForm).toContain(form);
    },
  );

  it.each([
    'same-day',
    'next-day',
    'empty',
    'no-year',
    'day-only',
    'early-month',
    'week-commencing',
    'ditto',
  ])('has dates of the form "%s"', (form) => {
    expect(everyForm).toContain(form);
  });

  it('has rows that stand twice, rows without a source, rows without an event, and author’s notes', () => {
    const rows = truth.files.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
    expect(everyEntry.filter(({ repeats }) => repeats !== null).length).toBeGreaterThan(5);
    const reasons = new Set(rows.flatMap((row) => (row.is === 'set-aside' ? [row.why] : [])));
    expect(reasons).toEqual(new Set(['date-not-read', 'no-source', 'no-event']));
    expect(rows.filter((row) => row.is === 'note').length).toBeGreaterThan(10);
  });

  it('tells strengths as well as worries, and of the past as the past', () => {
    const strengths = everyEntry.filter(({ themes }) => themes.includes('positive-change'));
    expect(strengths.length / everyEntry.length).toBeGreaterThan(0.15);
    expect(everyEntry.filter(({ standing }) => standing === 'historical').length).toBeGreaterThan(10);
  });
});

describe('how hard it is', () => {
  const difficulty = measureDifficulty(committedSeed);

  it('gives at least 30 % of the entries a distractor: another event of the family on the same day', () => {
    expect(difficulty.entriesWithDistractor / difficulty.entries).toBeGreaterThanOrEqual(0.3);
  });

  it('has at least 30 % of true pairs that share at most two content words, and as many that share more', () => {
    const share = difficulty.pairsWithFewWords / difficulty.pairs;
    expect(share).toBeGreaterThanOrEqual(0.3);
    expect(share).toBeLessThanOrEqual(0.7);
    expect(difficulty.pairs).toBeGreaterThan(300);
  });

  it('has true pairs whose agencies give different days', () => {
    expect(difficulty.pairsOnDifferentDays / difficulty.pairs).toBeGreaterThan(0.15);
  });

  it('has weekly records that are alike word for word though they tell of different events', () => {
    expect(difficulty.weeklyTwins).toBeGreaterThan(10);
  });

  it('has texts that stand under several children of a family', () => {
    expect(difficulty.pastedForSiblings).toBeGreaterThan(20);
  });
});
