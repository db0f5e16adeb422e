import { expect, test } from 'vitest';
import { writeCells } from '../../../../test/builders/platform/chronology-csv.ts';
import { insteadOfAll } from '../../../../test/builders/platform/family.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { beginSending } from '../../../../test/builders/platform/sending-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { AgencyId, JobId } from '../../../shared/ids.ts';
import { listAgencyColumns } from '../store/agency-columns.ts';
import { purgeFile } from './purge-file.ts';
import { readSentFile } from './read-sent-file.ts';
import { sendChronology } from './send-chronology.ts';
import { putIn, submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();
const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };

test.each(['put in', 'overtaken'])(
  'a heading that was stated of a file goes with it when it is removed for good: %s',
  async (how) => {
    const { send, submit, correct, which, lead, told, familyId } = await beginSending(platform);
    const agencyId = lead.agencyId as AgencyId;
    const first = await send([visit]);
    await submit(first);
    const second = await send([visit, call], lead, [first]);
    const all = await insteadOfAll(platform, lead, familyId, agencyId);
    const place = all?.kind === 'instead' ? { ...all, of: [first] } : all;
    const heading = 'What Peregrine Oakhollow said';
    const path = writeCells([
      ['Date', 'Event', heading],
      ['12/03/2012', 'Home visit', 'No'],
    ]);
    const files = [{ name: 'ours.csv', path }];
    const { sent } = await sendChronology(platform, lead, { familyId, agencyId, files, place });
    const [file] = sent;
    if (file === undefined) throw new Error('nothing was sent');
    const third = file.submissionId;
    await runJobNow(platform, lead.partnershipId, file.jobId, readSentFile);
    await correct(third, new Map([[2, 'response' as const]]));
    const jobs: JobId[] = [];
    for (const id of how === 'overtaken' ? [second, third] : [third])
      jobs.push((await submitChronology(platform, lead, await which(id))).jobId);
    for (const id of jobs) await runJobNow(platform, lead.partnershipId, id, putIn);
    if (how === 'overtaken')
      await runJobNow(platform, lead.partnershipId, (await told(lead, third)).jobId as JobId, readSentFile);
    const headings = () =>
      transact(platform.database, lead.partnershipId, (tx) => listAgencyColumns(tx, agencyId));
    expect(await headings()).toMatchObject([{ heading }]);
    await purgeFile(platform, lead, {
      ...(await which(third)),
      ground: 'wrong-child',
      reason: 'Of another family',
    });
    expect(await headings()).toEqual([]);
  },
);
