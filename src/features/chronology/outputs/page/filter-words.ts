import { isOutsideTime } from '../../../../shared/when/is-outside-time.ts';
import type { ChronologyReport } from '../../domain/analysis.ts';
import type { Entry } from '../../domain/entry.ts';
import { compareText } from '../../domain/order-entries.ts';
import { type Theme, themes } from '../../domain/themes/theme.ts';
import type { ReportView } from './report-view.ts';

/** What entries can be chosen by, and what each row says of itself for it. */
export interface FilterWords {
  /** Those that an entry has, in the order of the list of themes. */
  readonly themes: readonly Theme[];
  readonly children: readonly string[];
  readonly attributesOf: (entry: Entry) => Readonly<Record<string, string>>;
}

export function findFilterWords({ report, marks, numbers, sameEvents }: ReportView): FilterWords {
  const children = childrenOf(report);
  const places = new Map(children.map((child, index) => [child, String(index + 1)]));
  const themesOf = ({ id }: Entry) =>
    (report.analysis.readings.get(id)?.themes ?? []).map(({ theme }) => theme);
  const used = new Set(report.merged.entries.flatMap(themesOf));
  return {
    themes: themes.filter((theme) => used.has(theme)),
    children,
    attributesOf: (entry) => ({
      number: String(numbers.get(entry.id) ?? ''),
      agency: marks.get(entry.agency)?.letters ?? '',
      themes: themesOf(entry).join(' '),
      children: entry.children.flatMap((child) => places.get(child) ?? []).join(' '),
      from: isDated(entry) ? (entry.when.earliest ?? '') : '',
      to: isDated(entry) ? (entry.when.latest ?? '') : '',
      is: [
        ...(entry.issues.length > 0 ? ['doubt'] : []),
        ...(sameEvents.has(entry.id) ? ['same'] : []),
        ...(entry.note ? ['note'] : []),
      ].join(' '),
    }),
  };
}

/** An author’s note may carry a year that means no time. */
function isDated({ when }: Entry): boolean {
  return when.extent !== 'unknown' && !isOutsideTime(when);
}

function childrenOf({ merged }: ChronologyReport): readonly string[] {
  return [...new Set(merged.entries.flatMap(({ children }) => children))].toSorted(compareText);
}
