import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { insteadOfAll, sendInsteadOfAll } from '../../../../test/builders/platform/family.ts';
import { dayOf, episode } from '../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene, rowsOfScene } from '../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { type AgencyId, type FamilyId, readId } from '../../../shared/ids.ts';
import { closeAnalysts } from '../../chronology/operations/ask-analyst.ts';
import { purgeEntry } from '../../chronology/operations/purge-entry.ts';
import { readSentFile } from '../../chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { sendChronology } from '../../chronology/operations/send-chronology.ts';
import { putIn, submitChronology } from '../../chronology/operations/submit-chronology.ts';
import { answerQuestion, readOwnQuestion } from './answer-question.ts';
import { askOutline, type OutlineRequest } from './ask-outline.ts';
import { askQuestion, offerQuestion } from './ask-question.ts';
import { readEntryUse } from './read-entry-use.ts';
import { readPapers } from './read-papers.ts';
import { readQuestions } from './read-questions.ts';
import { readWorkspace } from './read-workspace.ts';
import { writeOutline } from './write-outline.ts';
import { addPaper } from './write-paper.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const kept = { date: '21/05/2014', child: 'Jory', event: 'An informant saw Jory with Silas Wren' };
const withKept = [rowsOfScene[0], [...rowsOfScene[1], kept]] as const;

async function begin(rows: Parameters<typeof makeWorkspaceScene>[1] = rowsOfScene) {
  const scene = await makeWorkspaceScene(platform, rows);
  const { reviewer, family, reviewId, partnership } = scene;
  const key = { familyId: family.id, reviewId };
  return {
    ...scene,
    key,
    /** Asks for the outline, writes it, and gives its text; null where it was refused. */
    async outline(actor: PersonActor = reviewer, more: Partial<OutlineRequest> = {}) {
      const choices = { anonymised: true, withNotes: false, reason: 'for the first draft', ...more };
      const asked = await askOutline(platform, actor, { ...key, ...choices });
      const became = await runJobNow(platform, partnership.id, asked.jobId, writeOutline);
      return became === 'failed' ? null : bytesOf(actor, asked.id);
    },
    async note(words: string, entries: readonly string[], actor: PersonActor = reviewer) {
      const ids = entries.flatMap((one) => readId<'entry'>(one) ?? []);
      const blank = { title: null, from: null, to: null, agencyId: null, episodes: [] };
      return addPaper(platform, actor, { ...key, ...blank, kind: 'note', parts: { words }, entries: ids });
    },
    hide: (id: string) =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .updateTable('entry')
          .set({ handling: 'originator' })
          .where('id', '=', readId<'entry'>(id))
          .execute(),
      ),
  };
}

async function bytesOf(actor: PersonActor, id: string): Promise<Uint8Array> {
  return transact(platform.database, actor.partnershipId, async ({ sql }) => {
    const { bytes } = await sql
      .selectFrom('export')
      .innerJoin('file_chunk', 'file_chunk.file_id', 'export.file_id')
      .select('file_chunk.bytes')
      .where('export.id', '=', readId<'export'>(id))
      .executeTakeFirstOrThrow();
    return bytes;
  });
}

/** Every part of the document, without its number and what else differs between any two. */
function partsOf(bytes: Uint8Array | null): string {
  if (bytes === null) throw new Error('no document was written');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n')
    .replace(/\b[0-9a-f]{8}\b/g, '<number>')
    .replace(/LSCP-\d+|Family \d+/g, '<family>');
}

test('the outline quotes the entries of each part with their agency, and nobody is named in it, nor in what was written', async () => {
  const { key, outline, note, entryOf, reviewer, agencies, lead } = await begin();
  const entries = [entryOf('Jory was not brought'), entryOf('Called to the home')];
  const parts = { why: 'Nobody asked Mina Brathe', sense: 'The clinic had 20 others' };
  await addPaper(platform, reviewer, { ...key, ...episode, parts, entries });
  await note('Jory Brathe waited alone', [entryOf('Jory was not brought')]);
  const asked = { ...key, agencyId: agencies.first, words: 'Who told Mina?', entries: [] };
  const questionId = await askQuestion(platform, reviewer, { ...asked, due: dayOf('2026-12-20') });
  const own = { familyId: key.familyId, questionId };
  await answerQuestion(platform, lead, { ...own, version: 1, words: 'Jory’s teacher', entries: [] });
  const text = partsOf(await outline());
  for (const words of [
    'The missed appointments',
    '1 February 2014 to 30 April 2014',
    'Why it made sense then',
    'The clinic had 20 others',
    'Harbour Health Trust',
    'Called to the home after shouting was heard',
    'What was known, and what was done about it',
    'Still to write: what was learned',
    'Child A',
    'Who told',
    'teacher',
    'What was found, in one sentence.',
    'Basis in law: Request of the safeguarding partners for information (Children Act 2004, section 16H).',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Mina|Jory|Brathe|waited alone/);
  const whole = partsOf(await outline(reviewer, { withNotes: true }));
  expect(whole).toContain('waited alone');
  expect(whole).not.toMatch(/Mina|Jory|Brathe/);
});

test('an officer may keep names, and a reviewer may not', async () => {
  const { outline, officer, reviewer, key, entryOf } = await begin();
  await addPaper(platform, reviewer, { ...key, ...episode, entries: [entryOf('Jory was not brought')] });
  expect(partsOf(await outline(officer, { anonymised: false }))).toContain('Jory was not brought');
  await expect(outline(reviewer, { anonymised: false })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('an entry that is kept from its reader leaves no trace in any page of the workspace, in no note and no outline', async () => {
  const read = async (rows: Parameters<typeof makeWorkspaceScene>[1], hides: boolean) => {
    const scene = await begin(rows);
    const { key, reviewer, note, entryOf, outline, hide, agencies, family, lead } = scene;
    const open = entryOf('Called to the home');
    const hidden = hides ? [entryOf('An informant')] : [];
    await addPaper(platform, reviewer, { ...key, ...episode, entries: [open, ...hidden] });
    await note('Who was at the door?', [open]);
    if (hides) await note('Who is the informant?', hidden);
    const words = { words: 'Who knew?', due: dayOf('2026-12-20'), entries: [open, ...hidden] };
    const questionId = await askQuestion(platform, reviewer, { ...key, agencyId: agencies.first, ...words });
    for (const id of hidden) await hide(id);
    const list = { ...key, after: undefined, before: undefined };
    const told = {
      workspace: await readWorkspace(platform, reviewer, key),
      episodes: await readPapers(platform, reviewer, { ...list, kind: 'episode' }),
      notes: await readPapers(platform, reviewer, { ...list, kind: 'note' }),
      questions: await readQuestions(platform, reviewer, list),
      ofEntry: await readEntryUse(platform, reviewer, { familyId: family.id, entryId: open }),
      ofLead: await readOwnQuestion(platform, lead, { familyId: family.id, questionId, words: [] }),
    };
    const written = partsOf(await outline(reviewer, { withNotes: true }));
    return { told: masked(JSON.stringify(told)), written };
  };
  const [without, withHidden] = [await read(rowsOfScene, false), await read(withKept, true)];
  expect(withHidden.told).toBe(without.told);
  expect(withHidden.written).toBe(without.written);
});

test('a note that is kept from somebody is not found by them as what a question may be about', async () => {
  const { key, reviewer, officer, note, entryOf, hide } = await begin();
  const [hidden, open] = [entryOf('Jory was not brought'), entryOf('Called to the home')];
  const paperId = await note('Who was at the door?', [open, hidden]);
  const asked = { ...key, paperId };
  expect((await offerQuestion(platform, reviewer, asked)).quotes.entries).toHaveLength(2);
  await hide(hidden);
  for (const actor of [reviewer, officer])
    await expect(offerQuestion(platform, actor, asked)).rejects.toMatchObject({ code: 'not-found' });
});

/** Without ids, names of what was made for the test, and who is of which partnership. */
function masked(text: string): string {
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/LSCP-\d+|Family \d+|Partnership \d+/g, '<name>');
}

test('an entry that was taken back or removed for good is told as gone, without a word of it', async () => {
  const { key, outline, note, entryOf, reviewer, lead, family, agencies, partnership } = await begin();
  const entries = [entryOf('Jory was not brought'), entryOf('Health visitor called')];
  await addPaper(platform, reviewer, { ...key, ...episode, entries });
  await note('Why not?', entries);
  const purge = {
    familyId: family.id,
    entryId: entries[0] ?? entryOf(''),
    ground: 'wrong-child' as const,
  };
  await purgeEntry(platform, lead, { ...purge, reason: 'About another child' });
  const left = [{ date: '09/06/2014', child: 'Mina', event: 'Weighed' }];
  await sendInsteadOfAll(platform, lead, family, agencies.first, [writeChronologyCsv(left, 'later.csv')]);
  const text = partsOf(await outline());
  expect(text).toContain('2 entries that were chosen here are not in the chronology any more.');
  expect(text).not.toMatch(/not brought to|Health visitor called/);
  const rows = await transact(platform.database, partnership.id, async ({ sql }) => [
    ...(await sql.selectFrom('review_quote').selectAll().execute()),
    ...(await sql.selectFrom('review_paper').selectAll().execute()),
  ]);
  expect(JSON.stringify(rows)).not.toContain('not brought to');
});

test('an entry whose words were changed since it was chosen is quoted as it stands, and says so', async () => {
  const { key, outline, entryOf, reviewer, lead, family, agencies } = await begin();
  await addPaper(platform, reviewer, { ...key, ...episode, entries: [entryOf('Jory was not brought')] });
  expect(partsOf(await outline())).not.toContain('changed the words');
  platform.pass(60_000);
  const [seen] = rowsOfScene[0];
  const reworded = [
    seen,
    { date: '09/02/2014', child: 'Jory', event: 'Jory was not brought to the eye clinic' },
  ];
  const rows = reworded.flatMap((row) => (row === undefined ? [] : [row]));
  await sendAndPutIn(lead, family.id, agencies.first, writeChronologyCsv(rows, 'health.csv'));
  const text = partsOf(await outline());
  platform.pass(-60_000);
  expect(text).toContain('was not brought to the eye clinic');
  expect(text).toContain('Its agency changed the words since it was chosen.');
});

/** A file instead of what the agency has, put in by its author: an entry that is worded otherwise goes on as the same one. */
async function sendAndPutIn(actor: PersonActor, familyId: FamilyId, agencyId: AgencyId, path: string) {
  const place = await insteadOfAll(platform, actor, familyId, agencyId);
  const files = [{ name: 'health.csv', path }];
  const { sent } = await sendChronology(platform, actor, { familyId, agencyId, files, place });
  for (const { submissionId, jobId } of sent) {
    await runJobNow(platform, actor.partnershipId, jobId, readSentFile);
    const which = { familyId, submissionId };
    const { version } = await readSubmission(platform, actor, { ...which, filter: 'all', from: null });
    const put = await submitChronology(platform, actor, { ...which, version });
    await runJobNow(platform, actor.partnershipId, put.jobId, putIn);
  }
}

test('nothing is written for somebody who reviews the family no longer', async () => {
  const { outline, partnership, reviewer, family } = await begin();
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('relation')
      .set({ to_at: new Date(platform.now().getTime() - 1000) })
      .where('object_id', '=', family.id)
      .where('who_id', '=', reviewer.accountId)
      .execute(),
  );
  await expect(outline()).rejects.toMatchObject({ code: 'not-found' });
});

test('the outline of a closed review can be taken away still', async () => {
  const { outline, close, officer, reviewer, key } = await begin();
  await addPaper(platform, reviewer, { ...key, ...episode });
  await close(officer);
  const bytes = await outline();
  expect(partsOf(bytes)).toContain('The missed appointments');
});
