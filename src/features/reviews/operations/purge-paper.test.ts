import { expect, test } from 'vitest';
import { episode } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { decideEntryHandling } from '../../chronology/operations/decide-handling.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import { closeReview } from './close-review.ts';
import { purgePaper } from './purge-paper.ts';
import { readPaper } from './read-papers.ts';
import { addPaper, changePaper, removePaper } from './write-paper.ts';

const platform = await testPlatform();
const word = 'Peregrine Oakhollow';
const texts = ['review_paper', 'review_paper_version'] as const;

/** A key episode with words about a child of another family, worded otherwise since. */
async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const { family, reviewId, partnership, reviewer, officer, entryOf } = scene;
  const key = { familyId: family.id, reviewId };
  const written = { ...episode, title: word, entries: [entryOf('Jory was found alone')], form: newToken() };
  const add = () => addPaper(platform, reviewer, { ...key, ...written });
  const paperId = await add();
  const paper = { ...key, paperId, kind: 'episode' } as const;
  const { entries: _entries, ...changed } = episode;
  await changePaper(platform, reviewer, { ...changed, ...paper, version: 1 });
  return {
    ...scene,
    ...{ paper, add },
    purge: (actor: PersonActor, version = 2) =>
      purgePaper(platform, actor, { ...paper, version, ground: 'wrong-child' }),
    /** In which tables the word stands, and how much the paper points at. */
    places: () =>
      transact(platform.database, partnership.id, async ({ sql }) => {
        const all = await Promise.all(texts.map((table) => sql.selectFrom(table).selectAll().execute()));
        const quotes = await sql.selectFrom('review_quote').select('of_id').execute();
        return [...texts.filter((_, at) => JSON.stringify(all[at]).includes(word)), quotes.length];
      }),
    close: () => closeReview(platform, officer, { ...key, version: 1, reason: 'The report is out' }),
    purged: () =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('audit_log')
          .select(['detail', 'reason'])
          .where('event', '=', 'review-paper-purged')
          .execute(),
      ),
  };
}

test('whoever works on the review removes a paper for good, with all that it said before; the log holds no word of it', async () => {
  const { reviewer, purge, places, paper, purged, entryOf } = await begin();
  expect(await places()).toEqual(['review_paper_version', 1]);
  await expect(purge(reviewer, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await purge(reviewer);
  expect(await places()).toEqual([0]);
  await expect(readPaper(platform, reviewer, paper)).rejects.toMatchObject({ code: 'not-found' });
  await expect(purge(reviewer)).rejects.toMatchObject({ code: 'not-found' });
  const entries = entryOf('Jory was found alone');
  expect(await purged()).toEqual([
    { detail: { kind: 'episode', entries, ground: 'wrong-child' }, reason: null },
  ]);
});

test('the form that wrote it, sent again, writes nothing once it is removed for good', async () => {
  const { reviewer, paper, add, purge, places } = await begin();
  expect(await add()).toBe(paper.paperId);
  await purge(reviewer);
  await expect(add()).rejects.toMatchObject({ code: 'removed-for-good' });
  expect(await places()).toEqual([0]);
});

test('one that was removed before goes too, also once the review is closed; nobody else removes one for good', async () => {
  const { reviewer, officer, strangers, paper, purge, places, close } = await begin();
  await removePaper(platform, reviewer, { ...paper, version: 2 });
  await close();
  for (const { actor, status } of strangers) {
    await expect(purge(actor, 3)).rejects.toMatchObject({
      code: status === 403 ? 'not-allowed' : 'not-found',
    });
  }
  await purge(officer, 3);
  expect(await places()).toEqual([0]);
});

test('that a paper was removed for good is told to whoever may read what it was about, and to nobody else', async () => {
  const { family, reviewer, officer, otherLead, entryOf, purge } = await begin();
  await purge(reviewer);
  platform.pass(1000);
  const told = async () => {
    const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
    const { rows } = await readWhoLooked(platform, officer, asked);
    return rows.filter(({ event }) => event === 'review-paper-purged').length;
  };
  expect(await told()).toBe(1);
  const key = { familyId: family.id, entryId: entryOf('Jory was found alone'), version: 1 };
  const kept = { handling: 'core-group', named: [], stillNotFor: [] } as const;
  const alsoNotFor = { accountId: officer.accountId, reason: 'Related to the family' };
  await decideEntryHandling(platform, otherLead, { ...key, ...kept, alsoNotFor });
  expect(await told()).toBe(0);
});
