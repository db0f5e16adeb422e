import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, day } from '../../../../test/chronologies/checking.ts';
import { partOf, wordsOf } from '../../../../test/written/office-parts.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { compareChronologies } from '../domain/compare/compare-chronologies.ts';
import type { Entry } from '../domain/entry.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { deriveInterval } from '../domain/patterns/derive-interval.ts';
import { nothingSaid } from '../domain/said/said-on-record.ts';
import { analysisText } from './analysis-text.ts';
import { chronologyCsv } from './chronology-csv.ts';
import { chronologyExcel } from './chronology-excel.ts';
import { chronologyHtml } from './chronology-html.ts';
import { chronologyWord } from './chronology-word.ts';
import { comparisonText } from './comparison-text.ts';
import { intervalText } from './interval-text.ts';

const headings = ['Date', 'Source', 'Event'];
const style = { width: 1000, heading: (text: string) => text };

const missed = { event: 'Dental review at the clinic', words: 'Appointment: was not brought.' };
const worker = {
  event: 'A letter to the family',
  words: 'Change of worker: the worker.',
  whole:
    'Change of worker: the worker, from Wilhelmina Featherstonehaugh-Armitage to Bartholomew Cholmondeley-Ravenscroft; she left the team.',
};

const stated: Readonly<Record<string, Pick<Entry, 'kind' | 'detail'>>> = {
  [missed.event]: {
    kind: 'appointment',
    detail: { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
  },
  [worker.event]: {
    kind: 'allocation',
    detail: {
      kind: 'allocation',
      post: 'worker',
      from: 'Wilhelmina Featherstonehaugh-Armitage',
      to: 'Bartholomew Cholmondeley-Ravenscroft',
      reason: 'she left the team.',
    },
  },
};

function stating<T extends { readonly entries: readonly Entry[] }>(read: T): T {
  return { ...read, entries: read.entries.map((entry) => ({ ...entry, ...stated[entry.event] })) };
}

const rows = [
  ['12/03/2012', 'Log', missed.event],
  ['20/06/2012', 'Log', worker.event],
];
const file = stating(check(makeTable([headings, ...rows]), { agency: 'Health' }));

/** Both entries stand in each list of who knew what, in one group of accounts, under one risk of the plan, and in what was found. */
function quoteAll(): ChronologyReport {
  const plain = buildPlainReport(stating(mergeChronologies([file])));
  const entries = plain.merged.entries.map(({ id }) => id);
  const found = { entries, sentence: 'They stand out.' };
  const differences = [{ kind: 'date' as const, sentence: 'Two days are told.', entries }];
  const [from, to] = [day('2012-03-12'), day('2012-06-20')];
  return {
    ...plain,
    analysis: {
      ...plain.analysis,
      sameEvents: [{ entries, score: 0.9, why: ['They are near.'], differences }],
      patterns: [{ ...found, pattern: 'missed-appointments-run', from, to }],
      gaps: [{ ...found, agency: 'Health', from, to, days: 98 }],
      pastedTexts: [{ ...found, children: [] }],
    },
    known: {
      agency: 'School',
      on: day('2013-01-01'),
      known: entries.map((entry) => ({ entry, basis: 'shared', since: null, sentence: 'It was told.' })),
      notKnown: entries.map((entry) => ({ entry, knownTo: ['Health'], basis: 'recorded', ownAccount: null })),
      undecided: entries.map((entry) => ({ entry, sentence: 'Nobody can say.' })),
    },
    said: {
      ...nothingSaid,
      plan: [
        {
          ...{ kind: 'risk', number: 1, words: 'Teeth are not seen to', who: null, agency: null, due: null },
          ...{ late: false, from, ended: null, children: [] },
        },
      ],
      bearings: entries.map((entry) => {
        return { kind: 'risk', number: 1, entry, movement: 'worse', on: to, ofEarlierWords: false };
      }),
    },
  };
}

/** How often a text quotes each event behind all that it states of its kind, behind its kind in short, and bare. */
function count(text: string) {
  const line = text.replace(/\s+/g, ' ');
  const times = (words: string) => line.split(words).length - 1;
  const tell = ({ event, words, whole }: { event: string; words: string; whole: string }) => {
    const behind = (before: string) => times(`${before} ${event}`) + times(`${before} “${event}”`);
    const [long, short] = [behind(whole), whole === words ? 0 : behind(words)];
    return { whole: long, short, bare: times(event) - long - short };
  };
  return { missed: tell({ ...missed, whole: missed.words }), worker: tell(worker) };
}

const report = quoteAll();

test('a page quotes a missed appointment as one in who knew what, same events and on the timeline; alone stands its own row', () => {
  const page = chronologyHtml(report).replace(/<(?!title>|\/title>)[^>]*>/g, '');
  expect(count(page)).toEqual({
    missed: { whole: 5, short: 0, bare: 1 },
    worker: { whole: 4, short: 1, bare: 1 },
  });
});

test('a Word document quotes a missed appointment as one in who knew what; alone stands its own row', async () => {
  const text = wordsOf(partOf(await chronologyWord(report), 'word/document.xml'));
  expect(count(text)).toEqual({
    missed: { whole: 3, short: 0, bare: 1 },
    worker: { whole: 3, short: 0, bare: 1 },
  });
});

test('a workbook quotes a missed appointment as one on each sheet but that of the chronology, which has a column for it', async () => {
  const { Sheets } = read(await chronologyExcel(report));
  const told = Object.entries(Sheets).map(
    ([name, sheet]) => [name, count(utils.sheet_to_csv(sheet))] as const,
  );
  const quoting = told.filter(([, { missed: own }]) => own.whole + own.short + own.bare > 0);
  const times = (whole: number, bare: number) => ({ whole, short: 0, bare });
  const both = (whole: number, bare: number) => ({ missed: times(whole, bare), worker: times(whole, bare) });
  expect(Object.fromEntries(quoting)).toEqual({
    Chronology: both(0, 1),
    'Same events': both(1, 0),
    'Who knew what': both(3, 0),
    Plan: both(1, 0),
  });
});

test('a CSV has a column of what an entry states of its kind, beside what happened', () => {
  const csv = chronologyCsv(report);
  expect(count(csv).missed).toEqual({ whole: 0, short: 0, bare: 1 });
  expect(csv).toMatch(/Kind in detail/);
  expect(csv).toMatch(/was not brought.*Dental review/);
});

test('a terminal quotes a missed appointment as one in who knew what, between two entries and in what changed in a file', () => {
  const twice = { missed: { whole: 2, short: 0, bare: 0 }, worker: { whole: 0, short: 2, bare: 0 } };
  expect(count(analysisText(report, style))).toEqual(twice);
  const [first, second] = report.merged.entries;
  if (first === undefined || second === undefined) throw new Error('there are two entries');
  const interval = deriveInterval(first, second);
  const both = { first: { number: 1, entry: first }, second: { number: 2, entry: second }, interval };
  const once = { missed: { whole: 1, short: 0, bare: 0 }, worker: { whole: 0, short: 1, bare: 0 } };
  expect(count(intervalText(both, style))).toEqual(once);
  const empty = check(makeTable([headings]), { agency: 'Health' });
  expect(count(comparisonText(compareChronologies([empty], [file]), style))).toEqual(once);
});
