import type { AccountId } from '../../../../shared/ids.ts';
import type { FindingId, FindingState } from './finding.ts';

/** What somebody acknowledged, as it stood then, and why. */
export interface Acknowledgement extends FindingState {
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  readonly authorId: AccountId;
}

/** A finding beside what people acknowledged of it. */
export interface SettledFinding {
  /** As it stands: one of each person who did, the earliest first. */
  readonly acknowledged: readonly Acknowledgement[];
  /** What was acknowledged while the finding said something else: of entries that it shares with the finding of now. */
  readonly earlier: readonly Acknowledgement[];
}

export interface SettledFindings {
  readonly of: ReadonlyMap<FindingId, SettledFinding>;
  /** Acknowledged once, and found no longer. */
  readonly gone: readonly Acknowledgement[];
}

const untouched: SettledFinding = { acknowledged: [], earlier: [] };

/**
 * Puts what people acknowledged beside what is found now. An acknowledgement holds for what it was made of alone: where the
 * finding says something else since, it is told as of the earlier one, beside the finding of the same kind that shares most entries.
 */
export function settleAcknowledgements(
  found: readonly FindingState[],
  acknowledged: readonly Acknowledgement[],
): SettledFindings {
  const of = new Map<FindingId, SettledFinding>(found.map(({ id }) => [id, untouched]));
  const gone: Acknowledgement[] = [];
  for (const one of acknowledged) {
    const own = of.get(one.id);
    const later = own === undefined ? findLater(found, one) : null;
    if (own !== undefined) of.set(one.id, { ...own, acknowledged: [...own.acknowledged, one] });
    else if (later === null) gone.push(one);
    else {
      const settled = of.get(later) ?? untouched;
      of.set(later, { ...settled, earlier: [...settled.earlier, one] });
    }
  }
  return { of, gone };
}

/** The finding of the same kind that shares most of its entries; of several the first. */
function findLater(found: readonly FindingState[], { kind, entries }: Acknowledgement): FindingId | null {
  const before = new Set(entries);
  let best: FindingId | null = null;
  let most = 0;
  for (const one of found) {
    if (one.kind !== kind) continue;
    const shared = one.entries.filter((id) => before.has(id)).length;
    if (shared > most) [best, most] = [one.id, shared];
  }
  return best;
}
