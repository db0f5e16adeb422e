import { afterAll, expect, it } from 'vitest';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { buildFamilyReport } from './chronology-report.ts';

afterAll(closeReaders);

it('gives every section of a document something to hold', async () => {
  const { merged, analysis } = await buildFamilyReport('brathe');
  expect(analysis.readings.size).toBe(merged.entries.length);
  expect(analysis.sameEvents.length).toBeGreaterThan(5);
  expect(analysis.counts.byTheme.length).toBeGreaterThan(3);
  for (const list of [analysis.patterns, analysis.gaps, analysis.advice, analysis.abbreviations]) {
    expect(list.length).toBeGreaterThan(0);
  }
});
