import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { footerOf } from './say-record.ts';
import { sayLeftOut } from './summarise-merged.ts';

const record = { reference: 'LSCP-1', name: 'Family M', stoodAt: '2026-11-24T10:00:00.000Z', number: null };

test.each([
  ['LSCP-14: chronology', true],
  ['LSCP-1-A: chronology', true],
  ['ALSCP-1', true],
  ['LSCP-1: chronology', false],
  ['Chronology of LSCP-1', false],
  ['(LSCP-1)', false],
])(
  'the foot of a document called “%s” adds the reference where the title does not say it as a whole: %s',
  (title, added) => {
    const foot = footerOf({ ...buildPlainReport(mergeChronologies([])), title, record });
    expect(foot.includes(' – LSCP-1 – ')).toBe(added);
  },
);

test('a document of a record says that agencies may keep entries from whoever asked for it; one of files that somebody has before them does not', () => {
  const report = buildPlainReport(mergeChronologies([]));
  expect(sayLeftOut({ ...report, record })).toEqual([
    expect.stringContaining('An agency may keep others back'),
  ]);
  expect(sayLeftOut(report)).toEqual([]);
});
