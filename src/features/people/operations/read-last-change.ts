import { type Action, mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { findLastChange } from '../store/account-log.ts';

export interface LastChange {
  /** Null where it was a program, or a command of whoever runs the system. */
  readonly name: string | null;
  readonly accountId: AccountId | null;
  readonly at: Date;
}

const ofAccounts: readonly AuditEvent[] = [
  'account-changed',
  'account-disabled',
  'account-enabled',
  'account-joined',
  'account-address-freed',
];

/** What raises the version of a person in the record of a family. */
const ofPeople: readonly AuditEvent[] = [
  ...(['child', 'adult'] as const).flatMap((who) =>
    (['changed', 'mistaken', 'put-back'] as const).map((what) => `${who}-${what}` as const),
  ),
  'person-details-changed',
  'person-name-added',
  'relationship-changed',
  'identity-sealed',
  'identity-unsealed',
];

/** What changes a thing that is changed by an action. For a family’s record as a whole, see `read-last-change-of-record`. */
const changes = {
  'manage-partnership': ['partnership-changed'],
  'manage-agencies': ['agency-changed', 'agency-ended'],
  'manage-accounts': ofAccounts,
  'change-family': ofPeople,
  'set-safe-contact': ['safe-contact-set'],
  'add-entries': ['entry-added', 'entry-changed', 'entry-withdrawn', 'entry-put-back'],
} as const satisfies Partial<Record<Action, readonly AuditEvent[]>>;

/**
 * Who saved first, for whoever comes second: told with the two versions, in the visit that the log already holds as a read
 * of the same thing. `action` is the one that the thing is changed by.
 */
export async function readLastChange(
  platform: Platform,
  actor: PersonActor,
  action: keyof typeof changes,
  objectId: string,
): Promise<LastChange | null> {
  if (!mayDo(actor.role, action)) throw notAllowed();
  const found = await transact(platform.database, actor.partnershipId, (tx) =>
    findLastChange(tx, { objectIds: [objectId], events: changes[action] }),
  );
  return found ?? null;
}
