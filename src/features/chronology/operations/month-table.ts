import { sayMonth } from '../../../shared/when/say-day.ts';
import type { MonthCount } from '../store/count-entries.ts';
import type { AgencyMarks, AgencyWords } from './agency-words.ts';

/** Entries, author’s notes left out, by time and agency: what a chart and its table show. */
export interface MonthTable {
  /** In the order of the rows’ figures. */
  readonly agencies: readonly AgencyWords[];
  /** A month each, or a year each where the months are too many for a chart; those without entries too. */
  readonly rows: readonly {
    readonly label: string;
    readonly counts: readonly number[];
  }[];
  readonly unit: 'month' | 'year';
  /** Entries whose month is not known, or that lie across several: in no row. */
  readonly withoutMonth: number;
  readonly counted: number;
}

const mostMonths = 36;
const mostYears = 60;

export function tabulateMonths(found: readonly MonthCount[], marks: AgencyMarks): MonthTable {
  const plain = found.filter(({ note }) => !note);
  const dated = plain.flatMap(({ agencyId, month, count }) =>
    month === null ? [] : [{ agencyId, month: monthNumber(month), count }],
  );
  const all = dated.map(({ month }) => month);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const unit = dated.length === 0 || last - first < mostMonths ? 'month' : 'year';
  const places = [...marks.keys()];
  const step = (month: number) => (unit === 'month' ? month : Math.floor(month / 12));
  const steps = dated.length === 0 ? [] : listSteps(step(first), step(last), new Set(all.map(step)));
  const rows = steps.map((at) => ({ label: labelOf(at, unit), counts: places.map(() => 0) }));
  const rowOf = new Map(steps.map((at, index) => [at, rows[index]]));
  for (const { agencyId, month, count } of dated)
    add(rowOf.get(step(month))?.counts, places.indexOf(agencyId), count);
  return {
    agencies: [...marks.values()],
    rows,
    unit,
    withoutMonth: sum(plain.filter(({ month }) => month === null)),
    counted: sum(plain),
  };
}

/** Every one from first to last; where a wrong date makes that too many, those that have entries. */
function listSteps(first: number, last: number, used: ReadonlySet<number>): readonly number[] {
  if (last - first >= mostYears) return [...used].toSorted((one, other) => one - other);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function add(counts: number[] | undefined, place: number, count: number): void {
  if (counts !== undefined && place >= 0) counts[place] = (counts[place] ?? 0) + count;
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function labelOf(at: number, unit: MonthTable['unit']): string {
  if (unit === 'year') return String(at);
  return `${sayMonth((at % 12) + 1)} ${Math.floor(at / 12)}`;
}
