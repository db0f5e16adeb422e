import { afterAll, expect, test } from 'vitest';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { noFilters } from '../store/entry-filters.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { purgeEntry } from './purge-entry.ts';
import { readChronology } from './read-chronology.ts';
import { readExport } from './read-export.ts';
import { readOneEntry } from './read-one-entry.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

/** A family of whose three entries one is for the review’s panel, and a reviewer who is tied to it so. */
async function begin(kind: 'guest' | 'reviewer') {
  const scene = await beginHandling(platform);
  const { partnership, family } = scene;
  const { reviewer } = partnership.people;
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const tie = async (as: 'guest' | 'reviewer', who: PersonActor = reviewer) =>
    inside(({ sql }) =>
      sql
        .insertInto('relation')
        .values({
          ...{ partnership_id: partnership.id, id: newId<'relation'>(), from_at: platform.now(), kind: as },
          ...{ who_kind: 'account', who_id: who.accountId },
          ...{ object_kind: 'family', object_id: family.id },
        })
        .execute(),
    );
  await tie(kind);
  await scene.send(rows);
  const { id: entryId } = await inside(({ sql }) =>
    sql
      .selectFrom('entry')
      .select('id')
      .where('family_id', '=', family.id)
      .where('event', 'like', `%${secret}%`)
      .executeTakeFirstOrThrow(),
  );
  const list = (actor: PersonActor) =>
    readChronology(platform, actor, {
      familyId: family.id,
      filters: noFilters,
      sort: { by: 'date', direction: 'ascending' },
      from: null,
      forPaper: false,
    });
  const document = async (asker: PersonActor = reviewer) => {
    platform.pass(1000);
    const asked = await askExport(platform, asker, {
      ...{ familyId: family.id, form: 'csv', reason: 'For the meeting', anonymised: true },
      ...{ title: null, from: null, to: null },
    });
    await runJobNow(platform, partnership.id, asked.jobId, writeExport);
    platform.pass(1000);
    return { familyId: family.id, id: asked.id };
  };
  const stateOf = async (key: Awaited<ReturnType<typeof document>>, asker: PersonActor = reviewer) =>
    (await readExport(platform, asker, key)).export.state;
  /** From this moment on the reviewer does no longer review the family. */
  const leave = async () => {
    await inside(({ sql }) =>
      sql
        .updateTable('relation')
        .set({ to_at: platform.now() })
        .where('who_id', '=', reviewer.accountId)
        .where('kind', '=', 'reviewer')
        .execute(),
    );
    platform.pass(1000);
  };
  const open = () => readOneEntry(platform, reviewer, { familyId: family.id, id: entryId });
  return { ...scene, reviewer, entryId, tie, list, document, stateOf, leave, open };
}

test('an entry for the review’s panel is for whoever reviews the family, and leaves no trace for a reviewer who is its guest', async () => {
  const ours = await begin('reviewer');
  await ours.keep(secret, 'review-panel');
  expect([(await ours.list(ours.reviewer)).total, (await ours.open()).entry.id]).toEqual([3, ours.entryId]);

  const { reviewer, list, keep, open, seenByOthers } = await begin('guest');
  expect((await list(reviewer)).total).toBe(3);
  await keep(secret, 'review-panel');
  const told = await list(reviewer);
  expect([told.total, told.rows.length]).toEqual([2, 2]);
  await expect(open()).rejects.toMatchObject({ code: 'not-found' });
  expect(await seenByOthers([reviewer])).not.toContain(secret);
});

test('a document that somebody asked for while they reviewed the family is not given out once they are its guest', async () => {
  const { reviewer, document, stateOf, leave, tie } = await begin('reviewer');
  const key = await document();
  await tie('guest');
  expect(await stateOf(key)).toBe('ready');
  await leave();
  expect(await stateOf(key)).toBe('outdated');
  await expect(sendExport(platform, reviewer, key)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await stateOf(await document())).toBe('ready');
});

test('a guest’s document stays as it is, whatever is done with an entry that was for the panel alone when they asked', async () => {
  const { document, stateOf, keep, lead, family, entryId } = await begin('guest');
  const before = await document();
  await keep(secret, 'review-panel');
  expect(await stateOf(before)).toBe('outdated');
  const key = await document();
  await keep(secret, 'originator');
  expect(await stateOf(key)).toBe('ready');
  await keep(secret, 'review-panel');
  const which = { familyId: family.id, entryId };
  await purgeEntry(platform, lead, { ...which, ground: 'court-order', reason: 'By the order of that day.' });
  expect(await stateOf(key)).toBe('ready');
});

test('nor does the document of a lead who reviewed the family once, in another role', async () => {
  const { partnership, tie, document, stateOf, keep, lead, family, entryId } = await begin('guest');
  const asker = partnership.otherLead;
  await tie('reviewer', asker);
  await keep(secret, 'review-panel');
  const key = await document(asker);
  const which = { familyId: family.id, entryId };
  await purgeEntry(platform, lead, { ...which, ground: 'court-order', reason: 'By the order of that day.' });
  expect(await stateOf(key, asker)).toBe('ready');
});
