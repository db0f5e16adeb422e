import { describe, expect, test } from 'vitest';
import { findAbbreviations, findSurnames } from '../../src/features/chronology/domain/find-abbreviations.ts';
import { readToldStart } from '../../src/features/chronology/domain/patterns/read-told-start.ts';
import { asMerged } from '../../src/features/chronology/operations/merge-files.ts';
import { checkText } from '../../src/features/chronology/outputs/check-text.ts';
import { chronologyCsv } from '../../src/features/chronology/outputs/chronology-csv.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { numberFormat } from '../../src/platform/documents/excel/number-format.ts';
import { makeTextStyle } from '../../src/platform/terminal/text-style.ts';
import { AppError } from '../../src/shared/app-error.ts';
import { readWhen } from '../../src/shared/when/read-when.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import { buildDocx } from '../builders/docx.ts';
import { makeTable } from '../builders/read-documents.ts';
import { check, day } from '../chronologies/checking.ts';
import { bytesOf, read } from '../documents/reading.ts';

/**
 * Texts of 200,000 characters that a pattern may go through once for every character of theirs. Whatever takes
 * time that grows with their square runs into the time that a test may take; what grows as they do is done in
 * a part of a second.
 */
const length = 200_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const texts: readonly (readonly [what: string, text: string])[] = [
  ['brackets that open', fill('(')],
  ['square brackets that open, with capitals', fill('[A')],
  ['brackets that close before they open', fill(')(')],
  ['dashes', `w${fill('- ')}w`],
  ['dots', `2012${fill('.')}w`],
  ['three dots in one character', `w${fill('…')}w`],
  ['colons', `w${fill(':')}w`],
  ['equals signs', `w${fill('=')}w`],
  ['spaces', `w${fill(' ')}w`],
  ['a question mark and spaces', `?${fill(' ')}w`],
  ['tabs', `#${fill('\t')}w`],
  ['new lines', `w${fill('\n')}w`],
  ['spaces that do not break', `?${fill('\u00a0')}w`],
  ['digits', fill('1')],
  ['single digits', fill('1 ')],
  ['slashes', fill('/')],
  ['numbers and slashes', fill('12/')],
  ['years', fill('2012-')],
  ['quotation marks', fill('"')],
  ['quoted letters', fill('"a ')],
  ['apostrophes', fill("'")],
  ['letters with full stops', fill('A.A.A.')],
  ['short sentences', fill('a. ')],
  ['capitals', fill('A')],
  ['abbreviations', fill('AB ')],
  ['capitals with and without marks', `XQZ. ${fill('AÉ')}`],
  ['capitals with hyphens', `XQZ. ${fill('AB-')}`],
  ['names', `XQZ. ${fill('Ab AB ')}`],
  ['small letters', fill('a')],
  ['months', fill('1 jan ')],
  ['repeated words of a date', fill('next day ')],
  ['words of seeing a child', fill('not seen with his ')],
  ['letters with marks upon them', fill('a\u0301\u0327')],
  ['letters that are written as several', fill('\ufdfa')],
  ['halves of characters', fill('\ud835')],
];

const headings = [
  'Date',
  'Source',
  'Event',
  'Response',
  'Child',
  'Child seen',
  'Recorded on',
  'Seq',
  'Impact',
];
const sound = ['12/03/2012', 'Log', 'Home visit', 'None', 'Amy', 'no', '13/03/2012', '1', 'worse'];
const only = (place: number, text: string): string[] => headings.map((_, at) => (at === place ? text : ''));
const instead = (place: number, text: string): string[] =>
  sound.map((own, at) => (at === place ? text : own));

/** What came of it: "read", or the code of the error with which it was refused. */
function outcomeOf(reading: () => unknown): string {
  try {
    reading();
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('a text made to take for ever takes no longer than any other of its length', {
  timeout: 15_000,
}, () => {
  test.each(texts)('in cells of every kind: %s', (_, text) => {
    const checked = check(
      makeTable([
        only(0, text),
        headings,
        sound,
        ...headings.map((_heading, place) => instead(place, text)),
        only(0, text),
        only(2, text),
        headings.map(() => text),
        sound,
      ]),
    );
    const { entries, notes, setAside, rows } = checked.accounts;
    expect(entries + notes + setAside).toBe(rows);
    expect(rows).toBeGreaterThan(headings.length);
    const merged = asMerged(checked);
    expect(chronologyCsv(buildPlainReport(merged)).length).toBeGreaterThan(length);
    expect(chronologyHtml(buildPlainReport(merged)).length).toBeGreaterThan(length);
    expect(checkText(checked, makeTextStyle(80))).toContain('Checked');
  });

  test.each(texts)('in a heading, and in every source: %s', (_, text) => {
    expect(['read', 'no-event-column']).toContain(
      outcomeOf(() => check(makeTable([instead(3, text), headings.with(3, text), sound]))),
    );
    const fromIt = check(makeTable([headings, instead(1, text), instead(1, text)]), { agency: null });
    expect(fromIt.accounts.rows).toBe(2);
  });

  test.each(texts)('in a date, abbreviations, names and a number’s format: %s', (_, text) => {
    expect(readWhen(text, { today: day('2026-03-01') }).status).toBe('not-read');
    expect(findAbbreviations(text, () => false).length).toBeLessThan(length);
    expect(findSurnames(text).length).toBeLessThan(length);
    expect(numberFormat(text).kind).toBe('number');
  });

  test.each(texts)('in a CSV file: %s', (_, text) => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    expect(read('a.csv', bytesOf(`Date,Event\n12/03/2012,${quoted}\n`)).parts[0]?.rows).toHaveLength(2);
  });

  test('in what may say since when there was a plan: the same again and again', () => {
    const { entries } = check(makeTable([headings, sound.with(2, fill('since 2011 '))]));
    expect(entries[0]?.event.length).toBeGreaterThan(length - 20);
    const happening = { entries, from: day('2010-03-01'), to: day('2010-03-01') };
    expect(readToldStart(happening)).toBeNull();
  });

  test('in a Word file: new lines', () => {
    const lines = '<w:br/>'.repeat(length);
    const xml = `<w:r>${lines}<w:t>w</w:t>${lines}<w:t>w</w:t></w:r>`;
    const bytes = buildDocx([{ kind: 'table', rows: [{ cells: [{ paragraphs: [[{ xml }], 'w'] }] }] }]);
    expect(read('a.docx', bytes).parts[0]?.rows[0]?.cells[0]).toBe(`w${'\n'.repeat(length)}w\nw`);
  });
});
