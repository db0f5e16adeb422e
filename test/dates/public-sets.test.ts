import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { disagreements } from './disagreements.ts';
import { daysOf, read, readAs } from './reading.ts';

function load<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(`test/data/dates/${path}`, 'utf8'));
}

/** In no order: the file of disagreements is grouped by argument. */
function expectOnly(found: readonly string[], set: string): void {
  expect([...new Set(found)].sort()).toEqual(disagreements(set));
}

interface RecognizersCase {
  readonly Context: { readonly ReferenceDateTime: string };
  readonly Results: readonly {
    readonly Text: string;
    readonly Value?: { readonly PastResolution: Readonly<Record<string, string>> };
    readonly Resolution?: { readonly values: readonly Readonly<Record<string, string>>[] };
  }[];
}

/** The days that the set means, or "not read" where it means several, or counts from its reference date. */
function daysOfRecognizers({ Value, Resolution }: RecognizersCase['Results'][number]): string {
  const values = Resolution?.values ?? [{ timex: '', value: Value?.PastResolution['date'] ?? '' }];
  const [only] = values;
  const text = only?.['value'] ?? `${only?.['start']}..${only?.['end']}`;
  const isDay = /^\d{4}-\d\d-\d\d/.test(text);
  if (values.length !== 1 || !isDay) return 'not read';
  return text.replace(/ \d\d:\d\d:\d\d/g, '');
}

test('the day-first cases of Recognizers (English, other than American) are read alike, or argued', () => {
  const cases = ['DateParser', 'DateTimeModel'].flatMap((name) =>
    load<RecognizersCase[]>(`recognizers-text/${name}.json`),
  );
  const results = cases.flatMap((each) => each.Results);
  expect(results.length).toBeGreaterThan(40);
  const different = results.filter((result) => daysOf(result.Text) !== daysOfRecognizers(result));
  expectOnly(
    different.map(({ Text }) => Text),
    'recognizers',
  );
});

const validation = load<Record<string, string[]>>('edtf/edtf-validate_cases.json');

test('the valid intervals of EDTF are read, or argued', () => {
  const valid = ['L0_Intervals', 'L1_Intervals', 'L2_Intervals'].flatMap((name) => validation[name] ?? []);
  expect(valid.length).toBeGreaterThan(90);
  expectOnly(
    valid.filter((text) => read(text).status === 'not-read'),
    'edtf valid',
  );
});

test('what is invalid as EDTF is not read, or argued', () => {
  const names = ['invalid_edtf_dates', 'invalid_edtf_intervals', 'invalid_edtf_datetimes'];
  const invalid = names.flatMap((name) => validation[name] ?? []);
  expect(invalid.length).toBeGreaterThan(50);
  expectOnly(
    invalid.filter((text) => read(text).status === 'read'),
    'edtf invalid',
  );
});

interface ParserCases {
  readonly EXAMPLES: readonly (readonly [string, readonly string[]])[];
  readonly BAD_EXAMPLES: readonly (string | null)[];
}

/** Its tables give a day alone or with looser bounds after it, or both bounds, again with looser ones after them. */
function strictBounds(bounds: readonly string[]): string {
  const isDay = bounds.length === 1 || bounds.length === 3;
  const [earliest = '', latest = ''] = isDay ? [bounds[0], bounds[0]] : bounds;
  if (earliest === latest) return earliest;
  return `${earliest.replace('-inf', '')}..${latest.replace('inf', '')}`;
}

const parser = load<ParserCases>('edtf/python-edtf_parser_cases.json');

test('the examples of python-edtf’s parser have its bounds, or are argued', () => {
  expect(parser.EXAMPLES.length).toBeGreaterThan(80);
  const different = parser.EXAMPLES.filter(([text, bounds]) => daysOf(text) !== strictBounds(bounds));
  expectOnly(
    different.map(([text]) => text),
    'python-edtf parser',
  );
});

test('the bad examples of python-edtf’s parser are not read, or argued', () => {
  const bad = parser.BAD_EXAMPLES.filter((text) => text !== null);
  expectOnly(
    bad.filter((text) => read(text).status === 'read'),
    'python-edtf bad examples',
  );
});

interface LanguageCase {
  readonly input: string;
  readonly edtf: string | null;
}

const monthFirst = ['10/7/2008'];

function edtfOf(text: string): string | null {
  return read(text).status === 'read' ? readAs(text).edtf : null;
}

/** An open end may be written with two dots or left out. A date without a year counts as none. */
function sameEdtf(one: string | null, other: string | null): boolean {
  const plain = (edtf: string | null) =>
    edtf === null || edtf.includes('XXXX-') ? null : edtf.replace('..', '').replace(', ', ',');
  return plain(one) === plain(other);
}

test('the natural language of python-edtf, less what is month first, is read alike, or argued', () => {
  const cases = load<LanguageCase[]>('edtf/python-edtf_natlang_cases.json');
  const dayFirst = cases.filter(({ input }) => !monthFirst.includes(input));
  expect(dayFirst.length).toBeGreaterThan(100);
  const different = dayFirst.filter(({ input, edtf }) => !sameEdtf(edtfOf(input), edtf));
  expectOnly(
    different.map(({ input }) => input),
    'python-edtf language',
  );
});
