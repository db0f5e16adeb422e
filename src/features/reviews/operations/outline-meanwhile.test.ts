import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runJobHalfway } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../test/builders/platform/workspace-scene.ts';
import { transact } from '../../../platform/database/transact.ts';
import { removeExpired } from '../../../platform/jobs/clean-up.ts';
import { closeAnalysts } from '../../chronology/operations/ask-analyst.ts';
import { purgeEntry } from '../../chronology/operations/purge-entry.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { askOutline } from './ask-outline.ts';
import { writeOutline } from './write-outline.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

test.each([
  ['where documents that have ended are cleared away before it is written', true],
  ['where nothing is cleared away yet', false],
])(
  'an outline that is being written while something is removed for good is not kept %s',
  async (_, cleared) => {
    const { family, reviewId, reviewer, lead, partnership, entryOf } = await makeWorkspaceScene(platform);
    const { jobId } = await askOutline(platform, reviewer, {
      ...{ familyId: family.id, reviewId, anonymised: true, withNotes: false, reason: 'for the first draft' },
    });
    const goOn = await runJobHalfway(platform, partnership.id, jobId, writeOutline);
    platform.pass(1000);
    await purgeEntry(platform, lead, {
      ...{
        familyId: family.id,
        entryId: entryOf('Health visitor'),
        ground: 'wrong-child',
        reason: 'Another family.',
      },
    });
    if (cleared) await removeExpired(platform, partnership.id);
    await goOn();
    const kept = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('file')
        .innerJoin('file_chunk', 'file_chunk.file_id', 'file.id')
        .select('file.name')
        .where('file.name', 'like', 'review-outline%')
        .execute(),
    );
    expect(kept).toEqual([]);
  },
);

test('an outline that is asked for while the family is held, be it to remove something for good or to seal somebody, is asked for after it', async () => {
  const { family, reviewId, reviewer, partnership } = await makeWorkspaceScene(platform);
  const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
  const { promise: isHeld, resolve: held } = Promise.withResolvers<void>();
  const holding = transact(platform.database, partnership.id, async (tx) => {
    await lockHandling(tx, family.id);
    held();
    await isFree;
  });
  await isHeld;
  const listOutlines = () =>
    transact(platform.database, partnership.id, ({ sql }) => sql.selectFrom('export').select('id').execute());
  const outline = askOutline(platform, reviewer, {
    ...{ familyId: family.id, reviewId, anonymised: true, withNotes: false, reason: 'for the first draft' },
  });
  await setTimeout(500);
  expect(await listOutlines()).toEqual([]);
  free();
  await Promise.all([holding, outline]);
  expect(await listOutlines()).toHaveLength(1);
});
