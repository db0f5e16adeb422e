import { afterAll, expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { EntryId, SubmissionId } from '../store/submission.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { addEntry } from './add-entry.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { removeSubmission } from './change-submission.ts';
import { addComment } from './comment-on-entry.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { purgeEntry } from './purge-entry.ts';
import { readFindings } from './read-findings.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const missed = `Peregrine ${purgedWord} was not brought to his dental appointment`;
const days = ['12 March 2012', '26 March 2012', '9 April 2012', '23 April 2012', '7 May 2012'];

async function begin() {
  const scene = await beginPurging(platform);
  const { family, lead, which } = scene;
  const { practitioner } = scene.partnership.people;
  const familyId = family.id;
  return {
    ...scene,
    practitioner,
    takeBack: async (submissionId: SubmissionId) =>
      removeSubmission(platform, lead, { ...(await which(submissionId)), reason: 'Sent too early' }),
    comment: (entryId: EntryId) =>
      addComment(platform, lead, {
        familyId,
        entryId,
        words: `${purgedWord} is of another family`,
        form: newToken(),
      }),
    withdraw: (entryId: EntryId, version = 1) =>
      withdrawEntry(platform, practitioner, { familyId, entryId, version, reason: `Of ${purgedWord}` }),
    destroy: (entryId: EntryId, actor: PersonActor = lead, wording?: string) =>
      purgeEntry(platform, actor, {
        ...{ familyId, entryId, wording, ground: 'wrong-child', reason: 'Typed into the wrong record.' },
      }),
    /** Where the word stands, but for rows that say it themselves. */
    added: async () => (await scene.places()).filter((table) => table !== 'file_chunk'),
  };
}

test('what people wrote beside the same row where it stood in an earlier file goes with it', async () => {
  const { put, takeBack, comment, idOf, purge, places } = await begin();
  const earlier = await put([wrongRow]);
  const before = await idOf(purgedWord);
  await comment(before);
  await takeBack(earlier);
  await put([visitRow, wrongRow]);
  expect(await idOf(purgedWord)).not.toBe(before);
  await purge();
  expect(await places()).toEqual([]);
});

test('so it does where that row said what the entry said before it was corrected', async () => {
  const { put, takeBack, comment, idOf, purge, places } = await begin();
  const earlier = await put([wrongRow]);
  await comment(await idOf(purgedWord));
  await takeBack(earlier);
  await put([visitRow, wrongRow, callRow]);
  await put([visitRow, { ...wrongRow, event: 'A boy was seen in the clinic about his left arm' }, callRow]);
  await purge('left arm');
  expect(await places()).toEqual([]);
});

test('a typed entry that was withdrawn is removed for good, with why, comments, and what was acknowledged of it', async () => {
  const { practitioner, family, lead, officer, comment, withdraw, destroy, places, added } = await begin();
  const ids: EntryId[] = [];
  for (const when of days) ids.push(await typeEntry(platform, practitioner, family, { when, event: missed }));
  const [first, ...others] = ids;
  if (first === undefined) throw new Error('nothing was typed');
  await comment(first);
  const { findings } = await readFindings(platform, lead, { familyId: family.id, shown: 'open' });
  const [run] = findings?.groups.flatMap((group) => group.findings) ?? [];
  if (run === undefined) throw new Error('nothing was found');
  const acknowledged = { familyId: family.id, findingId: run.id, reason: `Of ${purgedWord}` };
  await acknowledgeFinding(platform, lead, acknowledged);
  for (const id of ids) await withdraw(id);
  expect(await added()).toEqual(
    expect.arrayContaining(['typed_entry', 'entry_version', 'entry_comment', 'finding_acknowledgement']),
  );
  await destroy(first);
  expect(await added()).not.toContain('finding_acknowledgement');
  for (const id of others) await destroy(id, officer);
  expect(await places()).toEqual([]);
});

test('one that is withdrawn is removed by its agency’s lead, and by officers who could read it, and by nobody else', async () => {
  const { partnership, practitioner, family, lead, officer, withdraw, destroy } = await begin();
  const id = await typeEntry(platform, practitioner, family, { event: missed });
  await withdraw(id);
  await expect(destroy(id, partnership.otherLead)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(destroy(id, practitioner)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(destroy(id, lead, 'other words')).rejects.toMatchObject({ code: 'worded-otherwise' });
  await destroy(id, officer);
  await expect(destroy(id, officer)).rejects.toMatchObject({ code: 'not-found' });
  const kept = await typeEntry(platform, practitioner, family, { event: missed, handling: 'originator' });
  await withdraw(kept);
  await expect(destroy(kept, officer)).rejects.toMatchObject({ code: 'not-found' });
  await expect(destroy(kept, partnership.otherLead)).rejects.toMatchObject({ code: 'not-found' });
  await destroy(kept, lead);
});

test('from whom one was kept by name, it is kept when it is withdrawn', async () => {
  const { practitioner, family, lead, officer, withdraw, destroy } = await begin();
  const id = await typeEntry(platform, practitioner, family, { event: missed });
  const which = { familyId: family.id, entryId: id };
  const alsoNotFor = { accountId: officer.accountId, reason: 'Is related' };
  await decideEntryHandling(platform, lead, {
    ...{ ...which, handling: 'core-group', named: [], stillNotFor: [], alsoNotFor, version: 1 },
  });
  await withdraw(id);
  await expect(destroy(id, officer)).rejects.toMatchObject({ code: 'not-found' });
  await destroy(id, lead);
});

test('a form that is sent again brings nothing back that was withdrawn, or removed for good, since', async () => {
  const { practitioner, family, withdraw, destroy, places } = await begin();
  const asked = {
    familyId: family.id,
    form: newToken(),
    handling: null,
    given: givenEntry({ event: missed }),
  };
  const first = await addEntry(platform, practitioner, asked);
  if (first.kind !== 'added') throw new Error('the entry is not in');
  await withdraw(first.entryId);
  expect(await addEntry(platform, practitioner, asked)).toEqual({ kind: 'gone-since' });
  await destroy(first.entryId);
  expect(await addEntry(platform, practitioner, asked)).toEqual({ kind: 'gone-since' });
  expect(await places()).toEqual([]);
});

test('why an entry was removed for good stands with what is left of it, and not in the log', async () => {
  const { put, idOf, family, lead, told, places } = await begin();
  const sent = await put([visitRow, wrongRow]);
  const reason = 'About a child called Larkmoor';
  const which = { familyId: family.id, entryId: await idOf(purgedWord) };
  await purgeEntry(platform, lead, { ...which, ground: 'wrong-child', reason });
  expect((await told(lead, sent)).tombstones).toMatchObject([{ reason }]);
  expect(await places('Larkmoor')).toEqual(['purged_row']);
});
