import type { Day } from '../../../shared/day.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { type DrawnLanes, drawSwimLanes } from '../outputs/page/swim-lanes.ts';
import type { MarkLink } from '../outputs/page/timeline-marks.ts';
import { stretchSentences } from '../outputs/page/timeline-words.ts';
import type { AgencyWords } from './agency-words.ts';
import { sayEvent } from './entry-words.ts';
import type { TimelineAnswer, TimelineReading } from './read-timeline.ts';
import { sayDays, type TimelineMark } from './timeline-marks.ts';

/** Where the marks of a timeline lead. */
export interface TimelineLinks {
  readonly entry: (id: string) => string;
  /** The chronology, filtered as the timeline is, of one agency and these days; null is open. */
  readonly days: (agency: AgencyId, from: Day | null, to: Day | null) => string;
}

export interface DrawnTimeline extends DrawnLanes {
  /** What the line draws otherwise than evenly, in sentences. */
  readonly aboutLine: readonly string[];
}

interface LaneMark extends TimelineMark {
  readonly agency: AgencyWords;
}

/** The picture of a timeline; null where nothing has a date. */
export function drawTimeline(
  { answer, scale }: TimelineReading,
  links: TimelineLinks,
  { name, wordsId }: { readonly name: string; readonly wordsId: string },
): DrawnTimeline | null {
  if (scale === null) return null;
  const drawn = drawSwimLanes<LaneMark>({
    scale,
    lanes: answer.lanes.map(({ agency, marks }) => ({
      agency,
      items: marks.map((mark) => ({ ...mark, agency })),
    })),
    periods: periodsOf(answer, links),
    periodName: 'Plan',
    name,
    wordsId,
    links: {
      ofDot: (mark) => ({ href: markHref(mark, mark.agency.id, links), words: sayMark(mark) }),
      ofColumn: (first, marks) => linkAll(first, marks, links),
      ofBar: (first, marks) => linkAll(first, marks, links),
    },
  });
  return { ...drawn, aboutLine: stretchSentences(scale) };
}

/** An entry’s own page; of several the list of their days. */
export function markHref({ id, from, to }: TimelineMark, agency: AgencyId, links: TimelineLinks): string {
  return id === null ? links.days(agency, from, to) : links.entry(id);
}

function sayMark(mark: LaneMark): string {
  const { agency, date, ages } = mark;
  const old = ages.length === 0 ? '' : `. ${ages.join('; ')}`;
  return `${agency.name}, ${date}: ${sayEvent(mark)}${old}`;
}

function linkAll(first: LaneMark, marks: readonly LaneMark[], links: TimelineLinks): MarkLink {
  if (marks.length === 1) return { href: markHref(first, first.agency.id, links), words: sayMark(first) };
  const { from, to } = daysOfAll(marks);
  const count = marks.reduce((sum, mark) => sum + mark.count, 0);
  return {
    href: links.days(first.agency.id, from, to),
    words: `${first.agency.name}, ${sayDays(from, to)}: ${count.toLocaleString('en-GB')} entries`,
  };
}

/** From the first day of any to the last. */
function daysOfAll(marks: readonly TimelineMark[]): { readonly from: Day | null; readonly to: Day | null } {
  const starts = marks.flatMap(({ from }) => from ?? []).toSorted();
  const ends = marks.flatMap(({ to }) => to ?? []).toSorted();
  return {
    from: starts.length === marks.length ? (starts[0] ?? null) : null,
    to: ends.length === marks.length ? (ends.at(-1) ?? null) : null,
  };
}

function periodsOf({ plans }: TimelineAnswer, links: TimelineLinks) {
  return (plans ?? []).map(({ from, to, sentence, start, end }, at) => ({
    number: at + 1,
    from,
    to,
    words: `Plan ${at + 1}. ${sentence}`,
    href: links.entry(start ?? end ?? ''),
  }));
}
