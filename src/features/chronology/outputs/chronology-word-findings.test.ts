import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, checkRows } from '../../../../test/chronologies/checking.ts';
import { partOf, wordsOf } from '../../../../test/written/office-parts.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { countEntries } from '../domain/patterns/count-entries.ts';
import { chronologyWord } from './chronology-word.ts';

const headings = ['Date', 'Source', 'Event', 'Response'];

function reportOf(...files: readonly CheckedFile[]): ChronologyReport {
  return buildPlainReport(mergeChronologies(files));
}

async function xmlOf(report: ChronologyReport): Promise<string> {
  return partOf(await chronologyWord(report), 'word/document.xml');
}

async function textOf(report: ChronologyReport): Promise<string> {
  return wordsOf(await xmlOf(report));
}

test('counts entries by year and agency, and says which are not counted', async () => {
  const rows = [
    ['12/03/2012', 'Log', 'Visit'],
    ['13/03/2012', 'Log', 'Call'],
    ['01/02/2013', 'Log', 'Visit'],
    ['2014', 'Log', 'Somewhen'],
  ];
  const text = await textOf(reportOf(checkRows(...rows)));
  expect(text).toContain(
    'Year S Together 2012 2 2 2013 1 1 1 entry has no known month, or several, and is not counted: the years add up their months.',
  );
});

test('years without an entry are told together, so that one mistyped year makes no pages of them', async () => {
  const rows = [
    ['01/01/1950', 'Log', 'Mistyped'],
    ['12/03/2012', 'Log', 'Visit'],
    ['12/03/2014', 'Log', 'Visit'],
  ];
  const report = reportOf(checkRows(...rows));
  const counts = countEntries(report.merged.entries, new Map());
  const text = await textOf({ ...report, analysis: { ...report.analysis, counts } });
  expect(text).toContain('Year S Together 1950 1 1 1951 to 2011 2012 1 1 2013 2014 1 1');
});

test('grave differences come before other dates, with three reasons, and the advice to begin comes last', async () => {
  const report = reportOf(
    checkRows(
      ['12/03/2012', 'Log', 'Bruise seen'],
      ['13/03/2012', 'Log', 'Call'],
      ['14/03/2012', 'Log', 'Letter'],
    ),
  );
  const [first = '', second = '', third = ''] = report.merged.entries.map(({ id }) => id);
  const group = (entries: readonly string[], kind: 'date' | 'injury') => ({
    entries,
    score: 0.9,
    why: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
    differences: [{ kind, sentence: `They differ in the ${kind}.`, entries }],
  });
  const text = await textOf({
    ...report,
    analysis: {
      ...report.analysis,
      sameEvents: [group([first, second], 'date'), group([second, third], 'injury')],
      pastedTexts: [{ entries: [first], children: [], sentence: 'Pasted.' }],
      advice: [{ circumstance: 'second-plan', sentence: 'Begin one.', entries: [first] }],
    },
  });
  expect(text).toMatch(/Pasted\..*Begin one\..*in the injury\..*in the date\./s);
  expect(text).toContain('One. Two. Three. And 2 more reasons.');
  expect(text).toContain('in the date. Very likely the same event. One. And 4 more reasons.');
});

test('accounts that people confirmed are told as confirmed, and those that are only suggested as such', async () => {
  const report = reportOf(
    checkRows(
      ['12/03/2012', 'Log', 'Bruise seen'],
      ['13/03/2012', 'Log', 'Bruise again'],
      ['14/03/2012', 'Log', 'Letter'],
    ),
  );
  const [first = '', second = '', third = ''] = report.merged.entries.map(({ id }) => id);
  const confirmed = { entries: [first, second], score: 1, why: ['People confirmed it.'], differences: [] };
  const open = { entries: [first, second, third], score: 0.8, why: ['One.'], differences: [] };
  const analysis = { ...report.analysis, sameEvents: [confirmed, open] };
  const text = await textOf({ ...report, analysis });
  expect(text).toContain('Entries 1 and 2 tell of one event: School. Confirmed as the same event.');
  expect(text).toContain('Entries 1, 2 and 3 may tell of one event: School.');
  expect(text).toContain('Also told in entry 2 Perhaps also told in entry 3');
  expect(text).toContain('Perhaps also told in entries 1 and 2');
});

test('fifty agencies have letters of their own', async () => {
  const files = Array.from({ length: 50 }, (_, index) =>
    check(makeTable([headings, ['12/03/2012', 'Log', `Visit ${index}`, '']], `${index}.docx`), {
      agency: `Agency ${index}`,
    }),
  );
  const xml = await xmlOf(reportOf(...files));
  const marks = xml.match(/<w:pStyle w:val="TableMark"\/>.*?<\/w:p>/g) ?? [];
  expect(new Set(marks.map(wordsOf)).size).toBe(50);
  const [, ...counts] = xml.split('<w:tblCaption w:val="Entries by year and agency, table ');
  expect(counts).toHaveLength(4);
  const counted = counts.flatMap(
    (table) => table.split('</w:tbl>')[0]?.match(/<w:pStyle w:val="TableMark"\/>/g) ?? [],
  );
  expect(counted).toHaveLength(50);
  expect(wordsOf(counts.at(-1) ?? '')).toContain('Together');
});

test('thousands of entries of one event refer to the first of the others, and are not multiplied', async () => {
  const rows = Array.from({ length: 3000 }, () => ['12/03/2012', 'Log', 'Visit']);
  const report = reportOf(checkRows(...rows));
  const entries = report.merged.entries.map(({ id }) => id);
  const sameEvents = [{ entries, score: 0.99, why: ['They say the same.'], differences: [] }];
  const text = await textOf({ ...report, analysis: { ...report.analysis, sameEvents } });
  expect(text).toContain('Perhaps also told in entries 1, 2, 3, 4, 5, 6, 7, 8 and 2,991 more');
  expect(text.length).toBeLessThan(rows.length * 500);
});
