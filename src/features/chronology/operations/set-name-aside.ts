import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { digestName } from '../domain/names/lists/name-digest.ts';
import { readEntryIdKey } from '../store/kept-entries.ts';
import { addNameSetAside, deleteNameSetAside, type WhySetAside } from '../store/names-set-aside.ts';

export interface NameDecided {
  readonly familyId: FamilyId;
  /** As the chronology has it. */
  readonly name: string;
  /** Null takes back what was said. */
  readonly why: WhySetAside | null;
}

/**
 * Keeps that a name of a family’s chronology is not to stand in its record, so that nobody is asked again; or takes that back. The
 * name itself is not kept, and does not come into the log.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has said so, or taken it back, already.
 */
export function setNameAside(
  platform: Platform,
  actor: PersonActor,
  { familyId, name, why }: NameDecided,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    const given = { familyId, digest: digestName(await readEntryIdKey(tx), familyId, name) };
    const isDone =
      why === null
        ? await deleteNameSetAside(tx, given)
        : await addNameSetAside(tx, given, { why, by: actor.accountId, at: now });
    if (!isDone) throw changedMeanwhile('name');
    return {
      value: undefined,
      audit: {
        event: 'name-set-aside',
        object: { kind: 'family', id: familyId },
        children,
        detail: { why: why ?? 'taken back' },
      },
    };
  });
}
