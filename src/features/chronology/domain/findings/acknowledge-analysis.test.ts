import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../../test/builders/chronology-report.ts';
import { day } from '../../../../../test/chronologies/checking.ts';
import type { Analysis } from '../analysis.ts';
import { mergeChronologies } from '../merge-chronologies.ts';
import { acknowledgeAnalysis, tellAcknowledged } from './acknowledge-analysis.ts';

const { analysis: plain } = buildPlainReport(mergeChronologies([]));
const run = {
  pattern: 'no-access-run',
  sentence: 'Three visits.',
  entries: ['a', 'b'],
  from: null,
  to: null,
} as const;
const analysis: Analysis = { ...plain, patterns: [run] };
const why = { reason: 'Moved house', by: 'Kim Ashby', agency: null, on: day('2026-05-03') };
const said = { kind: 'no-access-run', sentence: 'Three visits.', ...why } as const;

test('what was acknowledged stands with the finding that says the same of the same entries', () => {
  const { patterns, formerlyAcknowledged } = acknowledgeAnalysis(analysis, [
    { ...said, entries: ['b', 'a'] },
  ]);
  expect(patterns).toEqual([{ ...run, acknowledged: [why] }]);
  expect(formerlyAcknowledged).toEqual([]);
});

test('what was acknowledged of another finding, or of other entries, is told as what it was', () => {
  const others = [
    { ...said, entries: ['a'] },
    { ...said, kind: 'gap' as const, entries: ['a', 'b'] },
  ];
  const { patterns, formerlyAcknowledged } = acknowledgeAnalysis(analysis, others);
  expect(patterns).toEqual([run]);
  expect(formerlyAcknowledged).toEqual(others);
});

test('what several people acknowledged of it stands there each with its reason and its author', () => {
  const other = { ...why, reason: 'We wrote to them', by: 'Noor Haddad' };
  const all = [
    { ...said, entries: ['a', 'b'] },
    { ...said, ...other, entries: ['b', 'a'] },
  ];
  const { patterns, formerlyAcknowledged } = acknowledgeAnalysis(analysis, all);
  expect(patterns).toEqual([{ ...run, acknowledged: [why, other] }]);
  expect(formerlyAcknowledged).toEqual([]);
});

test('a sentence that is not told any more leaves the program only where it is found now', () => {
  const found = { ...said, entries: ['b', 'a'], instead: 'Not told.' };
  const former = { ...said, entries: ['a'], sentence: 'Three visits to Wenna.', instead: 'Not told.' };
  const told = tellAcknowledged(analysis, [found, former, { ...said, entries: ['c'] }]);
  expect(told).toEqual([
    { ...said, entries: ['b', 'a'] },
    { ...said, entries: ['a'], sentence: 'Not told.' },
    { ...said, entries: ['c'] },
  ]);
});
