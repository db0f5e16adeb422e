import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import { scanForResiduals } from '../../src/features/chronology/domain/names/last-look/scan-for-residuals.ts';
import type { Cast } from '../../src/features/chronology/domain/names/terms/cast.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import { parseDay } from '../../src/shared/day.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import hardLists from '../data/names/hard-lists.json' with { type: 'json' };

/** Name, other names, role, pseudonym, date of birth. */
type Line = readonly (string | null)[];

function toCast(lines: readonly Line[]): Cast {
  return lines.map(([name, others, role, pseudonym, born]) => ({
    name: name ?? '',
    otherNames: (others ?? '').split('; ').filter((other) => other !== ''),
    role: role ?? '',
    pseudonym: pseudonym ?? '',
    born: parseDay(born ?? ''),
  }));
}

const none = learnVocabulary([]);
const lists = new Map(
  Object.entries(hardLists).map(([id, lines]) => {
    const cast = toCast(lines);
    return [id, { cast, hider: makeNameHider(cast, none, new Set()) }] as const;
  }),
);
const nothing = buildPlainReport(mergeChronologies([]));

function listOf(id: string) {
  const list = lists.get(id);
  if (list === undefined) throw new Error(`no list ${id}`);
  return list;
}

/** As an export would hold it: hidden, and looked over once more. */
function shown(id: string, text: string): string {
  const { cast, hider } = listOf(id);
  const hidden = hider.hide(text, {}, () => 'a text');
  const scanned = scanForResiduals({ ...nothing, cast: [{ ...empty, name: hidden }] }, cast);
  if (!scanned.ok) throw new Error('refused');
  return scanned.value.report.cast?.[0]?.name ?? '';
}

const empty = { otherNames: [], role: '', pseudonym: '', born: null };

function readTable(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../data/names/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map(readSigns));
}

/** `\\n`, `\\r`, `\\t`, `\\\\` and `\\u00a0` in the tables. */
function readSigns(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };
  return text.replace(/\\(?:u([0-9a-f]{4})|([nrt\\]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (signs[sign] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l');
}

/** A word of four letters and more anywhere, a shorter one by itself. */
function holds(text: string, word: string): boolean {
  if (word.length > 3) return text.includes(word);
  return new RegExp(
    `(?<![\\p{L}\\p{M}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{M}])`,
    'u',
  ).test(text);
}

const pseudonymLetter = /\bchild [a-z]\b/g;

describe('nothing that tells who somebody is stays', () => {
  test.each(readTable('hard-sentences.tsv'))('%s: “%s” in “%s”', (id, gone, text) => {
    const seen = fold(shown(id ?? '', text ?? ''));
    const words = /\d/.test(gone ?? '') ? [gone ?? ''] : (gone ?? '').split(' ');
    // “Child B” is what stands for somebody, not a letter left.
    const own = words.some((word) => word.length === 1) ? seen.replaceAll(pseudonymLetter, '') : seen;
    expect(words.filter((word) => holds(own, fold(word)))).toEqual([]);
  });
});

describe('what is no name stays', () => {
  test.each(readTable('plain-sentences.tsv'))('%s: “%s”', (id, text) => {
    expect(shown(id ?? '', text ?? '')).toBe(text);
  });
});
