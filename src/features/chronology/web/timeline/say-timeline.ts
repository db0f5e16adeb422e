import { counted } from '../../../../shared/counted.ts';
import type { TimelineAnswer } from '../../operations/read-timeline.ts';
import { sayTime } from '../../operations/timeline-time.ts';

/** What the picture shows, in words that stand without it. */
export function sayTimeline(answer: TimelineAnswer, aboutLine: readonly string[]): string {
  const { time, shown, outline, lanes } = answer;
  const all = lanes.map(
    ({ agency, marks }) =>
      `${agency.name} ${marks.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB')}`,
  );
  const { before, after, undated } = outline;
  return [
    `${time === null ? '' : sayTime(time)}: ${counted(shown, 'entry', 'entries')}, one lane for each agency. ${all.join(', ')}.`,
    ...aboutLine,
    ...(before === 0 ? [] : [`${counted(before, 'entry lies', 'entries lie')} before this time.`]),
    ...(after === 0 ? [] : [`${counted(after, 'entry lies', 'entries lie')} after it.`]),
    ...(undated === 0 ? [] : [`${counted(undated, 'entry has', 'entries have')} no date that can be drawn.`]),
    'Authors’ notes are left out.',
  ].join(' ');
}

/** “Showing 12 of 340 entries that fit”. */
export function sayShown({ shown, outline }: TimelineAnswer, isFiltered: boolean): string {
  const all = outline.dated + outline.undated;
  const entries = `${counted(all, 'entry', 'entries')}${isFiltered ? (all === 1 ? ' that fits' : ' that fit') : ''}`;
  if (all === 0) return 'Showing no entries';
  return shown === all ? `Showing ${entries}` : `Showing ${shown.toLocaleString('en-GB')} of ${entries}`;
}
