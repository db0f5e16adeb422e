import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { findRecord } from '../../families/operations/read-record.ts';
import { nameOfPoint, type PlanPointId } from '../domain/plan/plan-point.ts';
import { ownRecord } from '../domain/typed/typed-entry.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import { findLastSource } from '../store/typed-sources.ts';
import { findAuthorRole, requireTypist } from './typist.ts';

/** What a page needs on which somebody types an entry. */
export interface EntryFormOffered {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  /** Whose entry it will be. */
  readonly agency: string;
  readonly authorRole: string;
  readonly children: readonly { readonly id: ChildId; readonly name: string; readonly born: Day | null }[];
  /** What they said last of where their entries of this family are taken from. */
  readonly source: string;
  /** Whether they may say at once that others read what is usually kept for their agency. */
  readonly mayWiden: boolean;
}

export interface NewEntryOffered extends EntryFormOffered {
  /** By it a form that is sent twice is known. */
  readonly form: string;
  /** What of the family’s plan has not ended. */
  readonly points: readonly { readonly id: PlanPointId; readonly name: string }[];
}

/** The form with which somebody adds an entry. @throws AppError `not-found`, `not-allowed`. */
export function offerNewEntry(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<NewEntryOffered> {
  return perform(platform, actor, 'add-entries', async (tx, now) => {
    const offered = await findEntryForm(tx, actor, familyId, now);
    const points = (await listPlanPoints(tx, familyId)).filter(({ ended }) => ended === null);
    const named = points.map((point) => ({ id: point.id, name: nameOfPoint(point) }));
    return {
      value: { ...offered, form: newToken(), points: named },
      audit: {
        event: 'family-read',
        object: { kind: 'family', id: familyId },
        children: offered.children.map(({ id }) => id),
      },
    };
  });
}

/** The same within another operation. */
export async function findEntryForm(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<EntryFormOffered> {
  const { id, reference, name, children } = await findRecord(tx, actor, familyId, now);
  const agency = await requireTypist(tx, actor, familyId, now);
  const source = await findLastSource(tx, { familyId, agencyId: agency.id, by: actor.accountId });
  return {
    family: { id, reference, name },
    agency: agency.name,
    authorRole: await findAuthorRole(tx, actor, familyId, dayOfInstant(now)),
    children: children.map(({ id, name, born }) => ({
      id,
      name,
      born: born === null ? null : parseDay(born),
    })),
    source: source ?? ownRecord,
    mayWiden: actor.role === 'agency-lead',
  };
}
