import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type FamilyId, readId } from '../../../shared/ids.ts';
import { type FamilyOrder, orderFamilies } from '../domain/order-families.ts';
import { listAllocatedFamilies } from '../store/allocated-families.ts';
import { listChildrenOf, listFamilies as listVisible } from '../store/list-families.ts';

export interface FamiliesQuestion {
  /** Each must stand in the reference or the name. */
  readonly words: string;
  /** Only those to which the person is allocated today as a worker of their agency. */
  readonly allocated?: boolean;
  readonly sort: { readonly by: FamilyOrder; readonly direction: 'ascending' | 'descending' };
  /** A family of an earlier answer, and on which side of it to read; null for the beginning. */
  readonly from: { readonly side: 'after' | 'before'; readonly familyId: string } | null;
}

export interface FamilyRow {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly children: number;
}

export interface FamiliesAnswer {
  readonly rows: readonly FamilyRow[];
  /** How many the words let through, on whichever page they stand. */
  readonly total: number;
  readonly before: FamilyId | null;
  readonly after: FamilyId | null;
}

export const familiesOnPage = 50;

/**
 * The families that somebody may see, a page of them. Words are looked for in the program: there are some thousands of
 * families at most, and under row-level security the database would use no index for words.
 *
 * @throws AppError `not-allowed`.
 */
export function listFamilies(
  platform: Platform,
  actor: PersonActor,
  { words, allocated = false, sort, from }: FamiliesQuestion,
): Promise<FamiliesAnswer> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const visible = await listVisible(tx, actor, now);
    const own = allocated ? await listAllocatedFamilies(tx, actor, dayOfInstant(now), now) : visible;
    const ids = new Set(own.map(({ id }) => id));
    const all = orderFamilies(
      visible.filter(({ id }) => ids.has(id)),
      words,
      sort,
    );
    const start = findStart(all, from);
    const page = all.slice(start, start + familiesOnPage);
    const children = await listChildrenOf(
      tx,
      page.map(({ id }) => id),
    );
    const rows = page.map(({ id, reference, name }) => ({
      id,
      reference,
      name,
      children: children.get(id)?.length ?? 0,
    }));
    const isLast = start + familiesOnPage >= all.length;
    return {
      value: {
        rows,
        total: all.length,
        before: start === 0 ? null : (page[0]?.id ?? null),
        after: isLast ? null : (page.at(-1)?.id ?? null),
      },
      audit: {
        event: 'families-listed',
        children: [...children.values()].flat(),
        detail: { rows: rows.length, total: all.length, searched: words.trim() !== '' },
      },
    };
  });
}

/** A family that is no longer in the list begins it anew. */
function findStart(all: readonly { readonly id: FamilyId }[], from: FamiliesQuestion['from']): number {
  if (from === null) return 0;
  const wanted = readId<'family'>(from.familyId);
  const at = all.findIndex(({ id }) => id === wanted);
  if (at < 0) return 0;
  return from.side === 'after' ? at + 1 : Math.max(0, at - familiesOnPage);
}
