import { counted } from '../../../../shared/counted.ts';
import { type Day, dayParts } from '../../../../shared/day.ts';
import { sayMonth } from '../../../../shared/when/say-day.ts';
import type { Entry } from '../../domain/entry.ts';
import { saySpan } from '../say-span.ts';
import { sayWindow } from '../summarise-merged.ts';
import type { ReportView } from './report-view.ts';
import { followsAtOnce, type TimelineScale } from './timeline-scale.ts';

/** What the timeline shows, in words: its whole time, how many entries each agency has, and what is drawn otherwise. */
export function describeTimeline(scale: TimelineScale, { report, marks }: ReportView): string {
  const entries = report.merged.entries.filter(({ note }) => !note);
  const byAgency = Map.groupBy(entries, ({ agency }) => agency);
  const told = [...marks.keys()].map((agency) => ({ agency, entries: byAgency.get(agency)?.length ?? 0 }));
  const undated = entries.filter((entry) => !isDrawn(entry)).length;
  const window = sayWindow(report);
  return [
    `One lane for each agency, ${saySpan(entries) ?? ''}. ${sayCounts(told)}`,
    ...stretchSentences(scale),
    ...(window === null ? [] : [window]),
    ...(undated === 0 ? [] : [`${counted(undated, 'entry has', 'entries have')} no date that can be drawn.`]),
  ].join(' ');
}

const agenciesNamed = 10;

function sayCounts(told: readonly { readonly agency: string; readonly entries: number }[]): string {
  const say = ({ agency, entries }: { agency: string; entries: number }) => `${agency} ${entries}`;
  if (told.length <= agenciesNamed) return `Entries: ${told.map(say).join(', ')}.`;
  const most = told.toSorted((one, other) => other.entries - one.entries).slice(0, agenciesNamed);
  return `Of ${told.length} agencies these have the most entries: ${most.map(say).join(', ')}.`;
}

/** Whether an entry has a day that a timeline can show. */
export function isDrawn({ note, when }: Entry): boolean {
  return !note && when.extent !== 'unknown' && (when.earliest !== null || when.latest !== null);
}

/** What of the time is drawn closer, or left out. */
export function stretchSentences(scale: TimelineScale): readonly string[] {
  return [...closerSentences(scale), ...cutSentences(scale)];
}

function closerSentences({ stretches }: TimelineScale): readonly string[] {
  return stretches
    .filter(({ narrow }) => narrow)
    .map(
      ({ from, to }) =>
        `The time of few entries, ${sayMonthOf(from)} to ${sayMonthOf(to)}, is drawn closer than the rest.`,
    );
}

function cutSentences({ stretches }: TimelineScale): readonly string[] {
  return stretches.slice(1).flatMap((next, index) => {
    const before = stretches[index];
    if (before === undefined || followsAtOnce(before, next)) return [];
    return `The time between ${yearOf(before.to)} and ${yearOf(next.from)}, in which no date lies, is left out where it says “cut”.`;
  });
}

function yearOf(day: string): string {
  return String(Number(day.slice(0, 4)));
}

function sayMonthOf(day: Day): string {
  const { year, month } = dayParts(day);
  return `${sayMonth(month)} ${year}`;
}
