import { expect, test } from 'vitest';
import { dayOf, episode } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../test/builders/platform/workspace-scene.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Id } from '../../../shared/ids.ts';
import { chooseEntries } from './choose-entries.ts';
import { closeReview } from './close-review.ts';
import { readPaper, readPapers } from './read-papers.ts';
import { readWorkspace } from './read-workspace.ts';
import { addPaper, changePaper, offerPaper, putPaperBack, removePaper } from './write-paper.ts';

const platform = await testPlatform();

/** A key episode about one entry, which its reviewer can word anew, remove and put back. */
async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const { family, reviewId, partnership, reviewer, entryOf } = scene;
  const key = { familyId: family.id, reviewId };
  const alone = entryOf('Jory was found alone');
  const paperId = await addPaper(platform, reviewer, { ...key, ...episode, entries: [alone] });
  const { entries: _entries, ...written } = episode;
  const paper = { ...key, paperId, kind: 'episode' } as const;
  return {
    ...scene,
    key,
    paper,
    alone,
    word: (title: string, version: number, why = 'Nobody asked') =>
      changePaper(platform, reviewer, { ...written, ...paper, version, title, parts: { why } }),
    choose: (ticked: readonly Id<'entry'>[], before: readonly Id<'entry'>[]) =>
      chooseEntries(platform, reviewer, { ...paper, ticked, before }),
    read: () => readPaper(platform, reviewer, paper),
    list: () =>
      readPapers(platform, reviewer, { ...key, kind: 'episode', after: undefined, before: undefined }),
    keep: (id: Id<'entry'>) =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql.updateTable('entry').set({ handling: 'originator' }).where('id', '=', id).execute(),
      ),
  };
}

test('what a key episode said before it was worded anew stays to be read, the newest first', async () => {
  const { word, read, reviewer } = await begin();
  expect((await read()).former).toEqual([]);
  platform.pass(1000);
  await word('Alone at the station', 1);
  await word('Alone, and late', 2);
  const { paper, former } = await read();
  expect([paper.title, paper.version]).toEqual(['Alone, and late', 3]);
  expect(former.map(({ title, parts, from, writtenBy }) => [title, parts, from, writtenBy])).toEqual([
    ['Alone at the station', { why: 'Nobody asked' }, dayOf('2014-02-01'), reviewer.name],
    [episode.title, episode.parts, dayOf('2014-02-01'), reviewer.name],
  ]);
});

test('a paper that is saved as it stands has no former wording of that', async () => {
  const { word, read } = await begin();
  await word('Alone at the station', 1);
  await word('Alone at the station', 2);
  const { paper, former } = await read();
  expect([paper.version, former.length]).toEqual([2, 1]);
  await expect(word('Another', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('what it said while it pointed at an entry that is kept from its reader leaves no trace', async () => {
  const { word, choose, read, keep, alone, entryOf } = await begin();
  const open = entryOf('Called to the home');
  await choose([open], [alone]);
  await word('Called to the home', 1);
  expect((await read()).former).toHaveLength(1);
  await keep(alone);
  expect((await read()).former).toEqual([]);
  await word('Called to the home twice', 2);
  expect((await read()).former.map(({ title }) => title)).toEqual(['Called to the home']);
});

test('a paper that was removed stands in no list, can be put back by whoever works on the review, and is whole then', async () => {
  const { word, read, list, paper, key, reviewer, officer, strangers } = await begin();
  await word('Alone at the station', 1);
  await removePaper(platform, reviewer, { ...paper, version: 2 });
  const removed = await list();
  expect([removed.total, removed.removed.map(({ title }) => title)]).toEqual([0, ['Alone at the station']]);
  expect((await readWorkspace(platform, officer, key)).papers.episode).toBe(0);
  expect((await read()).paper.removed).toMatchObject({ by: reviewer.name });
  for (const { actor, status } of strangers) {
    await expect(putPaperBack(platform, actor, { ...paper, version: 3 })).rejects.toMatchObject({
      code: status === 403 ? 'not-allowed' : 'not-found',
    });
  }
  await expect(putPaperBack(platform, officer, { ...paper, version: 2 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await putPaperBack(platform, officer, { ...paper, version: 3 });
  const back = await read();
  expect([back.paper.title, back.paper.removed, back.paper.quotes.entries.length]).toEqual([
    'Alone at the station',
    null,
    1,
  ]);
  expect(back.former.map(({ title }) => title)).toEqual([episode.title]);
  expect((await list()).total).toBe(1);
});

test('a paper that was removed is not worded anew, and nothing is put back in a review that is closed', async () => {
  const { word, choose, paper, key, reviewer, officer } = await begin();
  await removePaper(platform, reviewer, { ...paper, version: 1 });
  await expect(word('Another', 2)).rejects.toMatchObject({ code: 'not-found' });
  await expect(choose([], [])).rejects.toMatchObject({ code: 'not-found' });
  await closeReview(platform, officer, { ...key, version: 1, reason: 'The report is out' });
  await expect(putPaperBack(platform, reviewer, { ...paper, version: 2 })).rejects.toMatchObject({
    code: 'review-closed',
  });
});

test('a learning event that is saved speaks still of a key episode that was removed, and as it stands nothing is kept anew', async () => {
  const { key, paper, reviewer } = await begin();
  const { paperId: removed } = paper;
  const standing = await addPaper(platform, reviewer, { ...key, ...episode, title: 'Late' });
  const event = {
    ...episode,
    kind: 'learning-event',
    title: 'Talks',
    episodes: [removed, standing],
  } as const;
  const paperId = await addPaper(platform, reviewer, { ...key, ...event });
  const own = { ...key, ...event, paperId };
  await removePaper(platform, reviewer, { ...paper, version: 1 });
  const { chosen, episodes } = await offerPaper(platform, reviewer, { ...key, kind: event.kind, paperId });
  const ticked = episodes.map(({ id }) => id).filter((id) => chosen.includes(id));
  await changePaper(platform, reviewer, { ...own, version: 1, episodes: ticked });
  expect((await readPaper(platform, reviewer, own)).former).toEqual([]);
  await changePaper(platform, reviewer, { ...own, version: 1, title: 'More talks', episodes: [] });
  await putPaperBack(platform, reviewer, { ...paper, version: 2 });
  const { paper: read, episodes: spoken, former } = await readPaper(platform, reviewer, own);
  expect([read.title, former.length, spoken.map(({ id }) => id)]).toEqual(['More talks', 1, [removed]]);
});
