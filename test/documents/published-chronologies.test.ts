import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import type { Row } from '../../src/shared/document.ts';

const folder = fileURLToPath(new URL('../data/chronologies/', import.meta.url));
const files = readdirSync(folder).filter((name) => /\.(docx|xlsx|csv)$/.test(name));
const reportSchema = z.object({
  entries: z.array(
    z.object({ date: z.string(), date_in_context: z.string(), source: z.string(), event: z.string() }),
  ),
});

afterAll(closeReaders);

test('there are eight published chronologies of each format', () => {
  expect(
    ['docx', 'xlsx', 'csv'].map((ending) => files.filter((name) => name.endsWith(ending)).length),
  ).toEqual([8, 8, 8]);
});

describe.each(files)('%s', (name) => {
  test('holds the same dates, sources and events as its entries, row by row and in full', async () => {
    const text = readFileSync(`${folder}${name.replace(/\.\w+$/, '.json')}`, 'utf8');
    const { entries } = reportSchema.parse(JSON.parse(text));
    const { parts } = await readDocument(`${folder}${name}`);
    const rows = parts.at(-1)?.rows ?? [];
    const header = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 3);
    const [date = 0, source = 0, event = 0] = ['date', 'source', 'event'].map((field) =>
      columnOf(field, rows[header]),
    );
    const records = rows.slice(header + 1);
    const asStated = entries.map((entry, place) =>
      dayOf(records[place], date) === null ? entry.date : entry.date_in_context,
    );
    expect(records.map((row) => dayOf(row, date) ?? row.cells[date])).toEqual(asStated);
    expect(records.map(({ cells }) => cells[source])).toEqual(entries.map((entry) => entry.source));
    expect(records.map(({ cells }) => cells[event])).toEqual(entries.map((entry) => entry.event));
    expect(records.flatMap((row) => otherCells(row, [date, source, event])).join('')).toBe('');
  });
});

const headings: Readonly<Record<string, RegExp>> = {
  date: /^(date|when)/i,
  source: /^(source|record|agency|service)/i,
  event: /^(event|significant event|what happened|details|description)/i,
};

function columnOf(field: string, header: Row | undefined): number {
  const column = header?.cells.findIndex((cell) => headings[field]?.test(cell)) ?? -1;
  if (column < 0) throw new Error(`no column for the ${field} among ${header?.cells.join(', ')}`);
  return column;
}

/** The day of a date cell; null for a text. */
function dayOf(row: Row | undefined, column: number): string | null {
  const value = row?.details?.[column]?.value;
  return value?.kind === 'date' ? value.day : null;
}

function otherCells({ cells }: Row, columns: readonly number[]): string[] {
  return cells.filter((_, column) => !columns.includes(column));
}
