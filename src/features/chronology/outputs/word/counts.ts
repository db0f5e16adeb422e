import {
  paragraph,
  type WordBlock,
  type WordCell,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import { counted } from '../../../../shared/counted.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { sayTheme } from '../say-theme.ts';
import { cell, figureHeading, headingRow, markCell } from './tables.ts';

/** More agencies than these take several tables, the sum of all in the last. */
const mostColumns = 14;
/** So many years without an entry stand each by itself. */
const mostEmpty = 2;
const yearWidth = 1400;
const columnWidth = 850;

/** How many entries each agency has in each year, and how many each theme. */
export function* countsBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const { months, byAgency, withoutMonth, byTheme } = lookups.report.analysis.counts;
  if (months.length > 0) yield* yearsTable(lookups);
  if (withoutMonth > 0) {
    yield paragraph(
      'Reason',
      `${counted(withoutMonth, 'entry has', 'entries have')} no known month, or several, and ${withoutMonth === 1 ? 'is' : 'are'} not counted: the years add up their months.`,
    );
  }
  if (byTheme.length > 0) {
    const themes = byTheme.map(
      ({ theme, entries }) => `${sayTheme(theme)} ${entries.toLocaleString('en-GB')}`,
    );
    yield paragraph('Normal', [
      { text: 'Entries by suggested theme: ', bold: true },
      { text: `${themes.join(' · ')}.` },
    ]);
  }
  if (months.length === 0 && byAgency.length === 0) yield paragraph('Normal', 'There is nothing to count.');
}

function* yearsTable({ report, marks }: ReportLookups): Generator<WordBlock> {
  const { months, byAgency } = report.analysis.counts;
  const perYear = (figures: readonly number[]) => {
    const sums = new Map<string, number>();
    for (const [index, month] of months.entries()) {
      const year = month.slice(0, 4);
      sums.set(year, (sums.get(year) ?? 0) + (figures[index] ?? 0));
    }
    return sums;
  };
  const agencies = byAgency.map(({ agency, perMonth }) => ({ agency, sums: perYear(perMonth) }));
  const together = perYear(
    months.map((_, at) => byAgency.reduce((sum, { perMonth }) => sum + (perMonth[at] ?? 0), 0)),
  );
  const years = foldEmpty([...together]);
  const tables = Math.max(1, Math.ceil(agencies.length / mostColumns));
  for (let table = 0; table < tables; table += 1) {
    const shown = agencies.slice(table * mostColumns, (table + 1) * mostColumns);
    const isLast = table === tables - 1;
    const part = tables === 1 ? '' : `, table ${table + 1} of ${tables}`;
    if (part !== '') yield paragraph('Heading2', `Entries by year and agency${part}`);
    const rows = years.map((year) => {
      const of = (sums: ReadonlyMap<string, number>) => sums.get(year) ?? 0;
      const figures = [...shown.map(({ sums }) => of(sums)), ...(isLast ? [of(together)] : [])];
      return { cells: [cell(year), ...figures.map(numberCell)], whole: true };
    });
    const heading = headingRow([
      'Year',
      ...shown.map(({ agency }): WordCell => markCell(marks.get(agency))),
      ...(isLast ? [figureHeading('Together')] : []),
    ]);
    yield {
      kind: 'table',
      caption: `Entries by year and agency${part}`,
      widths: [yearWidth, ...shown.map(() => columnWidth), ...(isLast ? [1300] : [])],
      rows: [heading, ...rows],
    };
  }
}

/** “1901 to 2002”: one mistyped year makes no page of empty ones. */
function foldEmpty(years: readonly (readonly [year: string, count: number])[]): readonly string[] {
  const told: string[] = [];
  for (let at = 0; at < years.length; ) {
    const next = years.findIndex(([, count], place) => place >= at && count > 0);
    const end = next < 0 ? years.length : next;
    const empty = years.slice(at, end).map(([year]) => year);
    told.push(...(empty.length > mostEmpty ? [`${empty[0]} to ${empty.at(-1)}`] : empty));
    told.push(...years.slice(end, end + 1).map(([year]) => year));
    at = end + 1;
  }
  return told;
}

/** Nought is left blank, so that the others stand out. */
function numberCell(figure: number): WordCell {
  return cell([paragraph('TableNumber', figure === 0 ? '' : figure.toLocaleString('en-GB'))]);
}
