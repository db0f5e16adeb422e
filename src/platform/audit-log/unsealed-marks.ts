import type { PartnershipId } from '../../shared/ids.ts';

/**
 * Partnerships for which this process has written audit rows lately, so that the sealer need not ask after all of them. A mark
 * is made before its transaction commits, and so holds until the sealer's next sweep through all has come.
 */
const marks = new Map<PartnershipId, number>();
const holdsMs = 70_000;

export function markUnsealed(partnershipId: PartnershipId): void {
  marks.set(partnershipId, performance.now());
}

export function markedPartnerships(): readonly PartnershipId[] {
  const until = performance.now() - holdsMs;
  for (const [partnershipId, at] of marks) if (at < until) marks.delete(partnershipId);
  return [...marks.keys()];
}
