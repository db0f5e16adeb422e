import { sayDay } from '../../../shared/when/say-day.ts';
import type { Entry } from '../domain/entry.ts';
import { labelOf, type Movement } from '../domain/plan/plan-point.ts';
import { type Moved, notMoved, sayEarlier, sayMoved } from '../domain/plan/say-moved.ts';
import type { BearingSaid, PlanPointSaid } from '../domain/said/said-on-record.ts';
import type { ReportLookups } from './report-lookups.ts';

/** A point of the plan with what the record tells of it. */
export interface PointRead {
  readonly label: string;
  readonly point: PlanPointSaid;
  /** Who does it, by when, for whom, and that it ended: short sentences; none that tell nothing. */
  readonly about: readonly string[];
  /** “3 entries bear on it: …” */
  readonly moved: string;
  /** The entries that bear on it, in the order of the chronology. */
  readonly bearings: readonly EntryMoved[];
  /** Those that were said to bear on earlier words of it, which are not counted; null where there are none. */
  readonly earlier: {
    /** “2 entries were said to bear on earlier words of it, and are not counted” */
    readonly words: string;
    readonly entries: readonly string[];
  } | null;
}

interface EntryMoved {
  readonly entry: string;
  readonly movement: Movement;
}

export interface PlanPart {
  readonly heading: string;
  readonly points: readonly PointRead[];
}

export const planHeading = 'The plan, and what the record tells of it';
export const planLine =
  'The risks that the plan names and the actions that it asks for, as they stood when this was written. People who have read an entry say what it tells of them; nothing is worked out from its words.';

/** The plan read against the record: risks, actions, then what has ended; nothing where there is no plan. */
export function readAgainstPlan({ report, numbers, entryOf }: ReportLookups): readonly PlanPart[] {
  const { plan = [], bearings = [] } = report.said ?? {};
  const byPoint = Map.groupBy(bearings, labelOf);
  const placeOf = ({ entry }: BearingSaid) => numbers.get(entry) ?? 0;
  const points = plan.map((point): PointRead => {
    const label = labelOf(point);
    const own = (byPoint.get(label) ?? []).toSorted((one, other) => placeOf(one) - placeOf(other));
    const current = own.filter(({ ofEarlierWords }) => !ofEarlierWords);
    const moved = sayMoved(movedBy(current, entryOf));
    const earlier = own.flatMap(({ entry, ofEarlierWords }) => (ofEarlierWords ? [entry] : []));
    return {
      label,
      point,
      about: aboutPoint(point),
      moved,
      bearings: current,
      earlier: tellEarlier(earlier),
    };
  });
  const open = points.filter(({ point }) => point.ended === null);
  return [
    { heading: 'Risks', points: open.filter(({ point }) => point.kind === 'risk') },
    { heading: 'Actions', points: open.filter(({ point }) => point.kind === 'action') },
    { heading: 'Ended', points: points.filter(({ point }) => point.ended !== null) },
  ].filter((part) => part.points.length > 0);
}

function tellEarlier(entries: readonly string[]): PointRead['earlier'] {
  return entries.length === 0 ? null : { words: sayEarlier(entries.length), entries };
}

function movedBy(bearings: readonly BearingSaid[], entryOf: ReadonlyMap<string, Entry>): Moved {
  const last = bearings.at(-1);
  if (last === undefined) return notMoved;
  const counts = { ...notMoved.counts };
  for (const { movement } of bearings) counts[movement] += 1;
  const when = entryOf.get(last.entry)?.when;
  return { counts, last: { movement: last.movement, day: when?.latest ?? when?.earliest ?? null } };
}

function aboutPoint({ kind, who, agency, due, late, ended, children }: PlanPointSaid): readonly string[] {
  const by = [who, agency].filter((one) => one !== null).join(', ');
  const isAction = kind === 'action';
  return [
    ...(isAction ? [by === '' ? 'Nobody is named.' : `Who: ${by}.`] : []),
    ...(isAction && due === null ? ['No day is set.'] : []),
    ...(due === null ? [] : [`By ${sayDay(due)}${late ? ': that day is past' : ''}.`]),
    ...(children.length === 0 ? [] : [`About ${children.join(', ')}.`]),
    ...(ended === null ? [] : [`Ended on ${sayDay(ended.on)}: ${ended.reason}`]),
  ];
}
