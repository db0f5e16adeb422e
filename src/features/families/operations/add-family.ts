import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { insertFamily } from '../store/family-record.ts';

export interface FamilyToAdd {
  readonly reference: string;
  readonly name: string;
  /** At least one. */
  readonly children: readonly { readonly name: string; readonly born: Day | null }[];
}

/**
 * Begins the record of a family, with its children.
 *
 * @throws AppError `not-allowed`; `family-reference-in-use` when another family of the partnership has the reference.
 */
export async function addFamily(
  platform: Platform,
  actor: PersonActor,
  { reference, name, children }: FamilyToAdd,
): Promise<FamilyId> {
  if (children.length === 0) throw new RangeError('a family has at least one child');
  try {
    return await perform(platform, actor, 'add-family', async (tx, now) => {
      const id = newId<'family'>();
      const withIds = children.map((child) => ({ ...child, id: newId<'child'>() }));
      await insertFamily(tx, { id, reference, name, createdBy: actor.accountId }, withIds, now);
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
    const taken =
      error instanceof Error && 'constraint' in error && error.constraint === 'family_reference_once';
    throw taken ? referenceInUse(error) : error;
  }
}

function referenceInUse(cause: Error): AppError {
  return new AppError(
    'family-reference-in-use',
    {
      what: 'Another family has this reference.',
      todo: 'Look whether it is the same family, or give another reference.',
    },
    { cause },
  );
}
