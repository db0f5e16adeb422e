import type { Counts } from '../../domain/patterns/counts.ts';

/** Entries of some time: of each agency in the order of the counts, and of all. */
export interface TimeRow {
  readonly perAgency: readonly number[];
  readonly total: number;
}

export interface MonthRow extends TimeRow {
  /** `YYYY-MM` */
  readonly month: string;
  /** The last month of a run without entries; the month itself otherwise. */
  readonly until: string;
}

export interface YearRow extends TimeRow {
  readonly year: string;
}

/** The months in their order; months in a row without any entry are one row. */
export function joinEmptyMonths({ months, byAgency }: Counts): readonly MonthRow[] {
  const rows: MonthRow[] = [];
  for (const [index, month] of months.entries()) {
    const perAgency = byAgency.map(({ perMonth }) => perMonth[index] ?? 0);
    const total = sum(perAgency);
    const before = rows.at(-1);
    if (total === 0 && before?.total === 0) rows[rows.length - 1] = { ...before, until: month };
    else rows.push({ month, until: month, perAgency, total });
  }
  return rows;
}

/** The years from first to last, those without entries left out. */
export function countByYear({ months, byAgency }: Counts): readonly YearRow[] {
  const years = Map.groupBy(
    months.map((month, index) => ({ year: month.slice(0, 4), index })),
    ({ year }) => year,
  );
  return [...years]
    .map(([year, own]) => {
      const perAgency = byAgency.map(({ perMonth }) => sum(own.map(({ index }) => perMonth[index] ?? 0)));
      return { year: String(Number(year)), perAgency, total: sum(perAgency) };
    })
    .filter(({ total }) => total > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
