import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { episode, makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { decideEntryHandling } from '../../chronology/operations/decide-handling.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import { addPaper, changePaper, removePaper } from './write-paper.ts';

const platform = await testPlatform();

/** A note about one entry, written, changed and removed by the reviewer. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const entryId = await typeEntry(platform, lead, family, { event: 'Called to the home' });
  const { familyId, reviewId } = await makeReview(platform, officer, family, []);
  const key = { familyId, reviewId };
  const paperId = await addPaper(platform, officer, { ...key, ...episode, entries: [entryId] });
  const { kind, entries: _entries, ...written } = episode;
  const paper = { ...key, paperId, kind, version: 1 };
  await changePaper(platform, officer, { ...written, ...paper, title: 'Called out' });
  await removePaper(platform, officer, { ...paper, version: 2 });
  platform.pass(1000);
  const changes = async () => {
    const asked = { familyId, child: null, person: null, from: null, to: null };
    const { rows } = await readWhoLooked(platform, officer, asked);
    return rows.filter(({ event }) => event === 'review-paper-written').length;
  };
  return { familyId, lead, officer, entryId, changes };
}

test('who wrote, changed and removed a note is told to whoever may read what it was about, and to nobody else', async () => {
  const { familyId, lead, officer, entryId, changes } = await begin();
  expect(await changes()).toBe(3);
  const kept = { handling: 'core-group', named: [], stillNotFor: [] } as const;
  const alsoNotFor = { accountId: officer.accountId, reason: 'Related to the family' };
  await decideEntryHandling(platform, lead, { familyId, entryId, version: 1, ...kept, alsoNotFor });
  expect(await changes()).toBe(0);
});
