import { afterAll, afterEach, expect, test } from 'vitest';
import {
  beginRewording,
  corrected,
  eventsOf,
  health,
  police,
  stated,
} from '../../../../test/builders/platform/rewording-scene.ts';
import { testNow, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { offerEntryChange } from './change-entry.ts';
import { gatherSaid } from './gather-said.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';
import { readWhoKnew } from './read-who-knew.ts';
import { readWordings } from './read-wordings.ts';
import { restoreWithIds } from './restore-family-chronology.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { putEntryBack } from './withdrawn-entries.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
afterEach(() => platform.pass(testNow.getTime() - platform.now().getTime()));

type Scene = Awaited<ReturnType<typeof beginRewording>>;

/** All that somebody is told of what the police knew, on days of the former words, of their change and of the words of now. */
async function allTold({ ask, family }: Scene, by: PersonActor) {
  const told: unknown[] = [];
  const { agencies, count } = await readWhoKnew(platform, by, family.id, null);
  for (const on of ['2026-11-23', '2026-11-25', '2026-12-04', '2026-12-09']) {
    const { known, notKnown, undecided, ...rest } = await ask(on, { agency: police, by });
    const lists = [known, notKnown, undecided].map(({ lines, of }) => [
      of,
      ...lines.map(({ entry: _entry, ...line }) => line),
    ]);
    told.push([rest, lists]);
  }
  await expect(ask('2026-11-25', { by })).rejects.toMatchObject({ code: 'agency-unknown' });
  return JSON.stringify([agencies, count, told]);
}

test('whoever may not read the earlier words is told the same, whether anything was said of those or not', async () => {
  const answers: string[] = [];
  for (const isSaid of [false, true]) {
    const scene = await beginRewording(platform, 'The informant called', 'originator');
    if (isSaid) await scene.decide(stated);
    scene.wait(10);
    await scene.change('Somebody called');
    await scene.open();
    scene.wait(15);
    for (const by of [scene.practitioner, scene.officer]) answers.push(await allTold(scene, by));
    scene.wait(0);
  }
  expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  expect(answers.join()).not.toContain('informant');
});

test('whoever may not read an entry is told the same with it as without it, whatever was said of its words and put into it', async () => {
  const answers: string[] = [];
  for (const isKept of [false, true]) {
    const scene = await beginRewording(platform, 'The informant called', 'originator');
    const { otherLead, family } = scene;
    await typeEntry(platform, otherLead, family, { when: 'yesterday', event: 'A call about noise' });
    if (isKept) {
      await scene.decide(stated);
      scene.wait(10);
      await scene.change('Somebody called');
    }
    scene.wait(15);
    for (const by of [scene.practitioner, scene.officer]) answers.push(await allTold(scene, by));
    scene.wait(0);
  }
  expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  expect(answers[0]).toContain('A call about noise');
});

test('whoever may read the earlier words is told of them what was said, and of a withdrawn entry that was put back', async () => {
  const { ask, decide, change, wait, otherLead, which } = await beginRewording(
    platform,
    'The informant called',
    'originator',
  );
  await decide(stated);
  wait(10);
  await change('Somebody called');
  const { version } = await offerEntryChange(platform, otherLead, which);
  await withdrawEntry(platform, otherLead, { ...which, version, reason: 'Of another family' });
  wait(12);
  await putEntryBack(platform, otherLead, { ...which, version: version + 1 });
  wait(15);
  expect(eventsOf((await ask('2026-11-25', { by: otherLead })).known)).toEqual(['The informant called']);
});

test('an entry that is removed for good takes its wordings and what was said of them with it', async () => {
  const { ask, decide, change, wait, family, otherLead, officer, which } = await beginRewording(platform);
  await typeEntry(platform, otherLead, family, { when: 'yesterday', event: 'A call about noise' });
  await decide(stated);
  wait(10);
  await change(corrected);
  wait(15);
  const { wording } = await offerPurge(platform, otherLead, which);
  const why = { ground: 'court-order', reason: 'By the order of that day.' } as const;
  await purgeEntry(platform, otherLead, { ...which, wording, ...why });
  expect((await readWhoKnew(platform, officer, family.id, null)).agencies).toEqual([police]);
  expect(await ask('2026-11-25', { agency: police })).toMatchObject({ after: null, known: { of: 1 } });
});

test('whom it can be asked of holds who was told of earlier words alone', async () => {
  const { decide, change, wait, family, officer } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  expect((await readWhoKnew(platform, officer, family.id, null)).agencies).toEqual([health, police]);
});

test('documents tell who was told of the words that they hold', async () => {
  const { decide, change, wait, family, partnership, officer, which } = await beginRewording(platform);
  await decide(stated);
  wait(10);
  await change(corrected);
  const said = await transact(platform.database, partnership.id, async (tx) => {
    const restored = await restoreWithIds(tx, officer, family.id, platform.now());
    const asked = { familyId: family.id, restored, labels: null, comments: false };
    return gatherSaid(tx, officer, asked, platform.now());
  });
  expect(said.sharing).toEqual([]);
  expect((await readWordings(platform, officer, which)).lapsed).toHaveLength(1);
});
