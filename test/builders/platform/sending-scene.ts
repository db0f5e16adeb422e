import type { Field } from '../../../src/features/chronology/domain/entry.ts';
import {
  correctMapping,
  putBack,
  removeSubmission,
} from '../../../src/features/chronology/operations/change-submission.ts';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../src/features/chronology/operations/read-submission.ts';
import { sendChronology } from '../../../src/features/chronology/operations/send-chronology.ts';
import { putIn, submitChronology } from '../../../src/features/chronology/operations/submit-chronology.ts';
import type { SubmissionId } from '../../../src/features/chronology/store/submission.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { type CsvRow, writeChronologyCsv } from './chronology-csv.ts';
import { besideAll, insteadOfAll, makeFamily } from './family.ts';
import { makePartnership } from './partnership.ts';
import { runJobNow } from './run-job-now.ts';
import type { TestPlatform } from './test-platform.ts';

/** A family whose first agency sends, puts in, takes back and puts back files. */
export async function beginSending(platform: TestPlatform) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  const told = (actor: PersonActor, submissionId: SubmissionId) =>
    readSubmission(platform, actor, { familyId: family.id, submissionId, filter: 'all', from: null });
  const which = async (submissionId: SubmissionId) => {
    const { version } = await told(lead, submissionId);
    return { familyId: family.id, submissionId, version };
  };
  return {
    familyId: family.id,
    lead,
    officer: partnership.people.officer,
    otherLead: partnership.otherLead,
    told,
    which,
    async send(
      rows: readonly CsvRow[],
      actor: PersonActor = lead,
      of?: readonly SubmissionId[],
    ): Promise<SubmissionId> {
      const all = await insteadOfAll(platform, actor, family.id, first);
      const place = of !== undefined && all?.kind === 'instead' ? { ...all, of } : all;
      const files = [{ name: 'ours.csv', path: writeChronologyCsv(rows) }];
      const { sent } = await sendChronology(platform, actor, {
        familyId: family.id,
        agencyId: first,
        files,
        place,
      });
      const [one] = sent;
      if (one === undefined) throw new Error('nothing was sent');
      await runJobNow(platform, actor.partnershipId, one.jobId, readSentFile);
      return one.submissionId;
    },
    async submit(id: SubmissionId, actor: PersonActor = lead) {
      const { jobId } = await submitChronology(platform, actor, await which(id));
      await runJobNow(platform, actor.partnershipId, jobId, putIn);
    },
    async correct(id: SubmissionId, columns: ReadonlyMap<number, Field | null>) {
      const jobId = await correctMapping(platform, lead, { ...(await which(id)), columns });
      await runJobNow(platform, lead.partnershipId, jobId, readSentFile);
    },
    async takeBack(id: SubmissionId) {
      await removeSubmission(platform, lead, { ...(await which(id)), reason: 'sent too early' });
    },
    async askBack(id: SubmissionId, of: readonly SubmissionId[]) {
      const shown = await besideAll(platform, lead, family.id, first);
      if (shown === null) throw new Error('files stand');
      const place = { ...shown, kind: 'instead', of } as const;
      return putBack(platform, lead, { ...(await which(id)), place });
    },
    async putBack(id: SubmissionId) {
      const place = await besideAll(platform, lead, family.id, first);
      const jobId = await putBack(platform, lead, { ...(await which(id)), place });
      await runJobNow(platform, lead.partnershipId, jobId, readSentFile);
    },
    /** What stands in the chronology: ids by what the entries tell. */
    entries: () =>
      transact(platform.database, partnership.id, async ({ sql }) => {
        const rows = await sql
          .selectFrom('entry')
          .select(['id', 'event'])
          .where('family_id', '=', family.id)
          .execute();
        return new Map(rows.map(({ id, event }) => [event, id]));
      }),
    versions: () =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('entry_version')
          .select(['entry_id', 'number'])
          .where('family_id', '=', family.id)
          .execute(),
      ),
  };
}
