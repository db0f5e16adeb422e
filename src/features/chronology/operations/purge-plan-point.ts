import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { childrenOf, findRecord, type RecordTold } from '../../families/operations/read-record.ts';
import { labelOf, type PlanPoint, type PlanPointKind } from '../domain/plan/plan-point.ts';
import { endDocuments } from '../store/end-documents.ts';
import { deletePlanPoint } from '../store/purge-plan-point.ts';
import { addWordsTombstone } from '../store/purged-words.ts';
import { type PointOfFamily, requirePoint } from './keep-plan.ts';
import { type PurgeDecided, purgeOne } from './purge-one.ts';

export interface PointPurgeOffered {
  readonly family: Pick<RecordTold, 'id' | 'reference' | 'name'>;
  readonly point: Pick<PlanPoint, 'id' | 'words' | 'version'> & {
    readonly kind: PlanPointKind;
    readonly label: string;
  };
}

/** A plan is no agency’s: officers alone remove a risk or an action of it for good. */
export function mayPurgePoint({ role }: PersonActor): boolean {
  return mayDo(role, 'purge-entries') && role === 'officer';
}

/** The risk or action that would be removed for good. @throws AppError `not-found`, `not-allowed`. */
export function offerPurgingPoint(
  platform: Platform,
  actor: PersonActor,
  which: PointOfFamily,
): Promise<PointPurgeOffered> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    const { record, point } = await requirePurgeable(tx, actor, which, now);
    const { id, kind, words, version } = point;
    return {
      value: {
        family: { id: record.id, reference: record.reference, name: record.name },
        point: { id, kind, words, version, label: labelOf(point) },
      },
      audit: { event: 'plan-read', object: { kind: 'plan-point', id }, children: childrenOf(record) },
    };
  });
}

/**
 * Removes a risk or an action of a plan for good that must not be kept, with all that it said before, what people said that entries tell
 * of it, and its place in the forms that were made of the plan; documents of the family end. Its number is never given again. What an
 * agency sent back in such a form is the agency’s file, and is removed as one.
 *
 * @throws AppError `changed-meanwhile`, `not-found`; `not-allowed` for whoever is no officer.
 */
export function purgePlanPoint(
  platform: Platform,
  actor: PersonActor,
  { familyId, pointId, ...decided }: PointOfFamily & PurgeDecided,
): Promise<void> {
  return purgeOne(
    platform,
    actor,
    { familyId, ...decided },
    {
      what: 'risk or action',
      event: 'plan-point-purged',
      async find(tx, now) {
        const { record, point } = await requirePurgeable(tx, actor, { familyId, pointId }, now);
        return { ...point, children: childrenOf(record), object: { kind: 'plan-point', id: pointId } };
      },
      async remove(tx, { kind, number }, purging) {
        // Whoever sees the family reads its plan: any document may hold it.
        await endDocuments(tx, familyId, 'anything', purging.at);
        await deletePlanPoint(tx, { familyId, pointId });
        await addWordsTombstone(tx, { familyId, of: pointId, kind, number }, purging);
      },
    },
  );
}

async function requirePurgeable(tx: TenantTx, actor: PersonActor, which: PointOfFamily, now: Date) {
  const record = await findRecord(tx, actor, which.familyId, now);
  const point = await requirePoint(tx, which);
  if (!mayPurgePoint(actor)) throw notAllowed();
  return { record, point };
}
