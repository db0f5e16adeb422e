import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import { countedSharing, type SharingDecided } from './settle-sharing.ts';
import { earliestOf, waysToKnow } from './ways-to-know.ts';
import { type StoodOnce, sharedThen, type WordsThen } from './words-then.ts';

interface WhatIsSaid extends WordsThen {
  /** Of who was told of the words of now, where it counts on every day. */
  readonly shared: readonly SharingDecided[];
}

interface Knower {
  readonly agency: string;
  /** Leave out what it is only assumed to have known. */
  readonly withoutAssumed: boolean;
}

/** The same words of an entry, over days: from the beginning, or to this day, where a bound is null. */
interface Stretch {
  readonly entry: Entry;
  readonly from: Day | null;
  readonly until: Day | null;
}

/**
 * The days on which what an agency knew changed, in order: it came to know an entry, or one that it knew read otherwise from then on, or nobody
 * said of the words of then that it was told. Between two of them its view of the record stays the same.
 *
 * @param entries with the words of now.
 */
export function listKnowledgeDays(
  entries: readonly Entry[],
  { shared, stood, sharedOnce }: WhatIsSaid,
  knower: Knower,
): readonly Day[] {
  const sharedOf = Map.groupBy(shared, ({ entry }) => entry);
  const stoodOf = Map.groupBy(stood, ({ entry }) => entry.id);
  const onceOf = Map.groupBy(sharedOnce, ({ said }) => said.entry);
  const days = entries
    .filter(({ note }) => !note)
    .flatMap((entry) => {
      const now = sharedOf.get(entry.id) ?? [];
      const once = onceOf.get(entry.id) ?? [];
      const ofNow = once.flatMap(({ said, isOfNow }) => (isOfNow ? [said] : []));
      const since = ({ entry: worded, from, until }: Stretch) => {
        const isNow = from === null || worded === entry;
        const said = isNow ? [...now, ...ofNow] : sharedThen(now, once, from);
        return firstKnown({ entry: worded, from, until }, said, knower);
      };
      return changesOf(stretchesOf(entry, stoodOf.get(entry.id) ?? []), since);
    });
  return [...new Set(days)].toSorted();
}

/** What an entry said over all days: its words of now also where none of others is told. */
function stretchesOf(entry: Entry, stood: readonly StoodOnce[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from: Day | null = null;
  for (const one of stood) {
    if (from === null || from < one.from) stretches.push({ entry, from, until: one.from });
    stretches.push(one);
    from = one.until;
  }
  return [...stretches, { entry, from, until: null }];
}

/** The first of its days on which the agency knew it so. */
function firstKnown(
  { entry, from, until }: Stretch,
  said: readonly SharingDecided[],
  { agency, withoutAssumed }: Knower,
): Day | null {
  const own = waysToKnow(entry, countedSharing([entry], said)).filter(
    (way) => way.agency === agency && way.since !== null && !(withoutAssumed && way.basis === 'assumed'),
  );
  const since = earliestOf(own)?.since ?? null;
  if (since === null) return null;
  const first = from !== null && since < from ? from : since;
  return until === null || first < until ? first : null;
}

function changesOf(
  stretches: readonly Stretch[],
  firstKnownIn: (stretch: Stretch) => Day | null,
): readonly Day[] {
  let wasKnown = false;
  return stretches.flatMap((stretch) => {
    const first = firstKnownIn(stretch);
    const lost = wasKnown && first !== stretch.from ? [stretch.from] : [];
    wasKnown = first !== null;
    return [...lost, first].filter((day) => day !== null);
  });
}
