import type { BarChart } from '../../../../platform/charts/bar-chart.ts';
import { ChartFigure } from '../../../../platform/view/parts/chart-figure.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { ChronologyAnswer } from '../../operations/read-chronology.ts';

type Months = ChronologyAnswer['months'];

const patterns = ['solid', 'stripes', 'dots', 'hollow'] as const;

/** Entries by month and agency: one sentence, the picture, and its figures. Nothing where no entry has a month. */
export function MonthChart({ months }: { readonly months: Months }) {
  if (months.rows.length === 0) return null;
  const { agencies, rows, unit } = months;
  const title = `Entries by ${unit} and agency`;
  const chart: BarChart = {
    id: 'entries-by-month',
    title,
    description: sayMonths(months),
    series: agencies.map(({ letters, name, colour }, index) => ({
      name: agencies.length > 4 ? `${letters} ${shorten(name)}` : name,
      colour,
      pattern: patterns[index % patterns.length] ?? 'solid',
    })),
    rows: rows.map(({ label, counts }) => ({ label, values: counts })),
  };
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">
        <ChartFigure
          id="months"
          chart={{ bars: chart }}
          sentence={sayMonths(months)}
          table={{
            caption: title,
            headings: [unit === 'month' ? 'Month' : 'Year', ...agencies.map(({ name }) => name), 'All'],
            rows: rows.map(({ label, counts }) => [
              label,
              ...counts,
              counts.reduce((sum, one) => sum + one, 0),
            ]),
          }}
        />
      </div>
    </details>
  );
}

function sayMonths({ rows, unit, counted: all, withoutMonth }: Months): string {
  const sums = rows.map(({ label, counts }) => ({ label, sum: counts.reduce((sum, one) => sum + one, 0) }));
  const most = sums.reduce((best, one) => (one.sum > best.sum ? one : best), { label: '', sum: 0 });
  const first = rows[0]?.label ?? '';
  const last = rows.at(-1)?.label ?? '';
  const span = first === last ? `in ${first}` : `from ${first} to ${last}`;
  const without =
    withoutMonth === 0
      ? ''
      : ` ${counted(withoutMonth, 'entry is', 'entries are')} not in the chart, because the month is not known or there are several.`;
  return `${counted(all, 'entry', 'entries')}, authors’ notes left out, ${span}; the most in one ${unit} is ${most.sum.toLocaleString('en-GB')}, in ${most.label}.${without}`;
}

/** A key has room for a few words of each name: the letters tell agencies apart, and the table has the names whole. */
function shorten(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13).trimEnd()}…` : name;
}
