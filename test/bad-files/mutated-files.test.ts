import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/shared/app-error.ts';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';
import { unpackOffice } from '../builders/unpack-office.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { buildZip, concatBytes } from '../builders/zip.ts';
import { read } from '../documents/reading.ts';

const rows = [
  ['Date', 'Source', 'Event'],
  ['3rd March 2012', 'Health visitor', 'Zoë was seen at home; “well”.'],
  ['4/3/12', 'School', 'Absent,\nno reason given'],
];
const originals = {
  'health.docx': buildDocx([
    { kind: 'paragraph', text: 'Chronology' },
    {
      kind: 'table',
      rows: [
        { heading: true, cells: [{ text: '2012', span: 2 }, 'Event'] },
        {
          cells: [
            { text: '3 March', vMerge: 'restart' },
            'GP',
            { runs: ['seen', { text: 'x', change: 'deleted' }] },
          ],
        },
        {
          cells: [
            { vMerge: 'continue' },
            { text: 'School', table: { kind: 'table', rows: [{ cells: ['a', 'b'] }] } },
            '',
          ],
        },
      ],
    },
  ]),
  'police.xlsx': buildXlsx({
    sheets: [
      {
        name: 'Log',
        rows: [...rows, [{ date: '2012-03-12', time: '14:30' }, true, 1.5]],
        merges: ['A1:B1'],
        hiddenRows: [2],
      },
      { name: 'Lists', hidden: true, rows: [[{ inline: 'x' }, { formula: 'A1', value: null }]] },
    ],
  }),
  'school.csv': buildCsv(rows, { encoding: 'windows-1252' }),
  'school-utf16.csv': buildCsv(rows, { encoding: 'utf-16le', delimiter: ';' }),
};
type FileName = keyof typeof originals;
const names: readonly FileName[] = ['health.docx', 'police.xlsx', 'school.csv', 'school-utf16.csv'];

/** A place in the file, as a share of its length, and what is done there. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  act: fc.constantFrom('overwrite', 'remove', 'insert', 'repeat', 'cut off'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce((bytes, { at, act, bytes: more }) => {
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
    if (act === 'cut off') return before;
    if (act === 'insert') return concatBytes([before, more, after]);
    if (act === 'remove') return concatBytes([before, after.slice(more.length)]);
    if (act === 'repeat') return concatBytes([before, after.slice(0, 40), after]);
    return concatBytes([before, more, after.slice(more.length)]);
  }, file);
}

/** Reads the file or is refused with a named error; anything else fails the test. */
function readOrRefused(name: string, bytes: Uint8Array): void {
  try {
    read(name, bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).not.toBe('internal');
    expect(error.words.todo).not.toBe('');
  }
}

const runs = { numRuns: 250, seed: 2026 };

describe('whatever happens to a file, it is read or refused by name', () => {
  test.each(names)('bytes of %s changed, lost or added', (name) => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        readOrRefused(name, mutate(originals[name], mutations));
      }),
      runs,
    );
  });

  test.each(['health.docx', 'police.xlsx'] as const)(
    'parts of %s changed inside an archive that is whole',
    (name) => {
      const parts = unpackOffice(originals[name]);
      fc.assert(
        fc.property(
          fc.nat(parts.length - 1),
          fc.array(mutation, { minLength: 1, maxLength: 4 }),
          (which, mutations) => {
            const changed = parts.map(({ name: part, data }, place) => ({
              name: part,
              data: place === which ? mutate(data, mutations) : data,
            }));
            readOrRefused(name, buildZip(changed));
          },
        ),
        runs,
      );
    },
  );

  test.each(['health.docx', 'police.xlsx'] as const)(
    'numbers and words inside the markup of %s replaced',
    (name) => {
      const parts = unpackOffice(originals[name]);
      const replacement = fc.constantFrom(
        '-1',
        '0',
        '99999999999',
        'NaN',
        '',
        '1e309',
        '#REF!',
        'A0',
        '../../x',
        'true',
      );
      fc.assert(
        fc.property(fc.nat(parts.length - 1), fc.nat(200), replacement, (which, value, text) => {
          const changed = parts.map(({ name: part, data }, place) => ({
            name: part,
            data: place === which ? replaceValue(new TextDecoder().decode(data), value, text) : data,
          }));
          readOrRefused(name, buildZip(changed));
        }),
        runs,
      );
    },
  );
});

/** The XML with one of its attribute values or numbers replaced. */
function replaceValue(xml: string, which: number, text: string): string {
  const places = [...xml.matchAll(/"([^"]*)"|>(\d+)</g)];
  const match = places[which % Math.max(1, places.length)];
  if (match === undefined) return xml;
  const found = match[0];
  const replaced = `${found.charAt(0)}${text}${found.slice(-1)}`;
  return xml.slice(0, match.index) + replaced + xml.slice(match.index + found.length);
}
