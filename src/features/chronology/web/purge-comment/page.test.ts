import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { beginPurging, purgedWord, visitRow } from '../../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { newToken } from '../../../../platform/secrets/token.ts';
import { addComment, changeComment } from '../../operations/comment-on-entry.ts';
import { readOneEntry } from '../../operations/read-one-entry.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

/** A comment about a child of another family beside an entry, changed once by whoever wrote it. */
async function begin(author: 'practitioner' | 'officer' = 'practitioner') {
  const scene = await beginPurging(platform);
  const { family, put, idOf, lead } = scene;
  const who = scene.partnership.people[author];
  await put([visitRow]);
  const which = { familyId: family.id, entryId: await idOf('Home visit') };
  const form = newToken();
  await addComment(platform, who, { ...which, form, words: `${purgedWord} was there as well` });
  const comments = async () =>
    (await readOneEntry(platform, lead, { familyId: family.id, id: which.entryId })).entry.comments;
  const [comment] = await comments();
  if (comment === undefined) throw new Error('there is no comment');
  const change = (words: string | null, version: number) =>
    changeComment(platform, who, { ...which, commentId: comment.id, words, version });
  await change(`The brother of ${purgedWord} was there as well`, 1);
  const entry = `/families/${family.id}/entries/${which.entryId}`;
  const path = `${entry}/comments/${comment.id}/purge`;
  const signIn = (actor: PersonActor) => served.signIn({ ...actor, steppedUpAt: platform.now() });
  return {
    ...scene,
    ...{ entry, path, change, comments, signIn, form },
    destroy: (actor: PersonActor, version = 2) =>
      served.post(path, { version: `${version}`, ground: 'wrong-child' }, signIn(actor)),
  };
}

test('an officer removes a comment for good, with all that it said before, and is told what goes', async () => {
  const { officer, lead, entry, path, signIn, destroy, places, comments, inside } = await begin();
  expect((await served.get(entry, signIn(officer))).body).toContain(`href="${path}"`);
  const asked = await openHtml((await served.get(path, signIn(officer))).body, { width: 320 });
  expect(await asked.page.getByText('Nobody can bring it back.').count()).toBe(1);
  expect(await asked.page.getByText(`The brother of ${purgedWord}`).count()).toBe(1);
  await expectNoAxeFindings(asked);
  await expectNoSidewaysScroll(asked);
  await asked.close();
  expect(await places()).toEqual(['entry_comment', 'entry_comment_version']);
  const done = await destroy(officer);
  expect([done.statusCode, done.headers.location]).toEqual([303, `${entry}#comments`]);
  expect(await places()).toEqual([]);
  expect(await comments()).toEqual([]);
  const log = await inside(({ sql }) =>
    sql.selectFrom('audit_log').select(['detail', 'reason']).where('event', '=', 'comment-purged').execute(),
  );
  expect(log).toEqual([{ detail: { ground: 'wrong-child' }, reason: null }]);
  // Pressed twice it is done; and nobody else is told that there was one.
  expect((await destroy(officer)).headers.location).toBe(`${entry}#comments`);
  expect((await destroy(lead)).statusCode).toBe(404);
});

test('one that its author removed goes too, with the words that were kept of it', async () => {
  const { officer, change, places, destroy, entry, path, signIn } = await begin();
  await change(null, 2);
  expect(await places()).toEqual(['entry_comment_version']);
  const page = (await served.get(entry, signIn(officer))).body;
  expect(page).toContain('removed a comment');
  expect(page).toContain(`href="${path}"`);
  await destroy(officer, 3);
  expect(await places()).toEqual([]);
});

test('a lead removes those of people of their agency, and nobody else’s; others are offered no way to', async () => {
  const { lead, partnership, entry, path, signIn, destroy, places } = await begin();
  const { practitioner, reviewer, chair } = partnership.people;
  for (const actor of [practitioner, partnership.otherLead])
    expect((await served.get(entry, signIn(actor))).body).not.toContain('Remove it for good</a>');
  for (const actor of [practitioner, partnership.otherLead, reviewer, chair])
    expect([403, 404]).toContain((await destroy(actor)).statusCode);
  expect(await places()).toEqual(['entry_comment', 'entry_comment_version']);
  expect((await served.get(entry, signIn(lead))).body).toContain(`href="${path}"`);
  await destroy(lead);
  expect(await places()).toEqual([]);
  const ofOfficer = await begin('officer');
  expect((await ofOfficer.destroy(ofOfficer.lead)).statusCode).toBe(403);
});

test('who may remove it goes by the agency for which it was written, also when its author works for another one', async () => {
  const { lead, partnership, entry, path, signIn, destroy, places, inside } = await begin();
  const { practitioner } = partnership.people;
  await inside(({ sql }) =>
    sql
      .updateTable('account')
      .set({ agency_id: partnership.agencies.second })
      .where('id', '=', practitioner.accountId)
      .execute(),
  );
  expect((await served.get(entry, signIn(partnership.otherLead))).body).not.toContain(path);
  expect((await destroy(partnership.otherLead)).statusCode).toBe(403);
  expect((await served.get(entry, signIn(lead))).body).toContain(`href="${path}"`);
  await destroy(lead);
  expect(await places()).toEqual([]);
});

test('a comment that was changed meanwhile is not removed by an old form, and without a ground nothing is', async () => {
  const { officer, path, signIn, destroy, change, places } = await begin();
  const again = await served.post(path, { version: '2', ground: '' }, signIn(officer));
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('Choose why it must not be kept');
  await change('Nothing', 2);
  expect((await destroy(officer)).statusCode).toBe(409);
  expect(await places()).toEqual(['entry_comment_version']);
});

test('the form that wrote it, sent again from another tab, writes nothing once the comment is removed for good', async () => {
  const { officer, entry, comments, signIn, places, destroy, form } = await begin('officer');
  await destroy(officer);
  const words = `${purgedWord} was there as well`;
  const again = await served.post(`${entry}/comments`, { words, form }, signIn(officer));
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('What this form wrote was removed for good since');
  expect(again.body).toContain(words);
  expect([await places(), await comments()]).toEqual([[], []]);
  const another = { words: 'The brother was there', form: newToken() };
  expect((await served.post(`${entry}/comments`, another, signIn(officer))).statusCode).toBe(303);
  expect(await comments()).toHaveLength(1);
});

test('whoever may not read the entry is told nothing of the comment', async () => {
  const { officer, keep, destroy, path, signIn } = await begin();
  await keep('Home visit', 'originator');
  expect((await served.get(path, signIn(officer))).statusCode).toBe(404);
  expect((await destroy(officer)).statusCode).toBe(404);
});

test('who removed one comment for good is not told so of another, which is kept, once they may not read the entry', async () => {
  const { officer, entry, comments, signIn, destroy, keep, places } = await begin();
  const form = { words: `${purgedWord} came again`, form: newToken() };
  await served.post(`${entry}/comments`, form, signIn(officer));
  const other = (await comments()).find(({ words }) => words === form.words);
  expect((await destroy(officer)).statusCode).toBe(303);
  await keep('Home visit', 'originator');
  const decided = { version: '1', ground: 'wrong-child' };
  const sent = await served.post(`${entry}/comments/${other?.id}/purge`, decided, signIn(officer));
  expect([sent.statusCode, await places()]).toEqual([404, ['entry_comment']]);
  expect((await destroy(officer)).statusCode).toBe(303);
});
