import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { besideAll } from '../../../../test/builders/platform/family.ts';
import {
  beginPurging,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { EntryId, SubmissionId } from '../store/submission.ts';
import { tablesOfEntries, tablesOfFindings, tablesOfPairs } from '../store/tables-of-entries.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { putBack, removeSubmission } from './change-submission.ts';
import { addComment } from './comment-on-entry.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { decideSharing } from './decide-sharing.ts';
import { decideEntryStanding } from './decide-standing.ts';
import { purgeFile } from './purge-file.ts';
import { readFindings } from './read-findings.ts';
import { readSentFile } from './read-sent-file.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

/** Of one boy of another family: together they are found to be a run. */
const wrongRows = ['13/03/2012', '26/03/2012', '09/04/2012', '23/04/2012', '07/05/2012'].map((date) => ({
  date,
  event: `Peregrine ${purgedWord} was not brought to his dental appointment`,
  child: `Peregrine ${purgedWord}`,
}));

async function begin() {
  const scene = await beginPurging(platform);
  const { which, lead, family, partnership, idOf, inside } = scene;
  const familyId = family.id;
  return {
    ...scene,
    destroy: async (submissionId: SubmissionId) =>
      purgeFile(platform, lead, {
        ...(await which(submissionId)),
        ground: 'wrong-child',
        reason: 'Sent for the wrong family.',
      }),
    takeBack: async (submissionId: SubmissionId) =>
      removeSubmission(platform, lead, { ...(await which(submissionId)), reason: 'Sent too early' }),
    /** What people make of an entry: they write beside it, decide of it, keep it from others, and acknowledge what rests on it. */
    async work(): Promise<EntryId> {
      const entryId = await idOf(purgedWord);
      const entry = { familyId, entryId };
      await addComment(platform, lead, {
        ...entry,
        words: `This is ${purgedWord} of the other family`,
        form: newToken(),
      });
      const agencyId = partnership.agencies.second;
      await decideSharing(platform, lead, { ...entry, agencyId, version: 'none', verdict: 'rejected' });
      const { findings } = await readFindings(platform, lead, { familyId, shown: 'open' });
      for (const { id } of findings?.groups.flatMap((group) => group.findings) ?? [])
        await acknowledgeFinding(platform, lead, { familyId, findingId: id, reason: `Of ${purgedWord}` });
      await decideEntryStanding(platform, lead, {
        ...{ familyId, of: [entryId], standing: 'historical', shown: [entryId], version: 'none' },
      });
      const alsoNotFor = { accountId: partnership.people.practitioner.accountId, reason: purgedWord };
      await decideEntryHandling(platform, lead, {
        ...{ ...entry, handling: 'review-panel', named: [], stillNotFor: [], alsoNotFor, version: 1 },
      });
      return entryId;
    },
    /** Every table that holds something of the entry by its id. */
    holding: (id: EntryId) =>
      inside(async (tx) => {
        const found: string[] = [];
        for (const table of [...tablesOfEntries, ...tablesOfPairs, ...tablesOfFindings]) {
          const { rows } = await sql<{ one: string }>`select t::text as one from ${sql.table(table)} t
             where partnership_id = ${partnership.id}`.execute(tx.sql);
          if (rows.some(({ one }) => one.includes(id))) found.push(table);
        }
        return found;
      }),
    keyOf: (words: string) =>
      inside(async (tx) => {
        const { row_key } = await tx.sql
          .selectFrom('entry')
          .select('row_key')
          .where('event', 'like', `%${words}%`)
          .limit(1)
          .executeTakeFirstOrThrow();
        return row_key.replaceAll('+', '\\+');
      }),
  };
}

const worked = ['sharing', 'standing_decision', 'entry_comment', 'finding_entry'];

test.each([
  ['in the chronology', false, false],
  ['taken back', true, false],
  ['replaced by a file without the row', false, true],
  ['replaced by one that was taken back since', true, true],
] as const)(
  'nothing that people wrote or decided of a file’s entries is left: %s',
  async (_, back, replaced) => {
    const { put, work, takeBack, destroy, holding, places, keyOf, lead, family, officer } = await begin();
    const sent = await put([visitRow, ...wrongRows]);
    const entryId = await work();
    const rowKey = await keyOf(purgedWord);
    expect(await holding(entryId)).toEqual(expect.arrayContaining(worked));
    const next = replaced ? await put([visitRow]) : sent;
    if (back) await takeBack(next);
    await destroy(sent);
    expect(await holding(entryId)).toEqual([]);
    expect(await places()).toEqual([]);
    expect(await places(rowKey)).toEqual([]);
    for (const reader of [lead, officer]) {
      const { gone } = await readFindings(platform, reader, { familyId: family.id, shown: 'acknowledged' });
      expect(gone).toEqual([]);
    }
  },
);

test('so it is with entries that left before it was noted from which file', async () => {
  const { put, work, takeBack, destroy, holding, places, inside } = await begin();
  const sent = await put([visitRow, ...wrongRows]);
  const entryId = await work();
  await takeBack(sent);
  await inside((tx) => tx.sql.updateTable('gone_entry').set({ submission_id: null }).execute());
  await destroy(sent);
  expect(await holding(entryId)).toEqual([]);
  expect(await places()).toEqual([]);
});

test('so it is with old entries, of which neither was noted, though a later file took them over', async () => {
  const { put, work, takeBack, destroy, holding, inside } = await begin();
  const first = await put([visitRow, ...wrongRows]);
  const entryId = await work();
  await inside((tx) => tx.sql.updateTable('entry').set({ first_submission_id: null }).execute());
  const [one, ...others] = wrongRows;
  await takeBack(await put([visitRow, { ...one, event: 'A boy was not brought', child: '' }, ...others]));
  await destroy(first);
  expect(await holding(entryId)).toEqual([]);
});

test('so it is with an entry that a later file took over, was corrected in, and left with', async () => {
  const { put, work, takeBack, destroy, holding, places } = await begin();
  const first = await put([visitRow, ...wrongRows]);
  const entryId = await work();
  const [one, ...others] = wrongRows;
  const second = await put([visitRow, { ...one, event: 'A boy was not brought', child: '' }, ...others]);
  await takeBack(second);
  await destroy(first);
  expect(await holding(entryId)).toEqual([]);
  await destroy(second);
  expect(await places()).toEqual([]);
});

test('what people made of an entry stays where another file brings it still', async () => {
  const { put, work, destroy, holding, idOf } = await begin();
  const sent = await put([visitRow, ...wrongRows]);
  const entryId = await work();
  await put([...wrongRows]);
  await destroy(sent);
  expect(await idOf(purgedWord)).toBe(entryId);
  expect(await holding(entryId)).toEqual(expect.arrayContaining(worked));
});

test('a row that another file brought too is kept from others as before, when that file is put back', async () => {
  const { put, keep, takeBack, destroy, which, told, lead, officer, family, agencyId, partnership } =
    await begin();
  const other = await put([wrongRow]);
  await takeBack(other);
  const sent = await put([visitRow, wrongRow]);
  await keep(purgedWord, 'originator');
  await destroy(sent);
  const place = await besideAll(platform, lead, family.id, agencyId);
  const jobId = await putBack(platform, lead, { ...(await which(other)), place });
  await runJobNow(platform, partnership.id, jobId, readSentFile);
  expect((await told(lead, other)).counts.entries).toBe(1);
  expect((await told(officer, other)).counts.entries).toBe(0);
});
