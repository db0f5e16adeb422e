import { expect, test } from 'vitest';
import { day } from '../../../../test/chronologies/checking.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { nothingSaid } from '../domain/said/said-on-record.ts';
import { makeReport } from './make-report.ts';

test('a document holds no sentence that its maker is not told any more', () => {
  const acknowledged = {
    kind: 'missed-appointments-run' as const,
    sentence: 'Four appointments were not kept; they name Wenna Quillane (4).',
    instead: 'Not told.',
    entries: [],
    reason: 'Known',
    by: 'Kim Ashby',
    agency: null,
    on: day('2026-05-03'),
  };
  const made = makeReport(mergeChronologies([]), {
    title: null,
    window: { from: null, to: null },
    cast: null,
    children: [],
    anonymise: false,
    glossary: new Map(),
    outputs: [],
    said: { ...nothingSaid, acknowledged: [acknowledged] },
    notes: [],
  });
  if (!made.ok) throw made.error[0];
  expect(JSON.stringify(made.value.report)).not.toContain('Wenna');
  expect(made.value.report.said?.acknowledged.map(({ sentence }) => sentence)).toEqual(['Not told.']);
});
