import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { checkRows, day } from '../../../../test/chronologies/checking.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { chronologyHtml } from './chronology-html.ts';

function reportOf(...rows: readonly (readonly string[])[]) {
  return buildPlainReport(mergeChronologies([checkRows(...rows)]));
}

test('thousands of equal rows of one event make a page that is short for each, and says that a workbook serves better', () => {
  const rows = Array.from({ length: 6000 }, () => ['12/03/2012', 'Log', 'Home visit, no access']);
  const report = reportOf(...rows);
  const entries = report.merged.entries.map(({ id }) => id);
  const sameEvents = [{ entries, score: 1, why: ['They say the same.'], differences: [] }];
  const page = chronologyHtml({ ...report, analysis: { ...report.analysis, sameEvents } });
  expect(page.length / rows.length).toBeLessThan(1000);
  expect(page).toContain('There are 6,000 entries and notes: the page may take a while to open.');
  expect(page).toContain('and 5,980 more: in the chronology each of them refers to the first.');
});

test('the key to the timeline names the marks that it uses and no others, and the window only where there is one', () => {
  const report = reportOf(['12/03/2012', 'Log', 'Visit'], ['12/03/2013', 'Log', 'Call']);
  const plain = chronologyHtml(report);
  expect(plain).toContain('</svg> one day</li>');
  expect(plain).not.toMatch(/<\/svg> (it lasted|five entries or more|long stretch|first and last day)/);
  const window = { from: day('2012-06-01'), to: null };
  const page = chronologyHtml({ ...report, window });
  expect(page).toContain('</svg> first and last day of the review’s window</li>');
  expect(page).toContain('The review’s window begins on 1 June 2012');
});
