import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWhen } from '../../src/shared/when/read-when.ts';
import type { When } from '../../src/shared/when/when.ts';
import { disagreements } from './disagreements.ts';
import { judge, type Outcome } from './meant.ts';
import { read, today } from './reading.ts';

interface Judged {
  readonly text: string;
  readonly outcome: Outcome;
}

const looseWords =
  /vague|season|term|fiscal|approx|winter|set|alternatives|span|night|duration|century|year-month|within|due|relative|truncated/;

/** Values that the judge cannot compare: two ranges in one cell. */
const isComparable = (edtf: string) => !/\{.*\//.test(edtf);

function judgeSample(): readonly Judged[] {
  const [, ...lines] = readFileSync('test/data/dates/sample/date-strings-sample.tsv', 'utf8')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line) => {
    const [text = '', edtf = '', confidence = ''] = line.split('\t');
    return isComparable(edtf)
      ? [{ text, outcome: judge(edtf, looseWords.test(confidence), read(text)) }]
      : [];
  });
}

interface Chronology {
  readonly entries: readonly { readonly date: string; readonly date_in_context: string }[];
}

function judgeChronology(file: string): readonly Judged[] {
  const { entries }: Chronology = JSON.parse(readFileSync(`test/data/chronologies/${file}`, 'utf8'));
  let previous: When | undefined;
  return entries.map(({ date, date_in_context: meant }) => {
    const reading = readWhen(date, { today, previous });
    if (reading.status === 'read') previous = reading.when;
    const isLoose = /[~{[]|\b\d{4}-2[1-4]\b(?!-)/.test(meant.replace(/T.*/, ''));
    return { text: `${file}: ${date}`, outcome: judge(meant, isLoose, reading) };
  });
}

function judgeChronologies(): readonly Judged[] {
  const files = readdirSync('test/data/chronologies').filter((file) => file.endsWith('.json'));
  return files.sort().flatMap(judgeChronology);
}

function textsThatAre(outcome: Outcome, judged: readonly Judged[]): readonly string[] {
  return judged.filter((each) => each.outcome === outcome).map(({ text }) => text);
}

function share(outcome: Outcome, judged: readonly Judged[]): number {
  return (100 * textsThatAre(outcome, judged).length) / judged.length;
}

/** Printed with `--reporter=verbose`. */
function figures(judged: readonly Judged[]): string {
  const [right, wrong, notRead] = [share('right', judged), share('wrong', judged), share('not read', judged)];
  const percent = (number: number) => `${number.toFixed(2)} %`;
  return `right ${percent(right)}, wrong ${percent(wrong)}, not read ${percent(notRead)} of ${judged.length}`;
}

test('of the sample, at most 0.5 % is read wrong and at least 97 % right', async ({ annotate }) => {
  const judged = judgeSample();
  await annotate(`Each text alone: ${figures(judged)}`);
  expect(judged.length).toBeGreaterThan(500);
  expect(share('wrong', judged)).toBeLessThanOrEqual(0.5);
  expect(share('right', judged)).toBeGreaterThanOrEqual(97);
});

test('each text of the sample that is read otherwise, or not, is argued', () => {
  const judged = judgeSample();
  expect(textsThatAre('wrong', judged).toSorted()).toEqual(disagreements('sample read otherwise'));
  expect(textsThatAre('not read', judged).toSorted()).toEqual(disagreements('sample not read'));
});

test('in the chronologies, each date that its rows above make read otherwise, or not, is argued', async ({
  annotate,
}) => {
  const judged = judgeChronologies();
  await annotate(`In its file: ${figures(judged)}`);
  expect(judged.length).toBeGreaterThan(200);
  expect(textsThatAre('wrong', judged).toSorted()).toEqual(disagreements('chronologies read otherwise'));
  expect(textsThatAre('not read', judged).toSorted()).toEqual(disagreements('chronologies not read'));
});

test('the judge tells right from wrong', () => {
  expect(judge('2012-03-12', false, read('12/03/2012'))).toBe('right');
  expect(judge('2012-03-13', false, read('12/03/2012'))).toBe('wrong');
  expect(judge('2012-03-13', false, read('some day'))).toBe('not read');
  expect(judge('', false, read('12/03/2012'))).toBe('wrong');
  expect(judge('../2012-03', false, read('before March 2012'))).toBe('right');
  expect(judge('../2012-03', false, read('after March 2012'))).toBe('wrong');
});
