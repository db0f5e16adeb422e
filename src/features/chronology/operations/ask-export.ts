import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts';
import type { Lane } from '../../../platform/jobs/queue.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId, JobId } from '../../../shared/ids.ts';
import { addExport, type ExportForm, type ExportId, type ExportOptions } from '../store/export.ts';
import { findFamilyHead } from '../store/find-family.ts';
import { hasSealedIdentity } from '../store/find-known-names.ts';
import { performHeld } from './perform-held.ts';

export interface ExportRequest extends Omit<ExportOptions, 'about' | 'comments'> {
  readonly familyId: FamilyId;
  readonly form: ExportForm;
  /** Whether what people wrote beside entries goes into it; no, where it is left out. */
  readonly comments?: boolean;
  /** Why it is taken away, in the person’s own words. */
  readonly reason: string;
}

export const writeExportKind = 'write-export';
/** Documents never wait behind files. */
export const writeExportLane: Lane = 'documents';
const day = 86_400_000;
/** A document lies ready for so long; then it is cleared away, and can be asked for anew. */
export const daysKept = 7;

/**
 * Asks for a document of a family’s chronology, to be written by a job. While the family is held: what is asked for once somebody is sealed is
 * written of what is told then, and what was before is given out no longer.
 *
 * @throws AppError `not-allowed`, also where names are to be kept by somebody who may not take them away, or replaced where an identity is
 *   sealed by somebody who is not told it; `not-found`.
 */
export function askExport(
  platform: Platform,
  actor: PersonActor,
  { familyId, form, reason, title, from, to, anonymised, comments = false }: ExportRequest,
): Promise<{ readonly id: ExportId; readonly jobId: JobId }> {
  return performHeld(platform, actor, 'export-chronology', familyId, async (tx, now) => {
    if (!anonymised && !mayKeepNames(actor)) throw withoutNames();
    const family = await findFamilyHead(tx, actor, familyId, now);
    if (anonymised) await requireReplaceable(tx, actor, familyId);
    const id = newId<'export'>();
    const asked = {
      kind: writeExportKind,
      objectKind: 'export',
      objectId: id,
      familyId,
      lane: writeExportLane,
    };
    const jobId = await enqueueJob(tx, { ...asked, askedBy: actor.accountId }, now);
    await addExport(tx, {
      id,
      familyId,
      form,
      options: {
        title: anonymised ? withoutOffered(title, family) : title,
        from,
        to,
        anonymised,
        comments,
        about: null,
      },
      jobId,
      reason,
      createdAt: now,
      createdBy: actor.accountId,
      role: actor.role,
      agencyId: actor.agencyId,
      expiresAt: new Date(now.getTime() + daysKept * day),
    });
    return {
      value: { id, jobId },
      audit: {
        event: 'export-asked',
        object: { kind: 'export', id },
        children: family.children.map((child) => child.id),
        reason,
        detail: { form, anonymised, comments, from, to },
      },
    };
  });
}

/** Whether somebody may take names away in a document; everybody else has them replaced. */
export function mayKeepNames({ role }: Pick<PersonActor, 'role'>): boolean {
  return mayDo(role, 'export-names');
}

export function withoutNames(): AppError {
  return new AppError('not-allowed', {
    what: 'In documents that your role takes away, names are replaced.',
    todo: 'Ask for the document with names replaced. If your work needs the names, ask the partnership officer for it.',
  });
}

/** What may become of names in a document that somebody takes away. */
export interface NamesOffered {
  readonly kept: boolean;
  readonly replaced: boolean;
  /** Whether they are replaced by all that the record knows: former names and protected addresses too, which officers alone are told. */
  readonly byWholeRecord: boolean;
  /** Why they may not be replaced, and what to do. */
  readonly whyNot: string;
}

export async function namesOffered(
  tx: TenantTx,
  actor: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<NamesOffered> {
  const byWholeRecord = mayDo(actor.role, 'change-family');
  const replaced = byWholeRecord || !(await hasSealedIdentity(tx, familyId));
  const whyNot = `${sealedInFamily} ${askOfficer}`;
  return { kept: mayKeepNames(actor), replaced, byWholeRecord, whyNot };
}

/**
 * A document without names has to leave out whose identity is sealed. What vanished from it would tell that identity to whoever took it, be
 * it by words that they had put into the record themselves: so only who is told it takes such a document away.
 *
 * @throws AppError `not-allowed`.
 */
export async function requireReplaceable(
  tx: TenantTx,
  actor: Pick<PersonActor, 'role'>,
  familyId: FamilyId,
): Promise<void> {
  const { replaced } = await namesOffered(tx, actor, familyId);
  if (!replaced) throw new AppError('not-allowed', { what: sealedInFamily, todo: askOfficer });
}

/** Why a document without names is for officers alone. */
const sealedInFamily =
  'The identity of somebody in this family is sealed: the partnership officer makes its documents without names.';
const askOfficer = 'Ask the partnership officer for the document.';

/** The title that a form is filled with beforehand. */
export function offerTitle({ reference }: { readonly reference: string }): string {
  return `${reference}: chronology`;
}

/** A reference leads to the family: in a document without names it stands only where somebody wrote a title with it. */
function withoutOffered(title: string | null, family: { readonly reference: string }): string | null {
  return title?.trim() === offerTitle(family) ? null : title;
}
