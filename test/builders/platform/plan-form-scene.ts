import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePlanForm, takePlanForm } from '../../../src/features/chronology/operations/make-plan-form.ts';
import { readPlan } from '../../../src/features/chronology/operations/read-plan.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../src/features/chronology/operations/read-submission.ts';
import { sendChronology } from '../../../src/features/chronology/operations/send-chronology.ts';
import { putIn, submitChronology } from '../../../src/features/chronology/operations/submit-chronology.ts';
import type { SubmissionId } from '../../../src/features/chronology/store/submission.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../src/shared/ids.ts';
import { besideAll, makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import { makePlan } from './plan.ts';
import { runJobNow } from './run-job-now.ts';
import type { TestPlatform } from './test-platform.ts';

/**
 * A family with a plan of one risk and one action, its first agency's lead, and what they do with the form of it.
 *
 * @param folder where the forms lie that are sent.
 */
export async function beginPlanForms(platform: TestPlatform, folder: string) {
  let files = 0;
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const points = await makePlan(platform, officer, family, first);
  const familyId = family.id;
  const make = async (actor: PersonActor = lead, agencyId: AgencyId = first) => {
    const formId = await makePlanForm(platform, actor, { familyId, agencyId });
    return (await takePlanForm(platform, actor, { familyId, formId })).body;
  };
  const read = (id: SubmissionId) =>
    readSubmission(platform, lead, { familyId, submissionId: id, filter: 'all', from: null });
  const send = async (
    form: Uint8Array,
    to: { readonly familyId?: FamilyId; readonly agencyId?: AgencyId; readonly actor?: PersonActor } = {},
  ) => {
    files += 1;
    platform.pass(1000);
    const path = join(folder, `form ${files}.docx`);
    writeFileSync(path, form);
    const { actor = lead, agencyId = first } = to;
    const family = to.familyId ?? familyId;
    const place = await besideAll(platform, actor, family, agencyId);
    const request = {
      familyId: family,
      agencyId,
      files: [{ name: 'form.docx', path }],
      place,
      alsoHere: true,
    };
    const [sent] = (await sendChronology(platform, actor, request)).sent;
    if (sent === undefined) throw new Error('nothing was sent');
    await runJobNow(platform, partnership.id, sent.jobId, readSentFile);
    return sent.submissionId;
  };
  const submit = async (submissionId: SubmissionId) => {
    const { version } = await read(submissionId);
    const { jobId } = await submitChronology(platform, lead, { familyId, submissionId, version });
    await runJobNow(platform, partnership.id, jobId, putIn);
  };
  const wrong = async (id: SubmissionId) =>
    (await read(id)).rows.flatMap(({ became, issues }) =>
      issues.map(({ code, severity }) => `${became}: ${severity} ${code}`),
    );
  const movedOf = async (label: string) =>
    (await readPlan(platform, officer, { familyId, child: null })).points.find((one) => one.label === label)
      ?.movedWords;
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  return {
    partnership,
    family,
    familyId,
    first,
    second,
    officer,
    practitioner,
    lead,
    points,
    ...{ make, read, send, submit, wrong, movedOf, inside },
  };
}
