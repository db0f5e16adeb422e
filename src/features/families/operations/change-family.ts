import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { updateFamily } from '../store/family-record.ts';
import { askOfFamilyWords, type MaySayAsItIs } from './ask-of-family-words.ts';
import { nameReferenceInUse } from './reference-in-use.ts';
import { requireFamily } from './require-family.ts';

export interface FamilyToChange extends MaySayAsItIs {
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
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `family-reference-in-use`, `words-may-tell`.
 */
export async function changeFamily(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, reference, name, asItIs = false }: FamilyToChange,
): Promise<void> {
  try {
    await perform(platform, actor, 'change-family', async (tx, now) => {
      const before = await requireFamily(tx, actor, familyId, now);
      const changed = await updateFamily(tx, { id: familyId, version }, { reference, name });
      if (!changed) throw changedMeanwhile('family');
      const words = [
        { called: 'the reference', text: reference === before.reference ? null : reference },
        { called: 'the name of the record', text: name === before.name ? null : name },
      ];
      const toShow = { familyId, words, shownTo: 'everybody who sees the family', asItIs };
      const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
      return {
        value: undefined,
        audit: {
          event: 'family-changed',
          object: { kind: 'family', id: familyId },
          children: before.children,
          detail: { reference: before.reference !== reference, name: before.name !== name, ...saved },
        },
      };
    });
  } catch (error) {
    throw nameReferenceInUse(error);
  }
}
