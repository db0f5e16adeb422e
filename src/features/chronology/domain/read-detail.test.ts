import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import vocabulary from '../../../../data/attendance-words.json' with { type: 'json' };
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check } from '../../../../test/chronologies/checking.ts';
import { listRows } from './compare/row-content.ts';
import { appointmentDetails, sayAppointment } from './entry-detail.ts';
import { makeFieldOf } from './field-of-heading.ts';
import { readDetail } from './read-detail.ts';
import { readKind } from './read-kind.ts';
import { findUntoldCells } from './untold-cells.ts';

const column = (text: string, heading: string) => ({ text, heading });

function read(detail: string, kind = '', source = 'Record') {
  const columns = { kind: column(kind, 'Kind'), source: column(source, 'Source'), author: null };
  return readDetail(readKind(columns), { kind, detail });
}

test('the vocabulary keeps to its schema, and each of its texts means one thing', () => {
  const file = new URL('../../../../data/attendance-words.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(vocabulary).error).toBeUndefined();
  expect(schema.safeParse({ ...vocabulary, child: {} }).success).toBe(false);
  const told = Object.entries({ ...vocabulary.child, ...vocabulary.either });
  for (const [attendance, texts] of told)
    for (const text of texts) expect([text, read(text).detail?.attendance]).toEqual([text, attendance]);
  const all = told.flatMap(([, texts]) => texts);
  expect(new Set(all).size).toBe(all.length);
});

test('what Sightline writes of an appointment is read back, and says no more than it did', () => {
  for (const detail of appointmentDetails) {
    const back = read(sayAppointment(detail)).detail;
    expect(back?.attendance).toBe(detail.attendance);
    expect([detail.whose, null]).toContain(back?.whose);
  }
});

test.each([
  ['WNB', '', 'appointment', 'was-not-brought'],
  ['DNA', 'Appointment', 'appointment', 'did-not-attend'],
  ['Cancelled by clinic', '', 'appointment', 'cancelled-by-service'],
  // What leaves room, and what is said of a row of another kind, is left as it stands.
  ['DNA, rebooked', '', 'narrative', undefined],
  ['Yes', '', 'narrative', undefined],
  ['DNA', 'Strategy meeting', 'strategy-discussion', undefined],
  ['DNA', 'Something of theirs', 'narrative', undefined],
])('“%s” in a row of the kind “%s” is %s, %s', (text, kind, ofKind, attendance) => {
  const { kind: found, detail } = read(text, kind);
  expect([found, detail?.attendance]).toEqual([ofKind, attendance]);
});

test('a row that may be kept for its own agency by its kind is asked about still, and is not made an appointment', () => {
  const { kind, detail, issues } = read('DNA', '', 'Mother’s GP');
  expect([kind, detail, issues.map(({ code }) => code)]).toEqual(['narrative', undefined, ['kind-doubt']]);
});

test('in a file a column about appointments is read, every cell of it is told, and what people decided of its rows stays', () => {
  const rows = [
    ['12/03/2012', 'Log', 'Dental review', 'WNB'],
    ['13/03/2012', 'Log', 'Hearing test', 'DNA, letter sent'],
  ];
  const checkedUnder = (heading: string) => check(makeTable([['Date', 'Source', 'Event', heading], ...rows]));
  const checked = checkedUnder('DNA / WNB');
  const [first, second] = checked.entries;
  expect([first?.kind, first?.detail, second?.kind]).toEqual([
    'appointment',
    { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
    'narrative',
  ]);
  const fieldOf = makeFieldOf(checked, first?.origin.part ?? '');
  const untold = checked.entries.map((entry) => findUntoldCells(entry, fieldOf));
  expect(untold).toEqual([[['DNA / WNB', 'WNB']], [['DNA / WNB', 'DNA, letter sent']]]);
  // As a version of the program says them that knew no such column.
  const unread = { ...checked, tables: checked.tables.map((table) => ({ ...table, mappings: [] })) };
  const [row] = listRows(checked, 'School');
  expect([...(row?.content.keys() ?? [])]).toContain('DNA / WNB');
  expect([...(listRows(unread, 'School')[0]?.content.keys() ?? [])]).toContain('DNA / WNB');
});
