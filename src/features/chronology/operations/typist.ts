import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { roleWords } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { listAllocations } from '../../families/store/allocations.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import type { TypedRow } from '../store/typed-entries.ts';

/**
 * The agency for which somebody types: their own, while it is involved with the family.
 *
 * @throws AppError `not-allowed`.
 */
export async function requireTypist(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<InvolvedAgency> {
  const agency = await findTypistAgency(tx, actor, familyId, now);
  if (agency === null) {
    throw new AppError('not-allowed', {
      what: 'Your agency is not involved with this family.',
      todo: 'An entry is a record of an agency that works with the family. Ask a partnership officer to name yours as involved.',
    });
  }
  return agency;
}

/** The same; null where they may not. */
export async function findTypistAgency(
  tx: TenantTx,
  { role, agencyId }: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<InvolvedAgency | null> {
  if (!mayDo(role, 'add-entries') || agencyId === null) return null;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return involved.find(({ id }) => id === agencyId) ?? null;
}

/** What somebody is to the family: as whom they are allocated to it on this day, or else what their account says. */
export async function findAuthorRole(
  tx: TenantTx,
  { accountId, agencyId, role }: PersonActor,
  familyId: FamilyId,
  today: Day,
): Promise<string> {
  const workers = await listAllocations(tx, familyId);
  const own = workers.find(
    (one) =>
      one.accountId === accountId &&
      one.agencyId === agencyId &&
      one.from <= today &&
      (one.to === null || one.to >= today),
  );
  return own?.role ?? roleWords[role].name;
}

/** Whether somebody may change or withdraw a typed entry: its author, or a lead of its agency. */
export function mayChangeTyped(
  { role, agencyId, accountId }: PersonActor,
  typed: Pick<TypedRow, 'agencyId' | 'typedBy'>,
): boolean {
  if (!mayDo(role, 'add-entries') || agencyId !== typed.agencyId) return false;
  return role === 'agency-lead' || accountId === typed.typedBy;
}
