import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { listSafeContact, type SafeContact } from '../store/safe-contact.ts';
import type { MemberKey } from './read-person.ts';
import { type Adult, childrenOf, findRecord, type RecordTold } from './read-record.ts';
import { requireTied } from './require-family.ts';

export interface SafeContactTold extends SafeContact {
  /** Whether the day of review is past: what was safe then may not be so now. */
  readonly due: boolean;
}

/** How the people of a family may be contacted safely. One statement. */
export async function tellSafeContact(
  tx: TenantTx,
  familyId: FamilyId,
  now: Date,
): Promise<readonly SafeContactTold[]> {
  const today = dayOfInstant(now);
  const rules = await listSafeContact(tx, familyId);
  return rules.map((rule) => ({ ...rule, due: rule.reviewOn < today }));
}

export interface SafeContactOffered {
  readonly record: RecordTold;
  readonly adult: Adult;
  readonly rule: SafeContactTold | null;
}

/** How an adult may be contacted safely, for whoever is to say it. @throws AppError `not-found`, `not-allowed`. */
export function offerSafeContact(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId }: MemberKey,
): Promise<SafeContactOffered> {
  return perform(platform, actor, 'set-safe-contact', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const adult = record.adults.find(({ id }) => id === personId);
    if (adult === undefined) throw notFound('adult');
    const rules = await tellSafeContact(tx, familyId, now);
    return {
      value: { record, adult, rule: rules.find((one) => one.personId === personId) ?? null },
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(record) },
    };
  });
}
