import { expect, test } from 'vitest';
import { insteadOfAll } from '../../../../test/builders/platform/family.ts';
import { beginPurging, visitRow } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { SubmissionId } from '../store/submission.ts';
import { putBack, removeSubmission } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';

const platform = await testPlatform();
const call = { date: '14/03/2014', event: 'Police were called after neighbours heard shouting next door' };

async function begin() {
  const { lead, family, agencyId, partnership, inside, which, put } = await beginPurging(platform);
  return {
    put,
    ids: () =>
      inside(async (tx) => {
        const rows = await tx.sql.selectFrom('entry').select('id').orderBy('position').execute();
        return rows.map(({ id }) => id);
      }),
    async takeBack(id: SubmissionId) {
      await removeSubmission(platform, lead, { ...(await which(id)), reason: 'Too early' });
      platform.pass(1000);
    },
    async putBack(id: SubmissionId, instead: 'of all' | 'of none') {
      const place = instead === 'of all' ? await insteadOfAll(platform, lead, family.id, agencyId) : null;
      const job = await putBack(platform, lead, { ...(await which(id)), place });
      await runJobNow(platform, partnership.id, job, readSentFile);
      platform.pass(1000);
    },
  };
}

test('rows of a file that say the same are each the entry again that they were, once it is put back', async () => {
  const scene = await begin();
  const file = await scene.put([call, call, visitRow, call, call, call]);
  const before = await scene.ids();
  await scene.takeBack(file);
  await scene.putBack(file, 'of none');
  expect(await scene.ids()).toEqual(before);
});

test('so they are where one of them went on from an earlier file, and the others are new', async () => {
  const scene = await begin();
  await scene.put([call, visitRow]);
  const second = await scene.put([call, call, call, visitRow]);
  const before = await scene.ids();
  await scene.takeBack(second);
  await scene.putBack(second, 'of none');
  expect(await scene.ids()).toEqual(before);
});
