import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFamilyReport, buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, checkRows, day } from '../../../../test/chronologies/checking.ts';
import { contrast } from '../../../../test/written/contrast.ts';
import { partOf, requireWellFormed, valuesOf, wordsOf } from '../../../../test/written/office-parts.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { chronologyWord } from './chronology-word.ts';

afterAll(closeReaders);

const headings = ['Date', 'Source', 'Event', 'Response'];

function reportOf(...files: readonly CheckedFile[]): ChronologyReport {
  return buildPlainReport(mergeChronologies(files));
}

async function xmlOf(report: ChronologyReport): Promise<string> {
  const bytes = await chronologyWord(report);
  requireWellFormed(bytes);
  return partOf(bytes, 'word/document.xml');
}

async function textOf(report: ChronologyReport): Promise<string> {
  return wordsOf(await xmlOf(report));
}

/** The headings of the document as its navigation shows them. */
function headingsOf(xml: string): readonly string[] {
  return (xml.match(/<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/g) ?? []).map((one) =>
    wordsOf(one).trim(),
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the report of a family', () => {
  let report: ChronologyReport;
  let xml: string;
  let text: string;
  beforeAll(async () => {
    report = await buildFamilyReport('brathe');
    xml = await xmlOf(report);
    text = wordsOf(xml);
  });

  test('tells every text of every entry and note, and every cell of every row set aside', () => {
    const told = [
      ...report.merged.entries.flatMap((entry) => [
        entry.when.text,
        entry.event,
        entry.response ?? '',
        entry.outcome ?? '',
        entry.impact ?? '',
        entry.comment ?? '',
        entry.source,
        ...entry.children,
        ...Object.values(entry.origin.cells),
        ...entry.issues.map(({ message }) => message),
      ]),
      ...report.merged.setAside.flatMap(({ origin, issues }) => [
        ...Object.values(origin.cells),
        ...issues.map(({ message }) => message),
      ]),
      ...report.merged.files.flatMap(({ issues, furniture }) => [
        ...issues.map(({ message }) => message),
        ...furniture.flatMap(({ cells }) => cells),
      ]),
    ].map(plain);
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('tells every pattern, gap, difference and piece of advice, the strongest reasons, and what abbreviations mean', () => {
    const { patterns, gaps, advice, sameEvents, pastedTexts, abbreviations, ages } = report.analysis;
    const told = [
      ...[...ages.values()].flat(),
      ...[...patterns, ...gaps, ...advice, ...pastedTexts].map(({ sentence }) => sentence),
      ...sameEvents.flatMap(({ why, differences }) => [
        ...why.slice(0, 1),
        ...differences.map(({ sentence }) => sentence),
      ]),
      ...abbreviations.flatMap(({ abbreviation, meaning }) => [abbreviation, meaning]),
    ].map(plain);
    expect(told.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('every reference leads to an entry, and every entry can be referred to', () => {
    const bookmarks = valuesOf(xml, 'w:bookmarkStart', 'w:name');
    const entries = report.merged.entries.map((_, index) => `entry_${index + 1}`);
    expect(bookmarks).toEqual(expect.arrayContaining(entries));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const links = valuesOf(xml, 'w:hyperlink', 'w:anchor');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !bookmarks.includes(link))).toEqual([]);
  });

  test('a pattern refers to the numbers of its entries', () => {
    const [pattern] = report.analysis.patterns;
    const numbers = pattern?.entries.map(
      (id) => report.merged.entries.findIndex((entry) => entry.id === id) + 1,
    );
    const [first, second, third] = numbers ?? [];
    expect(text).toContain(`${pattern?.sentence} (entries ${first}, ${second} and ${third})`);
  });

  test('has a table for each year under its heading, and each repeats its heading row', () => {
    const years = [...new Set(report.merged.entries.flatMap(({ when }) => when.earliest?.slice(0, 4) ?? []))];
    const found = headingsOf(xml);
    expect(found).toEqual(expect.arrayContaining(years.filter((year) => year > '1000')));
    expect(found).toEqual(expect.arrayContaining(['Notes outside time', 'Date not known']));
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
  });

  test('says whose an entry is by letters on a colour and by name, at a contrast of 4.5 to 1 or more', () => {
    const cells = [...xml.matchAll(/w:fill="([0-9A-F]{6})"\/><w:tcMar>.*?<w:pStyle w:val="TableMark"\/>/g)];
    expect(cells.length).toBeGreaterThan(report.merged.entries.length);
    const colours = new Set(cells.map(([, colour = '']) => colour));
    expect([...colours].filter((colour) => contrast('FFFFFF', colour) < 4.5)).toEqual([]);
    for (const { agency } of report.merged.files) expect(text).toContain(plain(agency));
  });

  test('every ground is light enough for what is written on it, and every letter dark enough', () => {
    const grounds = valuesOf(xml, 'w:shd', 'w:fill').filter((fill) => contrast('FFFFFF', fill) < 3);
    expect(grounds.filter((ground) => contrast('484949', ground) < 4.5)).toEqual([]);
    const styles = valuesOf(xml, 'w:color', 'w:val').filter((colour) => colour !== 'FFFFFF');
    expect(styles.filter((colour) => contrast(colour, 'FFFFFF') < 4.5)).toEqual([]);
  });

  test('marks doubts by a sign and a word, and not by colour alone', () => {
    const doubts = report.merged.entries.flatMap(({ issues }) => issues).length;
    expect(doubts).toBeGreaterThan(5);
    expect(text.split('⚠ Check: ').length - 1).toBeGreaterThanOrEqual(doubts);
  });

  test('says that same events, themes and patterns are suggestions', () => {
    expect(text).toContain('They are suggestions: read the entries, and confirm or reject each');
  });
});

test('tells what one agency knew on a day, what others knew, and what nobody can say', async () => {
  const report = reportOf(
    checkRows(
      ['12/03/2012', 'Log', 'Home visit'],
      ['13/03/2012', 'Log', 'Call'],
      ['14/03/2012', 'Log', 'Letter'],
    ),
  );
  const [first = '', second = '', third = ''] = report.merged.entries.map(({ id }) => id);
  const known = {
    agency: 'School',
    on: day('2012-04-01'),
    known: [{ entry: first, basis: 'assumed', since: null, sentence: 'It is assumed that it knew.' }],
    notKnown: [{ entry: second, knownTo: ['Police', 'Health'], basis: 'assumed', ownAccount: null }],
    undecided: [{ entry: third, sentence: 'The record does not say when it was made.' }],
  } as const;
  const xml = await xmlOf({ ...report, known });
  expect(headingsOf(xml)).toContain('As known to School on 1 April 2012');
  const text = wordsOf(xml);
  expect(text).toContain('Home visit It is assumed that it knew.');
  expect(text).toContain('Call Known to Police, Health, as is assumed.');
  expect(text).toContain('Letter The record does not say when it was made.');
});

test('a column that every entry leaves empty is not there', async () => {
  const xml = await xmlOf(reportOf(checkRows(['12/03/2012', 'Log', 'Home visit'])));
  const [chronology = ''] = xml.match(/<w:tblCaption w:val="Chronology: 2012"\/>.*?<\/w:tr>/) ?? [];
  expect(wordsOf(chronology).trim()).toBe('No. Date Agency What happened');
});

test('a year of more than 500 rows goes on in another table, under a heading that says so', async () => {
  const rows = Array.from({ length: 1100 }, (_, index) => ['12/03/2012', 'Log', `Visit ${index}`]);
  const xml = await xmlOf(reportOf(checkRows(...rows)));
  expect(headingsOf(xml).filter((heading) => heading.startsWith('2012'))).toEqual([
    '2012',
    '2012, continued',
    '2012, continued',
  ]);
  const sizes = xml.split('<w:tbl>').map((table) => table.split('<w:tr>').length - 1);
  expect(Math.max(...sizes)).toBe(501);
});

test('a short row stays on one page; one of 30,000 characters may run over several, and is whole', async () => {
  const long = 'The visitor wrote at length. '.repeat(1035).trim();
  const xml = await xmlOf(reportOf(checkRows(['12/03/2012', 'Log', long], ['13/03/2012', 'Log', 'Short'])));
  const rows = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*entry_[12]".*?<\/w:tr>/g) ?? [];
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([false, true]);
  expect(wordsOf(xml)).toContain(long);
});

test('entries whose date nobody knows stand under a heading of their own', async () => {
  const xml = await xmlOf(
    reportOf(checkRows(['undated', 'Log', 'Somebody said so'], ['2012', 'Log', 'Visit'])),
  );
  expect(headingsOf(xml)).toEqual(expect.arrayContaining(['2012', 'Date not known']));
});

test('a chronology without entries says so, and one without findings too', async () => {
  const text = await textOf(reportOf(check(makeTable([headings]))));
  expect(text).toContain('There are no entries.');
  expect(text).toContain('No row was set aside.');
  expect(text).toContain('That is not proof that there is none.');
});

test('a window in which nothing lies is told, and the entries are there all the same', async () => {
  const report = reportOf(checkRows(['12/03/2012', 'Log', 'Home visit']));
  const text = await textOf({ ...report, window: { from: day('2020-01-01'), to: null } });
  expect(text).toContain('The review’s window: from 1 January 2020. No entry is known to lie in it.');
  expect(text).toContain('Home visit');
});

test('records that do not overlap are told to be so', async () => {
  const early = check(makeTable([headings, ['12/03/2002', 'Log', 'Visit', '']], 'a.docx'), {
    agency: 'Health',
  });
  const late = check(makeTable([headings, ['12/03/2012', 'Log', 'Call', '']], 'b.docx'), {
    agency: 'Police',
  });
  expect(await textOf(reportOf(early, late))).toContain(
    'There is no time for which all agencies have entries',
  );
});

test('an anonymised document says so on its cover, and names nobody by more than what stands for them', async () => {
  const report = reportOf(checkRows(['12/03/2012', 'Log', 'Child A was seen']));
  const member = {
    name: 'Child A',
    otherNames: ['Secret'],
    role: 'child',
    pseudonym: 'Child A',
    born: day('2010-05-03'),
  };
  const finding = {
    kind: 'phone',
    text: '01632 960144',
    count: 1,
    where: 'entry 1, event',
    shownAs: '[phone]',
  } as const;
  const text = await textOf({
    ...report,
    cast: [member],
    names: { anonymised: true, replaced: [], findings: [finding] },
  });
  expect(text).toContain('Anonymised. Names are replaced by what stands for them.');
  expect(text).toContain('Child A');
  expect(text).not.toMatch(/Secret|2010|960144/);
});
