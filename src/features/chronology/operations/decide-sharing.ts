import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { refuseGuest } from '../../families/operations/require-family.ts';
import type { SharingTold } from '../domain/knowledge/settle-sharing.ts';
import {
  decideSharing as keepDecision,
  listSharing,
  type SharingKey,
  undecideSharing,
} from '../store/sharing.ts';
import { performHeld } from './perform-held.ts';
import { requireSharedEntry, versionOf } from './read-sharing.ts';
import { requireWording, type WordingRead } from './require-wording.ts';

export type SharingVerdict =
  | { readonly verdict: 'confirmed' | 'stated'; readonly told: SharingTold }
  | { readonly verdict: 'rejected' | 'undo' };

export type SharingDecision = SharingKey &
  SharingVerdict &
  WordingRead & {
    /** Of the decision that was shown (`versionOf`). */
    readonly version: string;
  };

/**
 * Says that an agency was told of an entry, that it was not, or takes back what was said of it.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has decided since, `worded-otherwise` where the
 * entry says something else by now; `sharing-not-fitting` where
 * the agency is not another one that is involved, or the day cannot be.
 */
export function decideSharing(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId, agencyId, version, wording, ...decision }: SharingDecision,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const { family, found, involved } = await requireSharedEntry(tx, actor, { familyId, entryId }, now);
    refuseGuest(family);
    await requireWording(tx, actor, { familyId, entries: new Map([[entryId, found.entry]]), wording }, now);
    const stored = await listSharing(tx, actor, { familyId, only: entryId }, now);
    const before = stored.find((one) => one.agencyId === agencyId);
    if (versionOf(before) !== version) throw changedMeanwhile('decision');
    const key = { familyId, entryId, agencyId };
    // Where nothing was decided there is nothing to take back, and nothing to tell of but that the entry was opened.
    const isNothing = decision.verdict === 'undo' && before === undefined;
    if (decision.verdict === 'undo') {
      // What was said of earlier words stays: it counts on the days on which the entry had them.
      if (!isNothing) await undecideSharing(tx, key);
    } else {
      const others = involved.filter(({ id }) => id !== found.agencyId);
      if (others.every(({ id }) => id !== agencyId)) throw notAnother();
      const told = toldOf(decision);
      requirePossible(told, found.entry.when.earliest, dayOfInstant(now));
      const kept = { ...key, basis: decision.verdict, told };
      await keepDecision(tx, kept, { by: actor.accountId, at: now });
    }
    return {
      value: undefined,
      audit: {
        event: isNothing ? 'entry-read' : 'sharing-decided',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: isNothing
          ? { reading: 'sharing' }
          : { verdict: decision.verdict, agency: agencyId, before: before?.basis ?? 'none' },
      },
    };
  });
}

function toldOf(decision: SharingVerdict): SharingTold | null {
  return 'told' in decision ? decision.told : null;
}

function requirePossible(told: SharingTold | null, happened: Day | null, today: Day): void {
  if (told === null) return;
  const { earliest, latest } = told;
  if (happened !== null && latest < happened) {
    throw notFitting('It cannot have been shared before it happened.', 'Check the day against the entry’s.');
  }
  if (earliest > today) throw notFitting('This day is yet to come.', 'Say when it was shared.');
}

function notAnother(): AppError {
  return notFitting('This is not another agency that is involved with the family.', 'Choose from the list.');
}

function notFitting(what: string, todo: string): AppError {
  return new AppError('sharing-not-fitting', { what, todo });
}
