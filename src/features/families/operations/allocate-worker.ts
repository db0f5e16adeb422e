import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import {
  type Allocation,
  type AllocationColumns,
  type AllocationId,
  insertAllocation,
  listAllocations,
  listWorkers,
  updateAllocation,
  type WorkerOfAgency,
} from '../store/allocations.ts';
import { updateFamily } from '../store/family-record.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../store/involved-agencies.ts';
import { askOfFamilyWords, type MaySayAsItIs, type WordsToShow } from './ask-of-family-words.ts';
import { requireFamily, requireTied } from './require-family.ts';

export type { Allocation, AllocationId };

export interface AllocatingOffered {
  readonly family: {
    readonly id: FamilyId;
    readonly reference: string;
    readonly name: string;
    readonly version: number;
  };
  /** For whom the actor may allocate: an agency's lead for their own, an officer for all that are involved. */
  readonly agencies: readonly InvolvedAgency[];
  readonly workers: readonly WorkerOfAgency[];
  /** Whether the actor may say which agencies are involved. */
  readonly mayInvolve: boolean;
  /** The one that is to be changed. */
  readonly allocation: Allocation | null;
}

/** Who can be allocated to a family. @throws AppError `not-found`, `not-allowed`. */
export function offerAllocating(
  platform: Platform,
  actor: PersonActor,
  { familyId, allocationId }: { readonly familyId: FamilyId; readonly allocationId: AllocationId | null },
): Promise<AllocatingOffered> {
  return perform(platform, actor, 'allocate-worker', async (tx, now) => {
    const { children, id, reference, name, version } = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const agencies = await agenciesOf(tx, actor, familyId, now);
    const allocation = allocationId === null ? null : await requireOwn(tx, actor, familyId, allocationId);
    const workers = await listWorkers(
      tx,
      agencies.map((one) => one.id),
    );
    return {
      value: {
        family: { id, reference, name, version },
        agencies,
        workers,
        mayInvolve: mayDo(actor.role, 'name-involved'),
        allocation,
      },
      audit: { event: 'family-read', object: { kind: 'family', id }, children },
    };
  });
}

export interface WorkerGiven {
  readonly agencyId: AgencyId;
  /** One of the two. */
  readonly accountId: AccountId | null;
  readonly workerName: string | null;
  readonly role: string;
  readonly from: Day;
  readonly to: Day | null;
  /** Why it changed; there where it has ended. */
  readonly endReason: string | null;
}

export interface WorkerToAllocate extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the family's record as it was seen: nobody is named twice by a button pressed twice. */
  readonly version: number;
  readonly worker: WorkerGiven;
}

/**
 * Says which worker of an agency is allocated to a family, as what, from when until when, and why it changed.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `allocation-not-fitting`, `words-may-tell`.
 */
export function allocateWorker(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, worker, asItIs = false }: WorkerToAllocate,
): Promise<AllocationId> {
  return perform(platform, actor, 'allocate-worker', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    await requireFitting(tx, actor, familyId, { worker, now, before: null });
    if (!(await updateFamily(tx, { id: familyId, version }, {}))) throw changedMeanwhile('family');
    const id = newId<'allocation'>();
    await insertAllocation(tx, familyId, id, columnsOf(worker), { now, by: actor.accountId });
    const saved = await askOfFamilyWords(
      tx,
      actor,
      wordsOf({ familyId, worker, asItIs }),
      now,
      platform.findNamingSealed,
    );
    return {
      value: id,
      audit: {
        event: 'worker-allocated',
        object: { kind: 'allocation', id },
        children,
        detail: { agency: worker.agencyId, account: worker.accountId, ...saved },
      },
    };
  });
}

export interface AllocationToChange extends Omit<WorkerToAllocate, 'version'> {
  /** Of the allocation as it was seen. */
  readonly version: number;
  readonly allocationId: AllocationId;
  /** Whether it was entered by mistake: it leaves the record then. */
  readonly mistaken: boolean;
}

/** @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `allocation-not-fitting`, `words-may-tell`. */
export function changeAllocation(
  platform: Platform,
  actor: PersonActor,
  { familyId, allocationId, version, worker, mistaken, asItIs = false }: AllocationToChange,
): Promise<void> {
  return perform(platform, actor, 'allocate-worker', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const before = await requireOwn(tx, actor, familyId, allocationId);
    await requireFitting(tx, actor, familyId, { worker, now, before });
    const change = {
      ...columnsOf(worker),
      ...(mistaken ? { mistaken_at: now, mistaken_by: actor.accountId } : {}),
    };
    const done = await updateAllocation(tx, { familyId, id: allocationId, version }, change);
    if (!done) throw changedMeanwhile('allocation');
    const words = wordsOf({ familyId, worker, before, asItIs });
    // Of an allocation that leaves nobody reads the words.
    const saved = mistaken ? {} : await askOfFamilyWords(tx, actor, words, now, platform.findNamingSealed);
    return {
      value: undefined,
      audit: {
        event: 'allocation-changed',
        object: { kind: 'allocation', id: allocationId },
        children,
        detail: {
          agency: worker.agencyId,
          ended: before.to === null && worker.to !== null,
          mistaken,
          ...saved,
        },
      },
    };
  });
}

interface WorkerToAskOf extends Required<MaySayAsItIs> {
  readonly familyId: FamilyId;
  readonly worker: WorkerGiven;
  /** As it stood, where it is changed: of that nothing is asked again. */
  readonly before?: Allocation;
}

/** What is written of a worker. */
function wordsOf({ familyId, worker, before, asItIs }: WorkerToAskOf): WordsToShow {
  const written = [
    { called: 'the name', text: worker.workerName, said: before?.worker },
    { called: 'the role', text: worker.role, said: before?.role },
    { called: 'why it changed', text: worker.endReason, said: before?.endReason },
  ];
  const words = written.filter(({ text, said }) => text !== said);
  return { familyId, words, shownTo: 'everybody who sees the family', asItIs };
}

async function agenciesOf(
  tx: TenantTx,
  { role, agencyId }: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly InvolvedAgency[]> {
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return role === 'officer' ? involved : involved.filter(({ id }) => id === agencyId);
}

async function requireOwn(
  tx: TenantTx,
  { role, agencyId }: PersonActor,
  familyId: FamilyId,
  id: AllocationId,
): Promise<Allocation> {
  const found = (await listAllocations(tx, familyId)).find((one) => one.id === id);
  if (found === undefined || (role !== 'officer' && found.agencyId !== agencyId)) {
    throw notFound('allocation');
  }
  return found;
}

interface ToFit {
  readonly worker: WorkerGiven;
  readonly now: Date;
  readonly before: Allocation | null;
}

/** An allocation that is changed may stay with an agency whose part in the family is over. */
async function requireFitting(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  { worker: { agencyId, accountId, from, to }, now, before }: ToFit,
): Promise<void> {
  const agencies = await agenciesOf(tx, actor, familyId, now);
  const isOpen = before?.agencyId === agencyId || agencies.some(({ id }) => id === agencyId);
  if (!isOpen) throw notFound('agency');
  const workers = accountId === null ? [] : await listWorkers(tx, [agencyId]);
  const isWorker =
    accountId === null || before?.accountId === accountId || workers.some(({ id }) => id === accountId);
  if (!isWorker) {
    throw new AppError('allocation-not-fitting', {
      what: 'This person is not of this agency.',
      todo: 'Choose somebody of the agency, or write the name.',
    });
  }
  if (from > dayOfInstant(now) || (to !== null && to < from)) {
    throw new AppError('allocation-not-fitting', {
      what: 'The first day must be today or in the past, and the last day the first day or later.',
      todo: 'Check both.',
    });
  }
}

function columnsOf(worker: WorkerGiven): AllocationColumns {
  return {
    agency_id: worker.agencyId,
    account_id: worker.accountId,
    worker_name: worker.workerName,
    worker_role: worker.role,
    from_day: worker.from,
    to_day: worker.to,
    end_reason: worker.endReason,
  };
}
