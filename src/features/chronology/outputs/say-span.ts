import { sayDay } from '../../../shared/when/say-day.ts';
import type { When } from '../../../shared/when/when.ts';
import type { Entry } from '../domain/entry.ts';
import { sayWhen } from '../domain/say-when.ts';

/**
 * From when to when the dated entries run, notes left out, each end no more exact than its record: "2010 to
 * 14 March 2012". One day or period stands alone. Null when none is dated.
 */
export function saySpan(entries: readonly Entry[]): string | null {
  const dated = entries
    .filter((entry) => !entry.note && entry.when.extent !== 'unknown')
    .map((entry) => entry.when);
  const from = sayEnd(dated, 'earliest');
  const to = sayEnd(dated, 'latest');
  if (from === null || to === null) return from ?? to;
  return from === to ? from : `${from} to ${to}`;
}

type End = 'earliest' | 'latest';

/** Of the dates that reach furthest the most exact one speaks. */
function sayEnd(dates: readonly When[], end: End): string | null {
  const days = dates.flatMap((when) => when[end] ?? []).toSorted();
  const day = end === 'earliest' ? days[0] : days.at(-1);
  if (day === undefined) return null;
  const reaching = dates.filter((when) => when[end] === day);
  if (reaching.some(isExact)) return sayDay(day);
  const [period] = reaching.flatMap((when) => sayPeriod(when) ?? []).toSorted((a, b) => b.length - a.length);
  return period ?? `${sayDay(day)} (written ${reaching.map(({ text }) => `“${text}”`)[0]})`;
}

/** The day itself is what the record says: alone, as an end of a stretch that lasted, or "from 3 May 2010". */
function isExact({ extent, earliest, latest }: When): boolean {
  return earliest === latest || extent === 'span' || earliest === null || latest === null;
}

/** "2010" or "March 2010" where the record says no more; null for any other stretch of days. */
function sayPeriod(when: When): string | null {
  const words = sayWhen({ ...when, time: null, partOfDay: null, certainty: 'exact' });
  return /^(\p{L}+ )?\d{4}$/u.test(words) ? words : null;
}
