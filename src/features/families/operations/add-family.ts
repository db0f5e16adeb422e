import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { ChildDates } from '../domain/child-dates.ts';
import { insertChildren } from '../store/children.ts';
import { insertFamily } from '../store/family-record.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { requireFittingDates } from './check-dates.ts';
import { nameReferenceInUse } from './reference-in-use.ts';

export interface ChildGiven extends ChildDates {
  readonly name: string;
}

export interface FamilyToAdd {
  readonly reference: string;
  readonly name: string;
  /** At least one. */
  readonly children: readonly ChildGiven[];
}

/**
 * Begins the record of a family, with its children.
 *
 * @throws AppError `not-allowed`; `child-date-not-fitting`; `family-reference-in-use` when another family of the
 * partnership has the reference.
 */
export async function addFamily(
  platform: Platform,
  actor: PersonActor,
  { reference, name, children }: FamilyToAdd,
): Promise<FamilyId> {
  if (children.length === 0) throw new RangeError('a family has at least one child');
  try {
    return await perform(platform, actor, 'add-family', async (tx, now) => {
      for (const child of children) requireFittingDates(child, now);
      const id = newId<'family'>();
      const withIds = children.map((child) => ({ ...child, id: newId<'person'>() }));
      await insertFamily(tx, { id, reference, name, createdBy: actor.accountId }, now);
      await insertChildren(tx, id, withIds, now);
      await refreshKeys(
        tx,
        withIds.map((child) => child.id),
      );
      return {
        value: id,
        audit: {
          event: 'family-added',
          object: { kind: 'family', id },
          children: withIds.map((child) => child.id),
          detail: { children: withIds.length },
        },
      };
    });
  } catch (error) {
    throw nameReferenceInUse(error);
  }
}
