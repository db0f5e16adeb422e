import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { refuseGuest } from '../../families/operations/require-family.ts';
import { labelOf } from '../domain/plan/plan-point.ts';
import { keepBearsOn, listBearsOn } from '../store/bears-on.ts';
import { listDetails } from '../store/find-entry.ts';
import { findFamilyHead } from '../store/find-family.ts';
import type { EntryId } from '../store/submission.ts';
import { type PointOfFamily, requirePoint } from './keep-plan.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';

export interface BearingsToConfirm extends PointOfFamily, WordingRead {
  /** Of the point as it was shown. */
  readonly version: number;
  /** The entries that tell of the words that it has now what they told of the words before; not one twice. */
  readonly entries: readonly EntryId[];
  /** All that were shown, of which `wording` is. */
  readonly shown: readonly EntryId[];
}

/**
 * Says of entries that what they were said to tell of the earlier words of a point they tell of its words now: of all that are named, or
 * of none. Gives of how many.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where the point was changed since, or somebody has said of one of
 * them otherwise; `worded-otherwise` where an entry says something else by now.
 */
export function confirmBearings(
  platform: Platform,
  actor: PersonActor,
  { familyId, pointId, version, entries, shown, wording }: BearingsToConfirm,
): Promise<number> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    refuseGuest(family);
    const point = await requirePoint(tx, { familyId, pointId });
    if (point.version !== version) throw changedMeanwhile('risk or action');
    const earlier = await listBearsOn(tx, actor, { familyId, of: shown, earlierOf: pointId }, now);
    const byEntry = new Map(earlier.map((one) => [one.entryId, one]));
    const said = entries.flatMap((id) => byEntry.get(id) ?? []);
    if (said.length < entries.length || byEntry.size < shown.length) throw changedMeanwhile('risk or action');
    const details = await listDetails(tx, actor, { familyId, of: shown }, now);
    await requireWording(tx, actor, { familyId, entries: details, wording }, now);
    for (const { entryId, movement } of said) {
      await keepBearsOn(tx, { familyId, entryId, pointId, movement }, { by: actor.accountId, at: now });
    }
    if (said.length === 0) {
      const object = { kind: 'plan-point', id: pointId } as const;
      return {
        value: 0,
        audit: { event: 'plan-read', object, children: family.children.map(({ id }) => id) },
      };
    }
    return {
      value: said.length,
      audit: {
        event: 'bears-on-decided',
        object: { kind: 'entry', id: entries[0] ?? '' },
        children: family.children.map(({ id }) => id),
        detail: { point: labelOf(point), movement: 'as before', entries: entries.join(' ') },
      },
    };
  });
}
