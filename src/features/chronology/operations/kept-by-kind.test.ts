import { expect, test } from 'vitest';
import { writeCells } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginPurging } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Handling } from '../domain/handling.ts';
import type { SubmissionId } from '../store/submission.ts';
import { correctMapping } from './change-submission.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { sendChronology } from './send-chronology.ts';
import { putIn, submitChronology, tellApart } from './submit-chronology.ts';

const platform = await testPlatform();

const headings = ['Date', 'Source', 'Type of contact', 'Event'];
const visit = ['12/03/2012', 'Case record', 'Home visit', 'Both children were seen in their rooms'];
const intelligence = ['13/03/2012', 'Log', 'Police intel', 'A named man stays at the flat on most nights'];
const call = ['20/03/2012', 'Case record', '', 'School was called'];

async function begin() {
  const scene = await beginPurging(platform);
  const { family, lead, agencyId, told, idOf, waitCells, putCells } = scene;
  const familyId = family.id;
  const whole = async (id: SubmissionId, actor: PersonActor) => JSON.stringify(await told(actor, id));
  return {
    ...scene,
    familyId,
    wait: (...rows: readonly (readonly string[])[]) => waitCells([headings, ...rows], 'ours.csv'),
    put: (...rows: readonly (readonly string[])[]) => putCells([headings, ...rows], 'ours.csv'),
    /** Sends a file for the agency where it has none, and lets it wait. */
    async waitBy(by: PersonActor, ...rows: readonly (readonly string[])[]) {
      const files = [{ name: 'ours.csv', path: writeCells([headings, ...rows]) }];
      const { sent } = await sendChronology(platform, by, { familyId, agencyId, files, place: null });
      const [one] = sent;
      if (one === undefined) throw new Error('nothing was sent');
      await runJobNow(platform, scene.partnership.id, one.jobId, readSentFile);
      return one.submissionId;
    },
    async submitNow(id: SubmissionId, by: PersonActor = lead) {
      const { jobId } = await submitChronology(platform, by, await scene.which(id));
      await runJobNow(platform, scene.partnership.id, jobId, putIn);
    },
    async seenByOthers(id: SubmissionId) {
      const seen: string[] = [];
      for (const actor of [scene.officer, scene.partnership.otherLead]) seen.push(await whole(id, actor));
      return seen.join('\n');
    },
    async decide(words: string, handling: Handling) {
      const which = { familyId, entryId: await idOf(words) };
      const { version } = await offerHandling(platform, lead, which);
      const kept = { handling, named: [], stillNotFor: [], alsoNotFor: null };
      await decideEntryHandling(platform, lead, { ...which, version, ...kept });
    },
    async rowOf(id: SubmissionId, words: string) {
      const { rows } = await told(lead, id);
      const row = rows.find(({ cells }) => cells.some(({ text }) => text.includes(words)));
      if (row === undefined) throw new Error(`no row says ${words}`);
      return row;
    },
  };
}

test('a file tells its sender, before it is put in, which rows are kept for their kind; and others never read them', async () => {
  const { wait, told, lead, officer, rowOf, submitNow, seenByOthers } = await begin();
  const id = await wait(visit, intelligence, call);
  const { counts, rows } = await told(lead, id);
  expect([counts.rows, counts.kept]).toEqual([3, 1]);
  expect(rows.map(({ kind, keptByKind }) => [kind, keptByKind])).toEqual([
    ['Visit', false],
    ['Police intelligence', true],
    [null, false],
  ]);
  expect((await rowOf(id, 'named man')).issues.map(({ code }) => code)).toEqual(['kind-kept']);
  await submitNow(id);
  expect((await told(lead, id)).counts).toMatchObject({ entries: 3, kept: 1 });
  expect((await told(officer, id)).counts).toMatchObject({ entries: 2, kept: 0 });
  expect(await seenByOthers(id)).not.toContain('named man');
});

test('a row of such a kind that could not be read is kept for its agency too', async () => {
  const { put, told, lead, officer, seenByOthers } = await begin();
  const id = await put(visit, ['some day', ...intelligence.slice(1)]);
  expect((await told(lead, id)).counts).toMatchObject({ setAside: 1, kept: 1 });
  expect((await told(officer, id)).counts.setAside).toBe(0);
  expect(await seenByOthers(id)).not.toContain('named man');
});

test('sent again it stays kept, also where its column of kinds is left out or its words are changed', async () => {
  const { put, wait, rowOf, told, lead, seenByOthers } = await begin();
  await put(visit, intelligence);
  const again = await put(visit, intelligence, call);
  expect(await seenByOthers(again)).not.toContain('named man');
  expect(await seenByOthers(again)).toContain('School was called');
  // The word for its kind is gone, and it is still found to be another wording of the row that was kept.
  const reworded = ['13/03/2012', 'Log', '', 'A named man stays at the flat on most nights now'];
  const third = await wait(visit, reworded, call);
  expect(await rowOf(third, 'named man')).toMatchObject({
    keptByKind: true,
    kind: null,
    beside: { change: 'changed' },
  });
  expect((await told(lead, third)).counts.kept).toBe(1);
});

test('the row that is another wording of it is let go by the author who says that it is another entry', async () => {
  const { put, wait, rowOf, which, lead } = await begin();
  await put(visit, intelligence);
  const id = await wait(visit, ['13/03/2012', 'Log', '', 'A named man stays at the flat on most nights now']);
  const { position } = await rowOf(id, 'named man');
  await tellApart(platform, lead, { ...(await which(id)), position, apart: true });
  expect((await rowOf(id, 'named man')).keptByKind).toBe(false);
  await tellApart(platform, lead, { ...(await which(id)), position, apart: false });
  expect((await rowOf(id, 'named man')).keptByKind).toBe(true);
});

test('where it has left the file no other row is kept back for it, and its sender is shown that it leaves', async () => {
  const { put, wait, told, lead, seenByOthers } = await begin();
  await put(visit, intelligence);
  const id = await put(visit, call);
  expect(await seenByOthers(id)).toContain('School was called');
  expect((await told(lead, id)).heldBack).toBe(0);
  const next = await wait(visit, ['21/03/2012', 'Case record', '', 'Quite another thing']);
  expect((await told(lead, next)).counts.kept).toBe(0);
});

test('what leaves with the file whose place another takes is told as kept for its kind', async () => {
  const { put, wait, lead, familyId } = await begin();
  await put(visit, intelligence);
  const id = await wait(visit, call);
  const gone = await readSubmission(platform, lead, {
    familyId,
    submissionId: id,
    filter: 'gone',
    from: null,
  });
  expect(gone.rows.map(({ kind, keptByKind }) => [kind, keptByKind])).toEqual([
    ['Police intelligence', true],
  ]);
});

test('what a lead opened stays open when the file is sent again, and with other words its kind keeps it anew', async () => {
  const { put, decide, told, lead, seenByOthers } = await begin();
  await put(visit, intelligence);
  await decide('named man', 'core-group');
  const again = await put(visit, intelligence, call);
  expect(await seenByOthers(again)).toContain('named man');
  expect((await told(lead, again)).counts.kept).toBe(0);
  const reworded = await put(
    visit,
    [...intelligence.slice(0, 3), 'A named man stays at the flat at weekends'],
    call,
  );
  expect(await seenByOthers(reworded)).not.toContain('at weekends');
  expect((await told(lead, reworded)).counts.kept).toBe(1);
});

test('a lead is told why an entry is kept, and widens it on its own page', async () => {
  const { put, decide, idOf, familyId, lead, officer } = await begin();
  await put(visit, intelligence);
  const which = { familyId, id: await idOf('named man') };
  const before = await readOneEntry(platform, lead, which);
  expect(before.entry).toMatchObject({
    kind: 'Police intelligence',
    keeping: { heldBack: true, byKind: true },
  });
  await expect(readOneEntry(platform, officer, which)).rejects.toMatchObject({ code: 'not-found' });
  await decide('named man', 'review-panel');
  expect((await readOneEntry(platform, officer, which)).entry.kind).toBe('Police intelligence');
});

test('rows that stood open are kept once their file is read again by other columns, and stay so when it is read as before', async () => {
  const { putCells, which, lead, partnership, told, seenByOthers } = await begin();
  const id = await putCells([['Date', 'Source', 'Nature', 'Event'], visit, intelligence], 'nature.csv');
  expect(await seenByOthers(id)).toContain('named man');
  const read = async (columns: ReadonlyMap<number, 'kind'>) => {
    const jobId = await correctMapping(platform, lead, { ...(await which(id)), columns });
    await runJobNow(platform, partnership.id, jobId, readSentFile);
  };
  await read(new Map([[2, 'kind']]));
  expect((await told(lead, id)).counts.kept).toBe(1);
  expect(await seenByOthers(id)).not.toContain('named man');
  await read(new Map());
  expect(await seenByOthers(id)).not.toContain('named man');
});

test('an officer puts in what came for an agency, without reading what it keeps', async () => {
  const { waitBy, told, submitNow, officer, lead } = await begin();
  const id = await waitBy(officer, visit, intelligence);
  const seen = await told(officer, id);
  expect([seen.counts.rows, seen.maySubmit, seen.mayChange]).toEqual([1, true, false]);
  await submitNow(id, officer);
  expect((await told(lead, id)).counts).toMatchObject({ entries: 2, kept: 1 });
  expect((await told(officer, id)).counts.entries).toBe(1);
});
