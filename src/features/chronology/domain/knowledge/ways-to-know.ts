import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { KnowledgeBasis, Sharing } from './sharing.ts';

/** How one agency came to know one entry. */
export interface Knowledge {
  readonly agency: string;
  readonly basis: KnowledgeBasis;
  /** The first day on which it surely knew; null where no day is known. */
  readonly since: Day | null;
  readonly sharing: Sharing | null;
}

/** Every way in which an agency knew an entry: its own record, and what was shared. */
export function waysToKnow(entry: Entry, told: readonly Sharing[]): readonly Knowledge[] {
  return [
    ownKnowledge(entry),
    ...told.flatMap((sharing) =>
      [...new Set([sharing.to, sharing.from])]
        .filter((agency) => agency !== entry.agency)
        .map(
          (agency): Knowledge => ({
            agency,
            basis: sharing.isDayStated ? 'shared' : 'assumed',
            since: sharing.on,
            sharing,
          }),
        ),
    ),
  ];
}

/** Recording comes after the event: a day of recording before it is a slip, and does not date the knowledge. */
function ownKnowledge({ agency, when, recordedOn }: Entry): Knowledge {
  const recorded = recordedOn?.latest ?? null;
  const happened = when.earliest ?? when.latest;
  if (recorded !== null && (happened === null || recorded >= happened)) {
    return { agency, basis: 'recorded', since: recorded, sharing: null };
  }
  return { agency, basis: 'assumed', since: when.latest, sharing: null };
}

export function earliestOf(ways: readonly Knowledge[]): Knowledge | null {
  return ways.toSorted((first, second) => ((first.since ?? '') < (second.since ?? '') ? -1 : 1))[0] ?? null;
}
