import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { updateFamily } from '../store/family-record.ts';
import { nameReferenceInUse } from './reference-in-use.ts';
import { requireFamily } from './require-family.ts';

export interface FamilyToChange {
  readonly familyId: FamilyId;
  /** Of the record as it was seen. */
  readonly version: number;
  readonly reference: string;
  readonly name: string;
}

/**
 * Changes the reference and the name of a family's record. What it was before is not kept: the log holds who changed which
 * of them, and when.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `family-reference-in-use`.
 */
export async function changeFamily(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, reference, name }: FamilyToChange,
): Promise<void> {
  try {
    await perform(platform, actor, 'change-family', async (tx, now) => {
      const before = await requireFamily(tx, actor, familyId, now);
      const changed = await updateFamily(tx, { id: familyId, version }, { reference, name });
      if (!changed) throw changedMeanwhile('family');
      return {
        value: undefined,
        audit: {
          event: 'family-changed',
          object: { kind: 'family', id: familyId },
          children: before.children,
          detail: { reference: before.reference !== reference, name: before.name !== name },
        },
      };
    });
  } catch (error) {
    throw nameReferenceInUse(error);
  }
}
