import { expect, test } from 'vitest';
import { insteadOfAll } from '../../../../test/builders/platform/family.ts';
import { beginPurging, visitRow, wrongRow } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { parseDay } from '../../../shared/day.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { listDetails } from '../store/find-entry.ts';
import { listLapsedDecisions } from '../store/former-wordings.ts';
import { listSameEventDecisions } from '../store/same-event-decisions.ts';
import { listSharing } from '../store/sharing.ts';
import { listStandingDecisions } from '../store/standing-decisions.ts';
import type { EntryId, SubmissionId } from '../store/submission.ts';
import { listThemeDecisions } from '../store/theme-decisions.ts';
import { putBack, removeSubmission } from './change-submission.ts';
import { decideSameEvent } from './decide-same-event.ts';
import { decideSharing } from './decide-sharing.ts';
import { decideEntryStanding, offerStanding } from './decide-standing.ts';
import { decideEntryThemes, offerThemes } from './decide-themes.ts';
import { purgeFile } from './purge-file.ts';
import { versionOf } from './read-same-event.ts';
import { readSentFile } from './read-sent-file.ts';

const platform = await testPlatform();
const shouting = {
  date: '14/03/2014',
  event: 'Police were called after neighbours heard shouting next door',
};
const arrested = { ...shouting, event: `${shouting.event} and the father was arrested for hitting Mina` };

/** A family of which one row is worded in two ways, with what people decide of it. */
async function begin() {
  const scene = await beginPurging(platform);
  const { lead, family, partnership, inside, idOf, which, put } = scene;
  const familyId = family.id;
  const day = parseDay('2014-03-15');
  if (day === null) throw new Error('no day');
  const now = () => platform.now();
  return {
    ...scene,
    sendBoth: async (row: typeof shouting) => put([row, visitRow]),
    /** Of its words as they are: a theme, that it is history, who was told, and that another tells of the same. */
    async decideAll() {
      const entryId = await idOf('Police were');
      const visit = await idOf('Home visit');
      platform.pass(1000);
      const { version, wording } = await offerThemes(platform, lead, { familyId, entryId });
      const shown = { entries: [entryId], theme: null };
      const verdicts = [{ entryId, theme: 'injury', verdict: 'confirmed' }] as const;
      await decideEntryThemes(platform, lead, { familyId, verdicts, shown, version, wording });
      const standing = await offerStanding(platform, lead, { familyId, entryId });
      const said = { of: [entryId], standing: 'historical', shown: [entryId] } as const;
      await decideEntryStanding(platform, lead, { familyId, ...standing, ...said });
      const told = { earliest: day, latest: day, certainty: 'exact', how: 'call' } as const;
      const agencyId = partnership.agencies.second;
      const stated = { version: 'none', wording, verdict: 'stated', told } as const;
      await decideSharing(platform, lead, { familyId, entryId, agencyId, ...stated });
      const of = [entryId, visit];
      const read = wordingOf(await inside((tx) => listDetails(tx, lead, { familyId, of }, now())));
      const same = { entries: of, verdict: 'same', same: of, version: versionOf([]), wording: read } as const;
      await decideSameEvent(platform, lead, { familyId, entryId, ...same });
      platform.pass(1000);
    },
    async takeBack(id: SubmissionId) {
      await removeSubmission(platform, lead, { ...(await which(id)), reason: 'Too early' });
      platform.pass(1000);
    },
    async putBackInstead(id: SubmissionId) {
      const place = await insteadOfAll(platform, lead, familyId, scene.agencyId);
      const job = await putBack(platform, lead, { ...(await which(id)), place });
      await runJobNow(platform, partnership.id, job, readSentFile);
      platform.pass(1000);
    },
    /** Where nothing of its agency stands. */
    async putBackAlone(id: SubmissionId) {
      const job = await putBack(platform, lead, { ...(await which(id)), place: null });
      await runJobNow(platform, partnership.id, job, readSentFile);
      platform.pass(1000);
    },
    async removeForGood(id: SubmissionId) {
      await purgeFile(platform, lead, {
        ...(await which(id)),
        ground: 'wrong-child',
        reason: 'Another child',
      });
      platform.pass(1000);
    },
    /** What counts of it now, and what is told as having been decided of other words. */
    counts: () =>
      inside(async (tx) => {
        const entryId: EntryId = await idOf('Police were');
        const lists = await Promise.all([
          listThemeDecisions(tx, lead, { familyId }, now()),
          listStandingDecisions(tx, lead, { familyId }, now()),
          listSharing(tx, lead, { familyId, only: null }, now()),
          listSameEventDecisions(tx, lead, familyId, now()),
        ]);
        const lapsed = await listLapsedDecisions(tx, lead, { familyId, entryId }, now());
        return [...lists.map(({ length }) => length), lapsed.length];
      }),
    kept: () =>
      inside(async (tx) => {
        const [themes, pairs] = await Promise.all([
          tx.sql.selectFrom('theme_decision').select('entry_id').execute(),
          tx.sql.selectFrom('same_event_decision').select('verdict').execute(),
        ]);
        return themes.length + pairs.length;
      }),
  };
}

test('what was decided of a new version is not told of the former words that come back once it was taken back', async () => {
  const { sendBoth, decideAll, takeBack, putBackInstead, counts } = await begin();
  const first = await sendBoth(shouting);
  const second = await sendBoth(arrested);
  await decideAll();
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  await takeBack(second);
  await putBackInstead(first);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

test('a version that was taken back, or another’s put in its place, comes back with what was decided of it', async () => {
  const { sendBoth, decideAll, takeBack, putBackInstead, putBackAlone, counts, idOf } = await begin();
  const first = await sendBoth(shouting);
  const second = await sendBoth(arrested);
  await decideAll();
  const [ours, visit] = [await idOf('Police were'), await idOf('Home visit')];
  const asBefore = async () => {
    expect([await idOf('Police were'), await idOf('Home visit')]).toEqual([ours, visit]);
    expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  };
  await takeBack(second);
  await putBackAlone(second);
  await asBefore();
  await putBackInstead(first);
  expect(await counts()).toEqual([0, 0, 0, 0, 4]);
  await putBackInstead(second);
  await asBefore();
});

test('of what was decided before it was kept of which words it is, no more counts once the entry says something else', async () => {
  const { sendBoth, decideAll, counts, inside, removeForGood, kept } = await begin();
  const first = await sendBoth(arrested);
  await decideAll();
  await inside(async (tx) => {
    for (const table of ['theme_decision', 'standing_decision', 'sharing'] as const)
      await tx.sql.updateTable(table).set({ of_content: null }).execute();
    await tx.sql
      .updateTable('same_event_decision')
      .set({ first_content: null, second_content: null })
      .execute();
  });
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  await sendBoth(shouting);
  expect(await counts()).toEqual([0, 0, 0, 0, 4]);
  await removeForGood(first);
  expect([await counts(), await kept()]).toEqual([[0, 0, 0, 0, 0], 0]);
});

test('a file that is removed for good takes nothing that was decided of others’ words', async () => {
  const { sendBoth, decideAll, takeBack, putBackInstead, putBackAlone, removeForGood, put, counts } =
    await begin();
  const first = await sendBoth(shouting);
  const wrong = await put([wrongRow], { beside: true });
  const second = await sendBoth(arrested);
  await decideAll();
  await takeBack(second);
  await putBackAlone(first);
  await removeForGood(wrong);
  await putBackInstead(second);
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
});

test('what was decided lapses with a new version, and is told where the words before are', async () => {
  const { sendBoth, decideAll, counts, putBackInstead } = await begin();
  const first = await sendBoth(arrested);
  await decideAll();
  await sendBoth(shouting);
  expect(await counts()).toEqual([0, 0, 0, 0, 4]);
  await putBackInstead(first);
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
});

test('what was decided of words that are removed for good goes with them, and never counts of those that came instead', async () => {
  const { sendBoth, decideAll, counts, removeForGood, kept } = await begin();
  const first = await sendBoth(arrested);
  await decideAll();
  await sendBoth(shouting);
  await removeForGood(first);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  expect(await kept()).toBe(0);
});

test('so does what was decided of a version that was taken back, and is removed for good afterwards', async () => {
  const { sendBoth, decideAll, takeBack, putBackInstead, removeForGood, counts, kept } = await begin();
  const first = await sendBoth(shouting);
  const second = await sendBoth(arrested);
  await decideAll();
  await takeBack(second);
  await putBackInstead(first);
  await removeForGood(second);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  expect(await kept()).toBe(0);
});
