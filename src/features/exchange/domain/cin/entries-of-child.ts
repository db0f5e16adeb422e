import type { Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { RecordCounter } from '../count-records.ts';
import type { CinChild } from './cin-record.ts';
import type { Tell } from './element.ts';
import type { EnquiryWriting } from './entries/enquiry-entries.ts';
import { writeEpisode } from './entries/episode-entries.ts';
import { writeIdentity } from './entries/identity-entries.ts';
import { writeEntries } from './entries/write-entry.ts';
import { dayOf } from './read-value.ts';

export interface EntriesOfChildOptions {
  readonly counter: RecordCounter;
  readonly tell: Tell;
  readonly referenceDay: Day | null;
  /** How many children of the same id stood before this one in the file. */
  readonly occurrence: number;
}

/**
 * The facts of a child of the census. Each is taken as known on the day it happened; where the census leaves the
 * day open, on the latest that it can have been, as the parts say.
 */
export function entriesOfChild(child: CinChild, options: EntriesOfChildOptions): ChildHistory {
  const name = nameOfChild(child);
  const writer = writeEntries(name, options.occurrence);
  const planDays = new Set<Day>();
  for (const { protectionPlans } of child.episodes) {
    for (const plan of protectionPlans) {
      const day = dayOf(plan.start);
      if (day !== null) planDays.add(day);
    }
  }
  const writing: EnquiryWriting = {
    writer,
    counter: options.counter,
    tell: options.tell,
    referenceDay: options.referenceDay,
    seen: new Map(),
    conferences: new Map(),
    planDays,
    episodes: child.episodes,
  };
  writeIdentity(child, writing);
  for (const episode of child.episodes) writeEpisode(episode, writing);
  const unreadable = writer.unreadable();
  const history = { child: name, family: null, entries: writer.entries };
  return unreadable === null ? history : { ...history, unreadable };
}

/** The child’s id; for one without, a name made of its place among the children. */
export function nameOfChild({ identifiers, number }: Pick<CinChild, 'identifiers' | 'number'>): string {
  return identifiers.childId?.text ?? `child ${number} (no id)`;
}
