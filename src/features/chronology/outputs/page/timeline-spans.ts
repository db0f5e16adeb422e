import { addDays, addMonths, type Day, dayParts, daysBetween, makeDay } from '../../../../shared/day.ts';

/** Days that are drawn: whole months. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** Drawn closer together than the others, because few of the dates lie there. */
  readonly narrow: boolean;
}

const mostBreaks = 3;
/** In days. */
const shortestBreak = 730;

/** What is to be drawn of the time of these days, in its order; nothing of no days. */
export function findSpans(days: readonly Day[]): readonly Span[] {
  const sorted = days.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const { from, to } = findCrowdedPeriod(sorted, first, last);
  const spans: Span[] = cutWhereEmpty(
    sorted.filter((day) => day >= from && day <= to),
    from,
    to,
  );
  if (first < from) spans.unshift({ from: monthStart(first), to: addDays(from, -1), narrow: true });
  if (to < last) spans.push({ from: addDays(to, 1), to: monthEnd(last), narrow: true });
  return spans;
}

/** At most this part of the dates is drawn narrower at either end. */
const mostNarrow = 0.04;
/** What leaving a date out of the crowded period must save, in mean distances between the dates there. */
const saving = 12;

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The whole months in which nearly all dates lie, where the others would take much of the line. */
function findCrowdedPeriod(sorted: readonly Day[], first: Day, last: Day): Period {
  const most = Math.floor(sorted.length * mostNarrow);
  const middle = sorted.slice(most, sorted.length - most);
  const perDate = daysBetween(middle[0] ?? first, middle.at(-1) ?? last) / (middle.length || 1);
  const least = Math.max(shortestBreak, daysBetween(first, last) / 4);
  const early = findEdge(sorted, most, (day) => daysBetween(first, day), perDate * saving);
  const late = findEdge(sorted.toReversed(), most, (day) => daysBetween(day, last), perDate * saving);
  const from = early !== null && daysBetween(first, early) >= least ? early : first;
  const to = late !== null && daysBetween(late, last) >= least ? late : last;
  return { from: monthStart(from), to: monthEnd(to) };
}

/** The date before which most days are saved for the fewest dates. */
function findEdge(
  sorted: readonly Day[],
  most: number,
  saved: (day: Day) => number,
  cost: number,
): Day | null {
  let best = 0;
  let edge: Day | null = null;
  for (const [count, day] of sorted.slice(0, most + 1).entries()) {
    const worth = saved(day) - count * cost;
    if (worth <= best) continue;
    best = worth;
    edge = day;
  }
  return edge;
}

function cutWhereEmpty(sorted: readonly Day[], first: Day, last: Day): Span[] {
  let drawn = daysBetween(first, last) + 1;
  const cuts: Period[] = [];
  for (const { from, to, length } of longestSteps(sorted)) {
    if (cuts.length === mostBreaks || length <= shortestBreak || length * 2 <= drawn) break;
    drawn -= length;
    cuts.push({ from, to });
  }
  const inOrder = cuts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const starts = [first, ...inOrder.map(({ to }) => to)];
  const ends = [...inOrder.map(({ from }) => from), last];
  return starts.map((from, index) => ({
    from: monthStart(from),
    to: monthEnd(ends[index] ?? last),
    narrow: false,
  }));
}

function longestSteps(sorted: readonly Day[]): readonly (Period & { readonly length: number })[] {
  return sorted
    .slice(1)
    .map((to, index) => {
      const from = sorted[index] ?? to;
      return { from, to, length: daysBetween(from, to) };
    })
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostBreaks);
}

function monthStart(day: Day): Day {
  const { year, month } = dayParts(day);
  return makeDay(year, month, 1) ?? day;
}

function monthEnd(day: Day): Day {
  const { year, month } = dayParts(day);
  return year === 9999 && month === 12 ? day : addDays(addMonths(monthStart(day), 1), -1);
}
