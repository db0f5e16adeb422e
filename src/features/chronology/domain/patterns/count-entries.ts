import { makeDay } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { compareText } from '../order-entries.ts';
import { type Theme, themes } from '../themes/theme.ts';
import type { Counts } from './counts.ts';

/** Longer tables tell nobody anything: a record that reaches further has a wrong date in it. */
const mostMonths = 12 * 150;

/**
 * Counts entries, author’s notes left out, by agency and month, and by theme. An entry counts in a month when all of
 * its days lie in that month. Agencies stand in alphabetical order, themes in that of their list.
 */
export function countEntries(entries: readonly Entry[], readings: ReadonlyMap<string, EntryReading>): Counts {
  const perAgency = new Map<string, { entries: number; perMonth: Map<string, number> }>();
  const perTheme = new Map<Theme, number>();
  let withoutMonth = 0;
  const counted = entries.filter((entry) => !entry.note);
  const months = listMonths(counted.flatMap((entry) => monthOf(entry) ?? []));
  const known = new Set(months);
  for (const entry of counted) {
    const agency = perAgency.get(entry.agency) ?? { entries: 0, perMonth: new Map() };
    perAgency.set(entry.agency, agency);
    agency.entries += 1;
    const month = monthOf(entry);
    if (month === null || !known.has(month)) withoutMonth += 1;
    else agency.perMonth.set(month, (agency.perMonth.get(month) ?? 0) + 1);
    for (const theme of new Set(readings.get(entry.id)?.themes.map((suggested) => suggested.theme))) {
      perTheme.set(theme, (perTheme.get(theme) ?? 0) + 1);
    }
  }
  return {
    months,
    byAgency: [...perAgency]
      .toSorted(([first], [second]) => compareText(first, second))
      .map(([agency, count]) => ({
        agency,
        entries: count.entries,
        perMonth: months.map((month) => count.perMonth.get(month) ?? 0),
      })),
    withoutMonth,
    byTheme: themes.flatMap((theme) => {
      const count = perTheme.get(theme) ?? 0;
      return count === 0 ? [] : [{ theme, entries: count }];
    }),
  };
}

function monthOf({ when: { earliest, latest, extent } }: Entry): string | null {
  if (extent === 'unknown' || earliest === null || latest === null) return null;
  const month = earliest.slice(0, 7);
  return month === latest.slice(0, 7) ? month : null;
}

/** Every month from the first to the last. Those more than 150 years before the last are left out. */
function listMonths(found: readonly string[]): readonly string[] {
  const sorted = [...new Set(found)].toSorted();
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const end = numberOf(last);
  const first = sorted.map(numberOf).find((month) => end - month < mostMonths) ?? end;
  return Array.from({ length: end - first + 1 }, (_, place) => nameOf(first + place));
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function nameOf(month: number): string {
  const day = makeDay(Math.floor(month / 12), (month % 12) + 1, 1);
  if (day === null) throw new RangeError(`no month ${month}`);
  return day.slice(0, 7);
}
