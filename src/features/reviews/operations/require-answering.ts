import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/** Whether somebody answers for an agency: its people while it is involved with the family, and officers, whoever sent them the answer. */
export async function mayAnswerFor(
  tx: TenantTx,
  { role }: PersonActor,
  { familyId, agencyId }: OfAgency,
  now: Date,
): Promise<boolean> {
  if (role === 'officer') return true;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return involved.some(({ id }) => id === agencyId);
}

/** The same, before an answer is written: a guest of the family reads. @throws AppError `not-allowed`. */
export async function requireAnswering(
  tx: TenantTx,
  actor: PersonActor,
  of: OfAgency,
  now: Date,
): Promise<void> {
  if (await mayAnswerFor(tx, actor, of, now)) return;
  throw new AppError('not-allowed', {
    what: 'Your agency is not involved with this family any more.',
    todo: 'If it is to answer, ask a partnership officer to name it as involved.',
  });
}
