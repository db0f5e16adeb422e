import type { Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { findChairsNamed } from './find-changes.ts';

/** Whose a child is on a day, as far as the source tells: by the names or ids that it uses, null where it does not. */
export interface PresentPeople {
  readonly chair: string | null;
  /** The team that the social worker’s allocation names. */
  readonly team: string | null;
  readonly worker: string | null;
}

/**
 * The social worker, team and chair of a child by the allocations that are open on a day, the latest where several
 * are. Where no chair is allocated, the one whom the last conference names.
 */
export function findPresentPeople(known: KnownHistory, day: Day): PresentPeople {
  const worker = openAllocation(known, 'social-worker', day);
  const chair = openAllocation(known, 'chair', day)?.worker ?? findChairsNamed(known, day).at(-1)?.worker;
  return { chair: chair ?? null, team: worker?.team ?? null, worker: worker?.worker ?? null };
}

function openAllocation(known: KnownHistory, role: string, day: Day) {
  const ends = happened(known, 'allocation-end', day).filter((end) => end.role === role);
  return happened(known, 'allocation', day)
    .filter((allocation) => allocation.role === role)
    .findLast(({ worker, on }) => !ends.some((end) => end.worker === worker && end.on >= on));
}

/** Whether one of them goes by a name, whatever its case and the spaces in it. */
export function isOneOf({ chair, team, worker }: PresentPeople, name: string): boolean {
  const wanted = plain(name);
  return [chair, team, worker].some((one) => one !== null && plain(one) === wanted);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
