import type { SystemActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type FormFound, findPlanForm } from '../domain/plan/find-plan-form.ts';
import type { PlanFormId } from '../domain/plan/plan-form.ts';
import { type FormToRead, readPlanForm } from '../domain/plan/read-plan-form.ts';
import { findPlanForm as findStoredForm } from '../store/plan-forms.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import type { Submission } from '../store/submission.ts';
import { type CheckRequest, checkRead, readNamed } from './check-file.ts';

export interface SentFileChecked {
  readonly checked: CheckedFile;
  /** Of a form of a plan’s actions that came back: which. */
  readonly planFormId: PlanFormId | null;
}

/**
 * Reads a file that an agency sent, and checks it: as its chronology, or as the form of a plan’s actions that it was given.
 *
 * @throws AppError when it cannot be read, or holds neither; `plan-form-altered`, `plan-form-unknown`.
 */
export async function checkSentFile(
  platform: Platform,
  actor: SystemActor,
  submission: Submission,
  request: CheckRequest & { readonly name: string },
): Promise<SentFileChecked> {
  const document = await readNamed(request.path, request.name, request.onProgress);
  const found = findPlanForm(document);
  if (found === null) return { checked: checkRead(document, request), planFormId: null };
  const toRead = await findIt(platform, actor, submission, found);
  const { agency, today, glossary, names } = request;
  return {
    checked: readPlanForm(document, toRead, { agency, today, glossary, names }),
    planFormId: toRead.form.id,
  };
}

function findIt(
  platform: Platform,
  actor: SystemActor,
  { familyId, agencyId, fileName, submittedAt }: Submission,
  found: FormFound,
): Promise<FormToRead> {
  return transact(platform.database, actor.partnershipId, async (tx) => {
    const form = await findStoredForm(tx, { code: found.code });
    // Of another family’s or agency’s form nothing is told, not even that there is one.
    if (form?.familyId !== familyId || form.agencyId !== agencyId) throw unknown(fileName, found);
    const now = submittedAt === null ? await listPlanPoints(tx, familyId) : null;
    return { found, form, now };
  });
}

function unknown(where: string, { code }: FormFound): AppError {
  return new AppError('plan-form-unknown', {
    what: `The form ${code} was not made for this family and this agency.`,
    where,
    todo: 'Send it for the family and agency that it was made for, or make the form again on the plan’s page.',
  });
}
