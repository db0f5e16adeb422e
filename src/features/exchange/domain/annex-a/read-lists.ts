import type { Part, Row } from '../../../../shared/document.ts';
import { cleanCell } from '../cells/clean-cell.ts';
import { watchDateOrder } from '../cells/date-order.ts';
import { nameRecords } from '../cells/entry-id.ts';
import type { RecordCounter } from '../count-records.ts';
import type { RuleReport } from '../extract.ts';
import { plainHeading } from './annex-a-lists.ts';
import type { FoundList } from './find-list.ts';
import { type ListRow, noteDates, planList, readCells, type Tell } from './list-row.ts';

export interface FoundSheet {
  readonly sheet: Part;
  readonly found: FoundList;
}

/** Reads the rows of all lists: each is a row of a child, or set aside and counted. */
export function readRows(
  sheets: readonly FoundSheet[],
  counter: RecordCounter,
  report: (report: RuleReport) => void,
): readonly ListRow[] {
  const nameRecord = nameRecords('annex-a');
  const seen = new Map<string, { readonly line: number; readonly part: string }>();
  const dates = watchDateOrder('row');
  for (const { sheet, found } of sheets) {
    for (const row of rowsOf(sheet, found)) noteDates(row, sheet.name, found, dates);
  }
  for (const told of dates.reports()) report(told);
  const rows: ListRow[] = [];
  for (const { sheet, found } of sheets) {
    for (const row of rowsOf(sheet, found)) {
      const reason = found.list.setAside ?? reasonToPass(row, found, sheet.name);
      const read = reason === null ? readRow(row, sheet, found) : reason;
      if (typeof read === 'string') counter.setAside(sheet.name, read);
      else rows.push(read);
    }
  }
  return rows;

  function reasonToPass(row: Row, found: FoundList, part: string): string | null {
    const cells = row.cells.map(cleanCell);
    if (cells.every((cell) => cell === '')) return 'nothing stands in the row';
    if (isHeadings(cells, found)) return 'the headings stand there once more';
    const said = `${found.list.number}\u001e${[...found.columns.places]
      .map(([field, place]) => `${field}=${cells[place]}`)
      .sort()
      .join('\u001f')}`;
    // Columns that are not read may tell rows apart, so that all of a row is compared.
    const whole = `${said}\u001e${cells.join('\u001f')}`;
    const first = seen.get(whole);
    if (first === undefined) {
      seen.set(whole, { line: row.number, part });
      return null;
    }
    const place = first.part === part ? `row ${first.line}` : `row ${first.line} of “${first.part}”`;
    const message = `The row says the same, cell by cell, as ${place}. It was counted once.`;
    report({
      rule: 'duplicate',
      severity: 'warning',
      child: childIn(row, found),
      plan: null,
      part,
      line: row.number,
      message,
    });
    return 'the same row stands further up';
  }

  function readRow(row: Row, sheet: Part, found: FoundList): ListRow | string {
    const child = childIn(row, found);
    const part = sheet.name;
    const told: Parameters<Tell>[0][] = [];
    const cells = readCells(row, sheet, found, dates, (one) => told.push(one));
    const { texts, days } = cells;
    const plan = found.list.number === planList ? (days.get('start') ?? null) : null;
    for (const one of told) report({ ...one, part, child, plan });
    if (child === null || !texts.has('child')) {
      const message = 'The row names no child, so that nobody knows whom it is about.';
      report({
        rule: 'child-missing',
        severity: 'error',
        child: null,
        plan: null,
        part,
        line: row.number,
        message,
      });
      return 'no child is named';
    }
    const said = [...texts].map(([field, text]) => `${field}=${days.get(field) ?? text}`).sort();
    const name = nameRecord(`list ${found.list.number}`, said.join('\u001f'));
    return { child, list: found.list.number, part, line: row.number, name, ...cells };
  }
}

/** The rows below the headings; of lists that are only counted, too. */
function rowsOf({ rows }: Part, { header }: FoundList): readonly Row[] {
  return rows.filter(({ number }) => number > header.number);
}

function childIn(row: Row, found: FoundList): string | null {
  const place = found.columns.places.get('child');
  const text = place === undefined ? '' : cleanCell(row.cells[place] ?? '');
  return text === '' ? null : text;
}

/** Where a list goes on over pages, its headings come again. */
function isHeadings(cells: readonly string[], { header }: FoundList): boolean {
  const same = cells.filter(
    (cell, place) => cell !== '' && plainHeading(cell) === plainHeading(header.cells[place] ?? ''),
  );
  return same.length >= 3;
}
