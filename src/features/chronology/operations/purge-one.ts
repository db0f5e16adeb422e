import type { Action } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { PurgeGround } from '../../../shared/purge-grounds.ts';
import { performHeld } from './perform-held.ts';

/** What somebody decides who removes something for good. */
export interface PurgeDecided {
  readonly familyId: FamilyId;
  /** The version that the person had before their eyes. */
  readonly version: number;
  readonly ground: PurgeGround;
}

/** Something that is there, and that the actor may remove for good. */
export interface FoundToPurge {
  readonly version: number;
  readonly object: NonNullable<AuditNote['object']>;
  readonly children: NonNullable<AuditNote['children']>;
  /** What the log says of it beside the ground: where it points at entries, which (`entries`). */
  readonly detail?: NonNullable<AuditNote['detail']>;
}

/** Who removes it, when, and on what ground. */
export interface Purging extends Pick<PurgeDecided, 'ground'> {
  readonly by: PersonActor['accountId'];
  readonly at: Date;
}

interface HowToPurge<Found extends FoundToPurge> {
  /** Who may; left out for whoever may purge entries. */
  readonly action?: Action;
  /** As people call it: whoever is second is told of the first. */
  readonly what: string;
  readonly event: AuditNote['event'];
  /** @throws AppError `not-found`, `not-allowed`. */
  find(tx: TenantTx, now: Date): Promise<Found>;
  /** What the log says of it besides, where there is any such thing. */
  remove(tx: TenantTx, found: Found, purging: Purging): Promise<AuditNote['detail'] | undefined>;
}

/**
 * Removes one thing for good, with all that it said before, while the family is held. The log tells that it was done, by whom and on what
 * ground, and no word of it. Backups made before hold it until they are replaced.
 *
 * @throws AppError `changed-meanwhile` where it says something else by now; what `find` throws.
 */
export function purgeOne<Found extends FoundToPurge>(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, ground }: PurgeDecided,
  { action = 'purge-entries', what, event, find, remove }: HowToPurge<Found>,
): Promise<void> {
  return performHeld(platform, actor, action, familyId, async (tx, now) => {
    const found = await find(tx, now);
    if (found.version !== version) throw changedMeanwhile(what);
    const more = await remove(tx, found, { ground, by: actor.accountId, at: now });
    const { object, children, detail } = found;
    return { value: undefined, audit: { event, object, children, detail: { ...detail, ...more, ground } } };
  });
}
