import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { dayOf, episode } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { makeWorkspaceScene } from '../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { Id } from '../../../shared/ids.ts';
import { closeAnalysts } from '../../chronology/operations/ask-analyst.ts';
import { changeEntry } from '../../chronology/operations/change-entry.ts';
import { removeSubmission } from '../../chronology/operations/change-submission.ts';
import { offerPurge, purgeEntry } from '../../chronology/operations/purge-entry.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { type HandlingDecided, setEntryHandling } from '../../chronology/store/row-handling.ts';
import { answerQuestion, readOwnQuestion } from './answer-question.ts';
import { sayNothingHeld } from './answer-request.ts';
import { askQuestion } from './ask-question.ts';
import { answerByRecord } from './change-request.ts';
import { chooseEntries } from './choose-entries.ts';
import { closeReview } from './close-review.ts';
import { readPaper, readPapers } from './read-papers.ts';
import { readQuestion, readQuestions } from './read-questions.ts';
import { readRequest } from './read-request.ts';
import { addPaper } from './write-paper.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const { family, reviewId, partnership, reviewer, lead, sent } = scene;
  const key = { familyId: family.id, reviewId };
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  /** Begins one thing, which is held up where it writes to a table, and another meanwhile. */
  const meanwhile = async (table: string, one: () => Promise<unknown>, other: () => Promise<unknown>) => {
    const begun = await inside(async (tx) => {
      await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx.sql);
      const first = one();
      while ((await countWaiting(tx)) < 1) await pause();
      let over = false;
      const second = other().finally(() => {
        over = true;
      });
      while (!over && (await countWaiting(tx)) < 2) await pause();
      return { all: [first, second] };
    });
    await Promise.all(begun.all);
  };
  const blank = { title: null, from: null, to: null, agencyId: null, episodes: [] };
  return {
    ...scene,
    key,
    meanwhile,
    note: (words: string, entries: readonly Id<'entry'>[], form: string | null = newToken()) =>
      addPaper(platform, reviewer, { ...key, ...blank, kind: 'note', parts: { words }, entries, form }),
    noteOf: async (paperId: Awaited<ReturnType<typeof addPaper>>) =>
      (await readPaper(platform, reviewer, { ...key, paperId, kind: 'note' })).paper,
    notes: async (actor: PersonActor = reviewer) =>
      (await readPapers(platform, actor, { ...key, kind: 'note' })).total,
    keep: (entryId: Id<'entry'>, decided: Pick<HandlingDecided, 'handling' | 'notFor'>) =>
      inside((tx) =>
        setEntryHandling(
          tx,
          { familyId: family.id, entryId, decidedBy: lead.accountId, ...decided },
          platform.now(),
        ),
      ),
    takeBack: async () => {
      const submissionId = sent[0]?.submissionId;
      if (submissionId === undefined) throw new Error('a file was sent');
      const which = { familyId: family.id, submissionId };
      const { version } = await readSubmission(platform, lead, { ...which, filter: 'all', from: null });
      await removeSubmission(platform, lead, { ...which, version, reason: 'Sent too early' });
    },
    purge: async (entryId: Id<'entry'>) => {
      const which = { familyId: family.id, entryId };
      const { wording } = await offerPurge(platform, lead, which);
      await purgeEntry(platform, lead, { ...which, wording, ground: 'unlawful', reason: 'Must not be kept' });
    },
  };
}

/** How many other transactions of this database wait for what somebody holds. */
async function countWaiting(tx: TenantTx): Promise<number> {
  // Else it sees only those that were there when it looked first.
  await sql`select pg_stat_clear_snapshot()`.execute(tx.sql);
  const { rows } = await sql<{ count: number }>`
    select count(distinct pid)::integer as count from pg_locks where not granted and pid in (
      select pid from pg_stat_activity where datname = current_database())`.execute(tx.sql);
  return rows[0]?.count ?? 0;
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}

test('the same note about another entry is another note, and one form that is sent twice makes one', async () => {
  const { note, noteOf, notes, entryOf } = await begin();
  const [one, other] = [entryOf('Health visitor called'), entryOf('Jory was not brought')];
  const form = newToken();
  const first = await note('Ask the GP', [one], form);
  expect(await note('Ask the GP', [one], form)).toBe(first);
  const second = await note('Ask the GP', [other]);
  const quoted = (await noteOf(second)).quotes.entries.map(({ id }) => id);
  expect([quoted, await notes()]).toEqual([[other], 2]);
  await note('Ask the GP, and the school', [one], form);
  expect(await notes()).toBe(3);
});

test('a note is kept where one of the same words about an entry that is kept from its author is hidden', async () => {
  const { note, noteOf, notes, keep, entryOf } = await begin();
  const [one, other] = [entryOf('Health visitor called'), entryOf('Jory was not brought')];
  await note('Ask the GP', [one]);
  await keep(one, { handling: 'originator' });
  expect((await noteOf(await note('Ask the GP', [other]))).parts['words']).toBe('Ask the GP');
  expect(await notes()).toBe(1);
});

test('the same question about another entry is asked, and one form that is sent twice asks once', async () => {
  const { key, reviewer, agencies, entryOf } = await begin();
  const [one, other] = [entryOf('Health visitor called'), entryOf('Jory was not brought')];
  const asked = { ...key, agencyId: agencies.first, words: 'What was done next?', due: dayOf('2026-12-20') };
  const form = newToken();
  const first = await askQuestion(platform, reviewer, { ...asked, entries: [one], form });
  expect(await askQuestion(platform, reviewer, { ...asked, entries: [one], form })).toBe(first);
  const questionId = await askQuestion(platform, reviewer, { ...asked, entries: [other], form: newToken() });
  const { question } = await readQuestion(platform, reviewer, { ...key, questionId });
  expect(question.quotes.entries.map(({ id }) => id)).toEqual([other]);
  expect((await readQuestions(platform, reviewer, key)).total).toBe(2);
});

test('a note stays with those who could read its entry once that has left, though it was not for somebody else by name', async () => {
  const { note, notes, keep, takeBack, entryOf, reviewer, officer, otherLead } = await begin();
  const id = entryOf('Health visitor called');
  await note('My long thought', [id]);
  const notFor = (actor: PersonActor) => [{ accountId: actor.accountId, reason: 'Related' }];
  await keep(id, { handling: 'core-group', notFor: notFor(otherLead) });
  await takeBack();
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 1]);
});

test('a note about an entry that was kept from somebody stays kept from them once the entry has left', async () => {
  const { note, notes, keep, takeBack, entryOf, reviewer, officer } = await begin();
  const id = entryOf('Health visitor called');
  await note('My long thought', [id]);
  await keep(id, {
    handling: 'core-group',
    notFor: [{ accountId: officer.accountId, reason: 'Related' }],
  });
  await takeBack();
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 0]);
});

test('the same where it is removed for good: a note stays, without a word of its entry, with those who could read that', async () => {
  const { note, noteOf, notes, keep, purge, entryOf, reviewer, officer, otherLead } = await begin();
  const id = entryOf('Health visitor called');
  const paperId = await note('My long thought', [id]);
  const notFor = (actor: PersonActor) => [{ accountId: actor.accountId, reason: 'Related' }];
  await keep(id, { handling: 'core-group', notFor: notFor(otherLead) });
  await purge(id);
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 1]);
  expect((await noteOf(paperId)).quotes).toEqual({ entries: [], gone: 1 });
});

test('from whom the entry was kept by name, the note stays kept once it is removed for good', async () => {
  const { note, notes, keep, purge, entryOf, reviewer, officer } = await begin();
  const id = entryOf('Health visitor called');
  await note('My long thought', [id]);
  await keep(id, {
    handling: 'core-group',
    notFor: [{ accountId: officer.accountId, reason: 'Related' }],
  });
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 0]);
  await purge(id);
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 0]);
});

test('a note that is written while its entry is removed for good is found by those who could read it', async () => {
  const { note, notes, purge, meanwhile, entryOf, reviewer, officer } = await begin();
  const id = entryOf('Health visitor called');
  await meanwhile(
    'review_paper_episode',
    () => note('My long thought', [id]),
    () => purge(id),
  );
  expect([await notes(reviewer), await notes(officer)]).toEqual([1, 1]);
});

test('a reviewer is told that an entry which was typed is worded otherwise since it was chosen, until it is chosen again', async () => {
  const { key, lead, reviewer, family } = await begin();
  const entryId = await typeEntry(platform, lead, family, { event: 'First words' });
  platform.pass(1000);
  const paperId = await addPaper(platform, reviewer, { ...key, ...episode, entries: [entryId] });
  const reworded = async () => {
    const { paper } = await readPaper(platform, reviewer, { ...key, paperId, kind: 'episode' });
    return paper.quotes.entries.map((one) => one.reworded);
  };
  expect(await reworded()).toEqual([false]);
  platform.pass(1000);
  const given = givenEntry({ event: 'Quite other words' });
  await changeEntry(platform, lead, { familyId: family.id, entryId, version: 1, given });
  expect(await reworded()).toEqual([true]);
  platform.pass(1000);
  await chooseEntries(platform, reviewer, {
    ...key,
    paperId,
    ticked: [entryId],
    before: [],
  });
  expect(await reworded()).toEqual([false]);
});

test('a review is not closed between the look of whoever answers a question and their answer', async () => {
  const { key, officer, reviewer, lead, agencies, family, meanwhile } = await begin();
  const asked = { ...key, agencyId: agencies.first, words: 'What was done next?', due: dayOf('2026-12-20') };
  const questionId = await askQuestion(platform, reviewer, { ...asked, entries: [] });
  const answer = { familyId: family.id, questionId, version: 1, words: 'Nothing', entries: [] };
  const order: string[] = [];
  await meanwhile(
    'review_question_answer',
    () => answerQuestion(platform, lead, answer).then(() => order.push('answered')),
    () =>
      closeReview(platform, officer, { ...key, version: 1, reason: 'It is out' }).then(() =>
        order.push('closed'),
      ),
  );
  expect(order).toEqual(['answered', 'closed']);
});

test('a note may hold half a letter, as programs send it', async () => {
  const { note, noteOf, entryOf } = await begin();
  const paperId = await note('x \ud800 y', [entryOf('Health visitor called')]);
  expect((await noteOf(paperId)).parts['words']).toBe('x \ufffd y');
});

test('a lead whose agency is involved no longer reads as a guest what it is asked, and answers nothing; an officer writes down what came another way', async () => {
  const { family, key, agencies, requestIds, partnership, reviewer, lead, officer } = await begin();
  const ask = { ...key, agencyId: agencies.first, words: 'Why?', due: dayOf('2026-12-20'), entries: [] };
  const questionId = await askQuestion(platform, reviewer, { ...ask, form: newToken() });
  const question = { familyId: family.id, questionId, version: 1, words: 'It was shut.', entries: [] };
  const requestId = requestIds[0];
  if (requestId === undefined) throw new Error('two agencies are asked');
  const request = { familyId: family.id, requestId };
  const until = new Date(platform.now().getTime() - 1000);
  await transact(platform.database, partnership.id, async ({ sql: db }) => {
    await db.updateTable('relation').set({ to_at: until }).where('who_id', '=', agencies.first).execute();
    const guest = { who_kind: 'account', who_id: lead.accountId, kind: 'guest' } as const;
    const of = {
      object_kind: 'family',
      object_id: family.id,
      from_at: new Date('2020-01-01T00:00:00Z'),
    } as const;
    await db
      .insertInto('relation')
      .values({ partnership_id: partnership.id, id: newId<'relation'>(), ...guest, ...of })
      .execute();
  });
  const own = { familyId: family.id, questionId, words: [] };
  expect((await readOwnQuestion(platform, lead, own)).mayAnswer).toBe(false);
  expect((await readRequest(platform, lead, request)).mayAnswer).toBe(false);
  const refused = { code: 'not-allowed' };
  const nothing = { ...request, version: 1, words: 'All of it', looked: 'I' };
  await expect(sayNothingHeld(platform, lead, nothing)).rejects.toMatchObject(refused);
  await expect(answerByRecord(platform, lead, request)).rejects.toMatchObject(refused);
  await expect(answerQuestion(platform, lead, question)).rejects.toMatchObject(refused);
  await answerQuestion(platform, officer, question);
});
