import type { Day } from '../../../shared/day.ts';
import { compareNames } from '../../../shared/name-order.ts';

/** As much of an item as decides its place. */
interface Placed {
  readonly id: string;
  readonly due: Day | null;
  readonly isFirst?: true;
  readonly family: { readonly reference: string } | null;
}

/**
 * What comes before everything first; then the first due, what has no day after it; then by the family’s reference, what is about several families last, and by what it is,
 * so that the order is one.
 */
export function orderWork<Item extends Placed>(items: readonly Item[]): readonly Item[] {
  return items.toSorted(
    (one, other) =>
      Number(other.isFirst ?? false) - Number(one.isFirst ?? false) ||
      compareDue(one.due, other.due) ||
      compareFamily(one.family, other.family) ||
      (one.id < other.id ? -1 : 1),
  );
}

function compareFamily(one: Placed['family'], other: Placed['family']): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareNames(one.reference, other.reference);
}

function compareDue(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** Each thing once: of two features that tell of one, the one that knows more is told. */
export function withoutTwins<Item extends { readonly id: string; readonly insteadOf?: readonly string[] }>(
  items: readonly Item[],
): readonly Item[] {
  const told = new Set(items.flatMap(({ insteadOf = [] }) => insteadOf));
  return items.filter(({ id }) => !told.has(id));
}
