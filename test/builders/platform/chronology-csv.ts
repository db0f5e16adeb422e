import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

import { closeReaders } from '../../../src/platform/documents/read-document.ts';
import { buildCsv } from '../csv.ts';

const headings = ['Date', 'Source', 'Child', 'Event', 'Response', 'Outcome'];

/** A row of an agency’s file, in the words of its headings; a source and an event are made where none is given. */
export type CsvRow = Partial<Record<'date' | 'source' | 'child' | 'event' | 'response' | 'outcome', string>>;

let made = 0;
const folder = mkdtempSync(join(tmpdir(), 'sightline-chronology-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

/** The path of a CSV file with these rows, there until the test file ends. */
export function writeChronologyCsv(rows: readonly CsvRow[], name?: string): string {
  const cells = rows.map(({ date, source, child, event, response, outcome }, at) => [
    date ?? dayOf(at),
    source ?? 'Case record',
    child ?? '',
    event ?? `Visit number ${at + 1} to the home`,
    response ?? '',
    outcome ?? '',
  ]);
  return writeCells([headings, ...cells], name);
}

/** The same of cells as they are given, with or without headings of the writer's own. */
export function writeCells(cells: readonly (readonly string[])[], name?: string): string {
  made += 1;
  const path = join(folder, name ?? `chronology-${made}.csv`);
  writeFileSync(path, buildCsv(cells));
  return path;
}

/** How many days rows are spread over, before they begin again. */
export const daysOfRows = 3_000;

/** So many rows, a day each from 2 January 2015 on, where `more` gives them no other; it may ask for the day of another row. */
export function manyRows(
  count: number,
  more: (at: number, day: (at: number) => string) => CsvRow = () => ({}),
): readonly CsvRow[] {
  return Array.from({ length: count }, (_, at) => ({ date: dayOf(at), ...more(at, dayOf) }));
}

function dayOf(at: number): string {
  const day = new Date(Date.UTC(2015, 0, 2 + (at % daysOfRows)));
  return day.toISOString().slice(0, 10).split('-').toReversed().join('/');
}
