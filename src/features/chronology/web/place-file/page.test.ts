import { expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import type { JobId } from '../../../../shared/ids.ts';
import { placeFile, putBack, removeSubmission } from '../../operations/change-submission.ts';
import { offerPurge, purgeEntry } from '../../operations/purge-entry.ts';
import { readSentFile } from '../../operations/read-sent-file.ts';
import { putIn, submitChronology } from '../../operations/submit-chronology.ts';

const platform = await testPlatform();
const { served, sent, pageOf, jsonOf, readAgain } = await serveSubmissions(platform);

const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };
const later = { date: '14/03/2012', event: 'Strategy discussion' };
/** What its sender meant to mend, and sent beside the first: by a link nobody is asked. */
async function begin() {
  const { officer, family, partnership, one } = await sent(writeChronologyCsv([visit, call]));
  const files = [{ agencyId: partnership.agencies.first, path: writeChronologyCsv([visit, call, later]) }];
  const [second] = await sendDemonstrationFiles(platform, officer, family, files, { submitWhenRead: false });
  const path = `/families/${family.id}/submissions/${second?.submissionId}`;
  const { id: partnershipId } = partnership;
  const states = () =>
    transact(platform.database, partnershipId, ({ sql }) =>
      sql
        .selectFrom('submission')
        .select(['number', 'state'])
        .where('family_id', '=', family.id)
        .orderBy('number')
        .execute(),
    );
  const versionOf = async (id: string) =>
    (await jsonOf(officer, `/families/${family.id}/submissions/${id}`)).version;
  const run = (jobId: JobId, handler = readSentFile) => runJobNow(platform, partnershipId, jobId, handler);
  if (second === undefined) throw new Error('a second was sent');
  const ids = [one.submissionId, second.submissionId] as const;
  return { officer, family, partnership, first: one.submissionId, path, ids, states, versionOf, run };
}

test('a file that would go beside another says so, and goes instead of it once that is said: unchanged entries stay', async () => {
  const { officer, family, first, path } = await begin();
  const waiting = (await pageOf(officer, path)).body;
  expect(waiting).toContain('an entry that stands in two of them is there twice');
  expect(waiting).toContain('Say which file it goes instead of, if it is a newer version');
  const before = (await jsonOf(officer, `/families/${family.id}/submissions/${first}`)).rows;
  const page = await pageOf(officer, `${path}/place`);
  const html = await openHtml(page.body, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  const { version } = await jsonOf(officer, path);
  const unsaid = { version: String(version), standing: first };
  const refused = await served.post(`${path}/place`, unsaid, served.signIn(officer));
  expect([refused.statusCode, refused.body.includes('Choose whether it goes instead')]).toEqual([422, true]);
  const said = { ...unsaid, place: 'instead', instead: first };
  const placed = await served.post(`${path}/place`, said, served.signIn(officer));
  expect(placed.statusCode).toBe(303);
  await readAgain(officer, placed.headers.location);
  const compared = (await pageOf(officer, path)).body;
  expect(compared).toContain('2 entries stay as they are and keep');
  expect(compared).toContain('Change which file it goes instead of');
  const put = { version: String((await jsonOf(officer, path)).version) };
  const putting = await served.post(`${path}/submit`, put, served.signIn(officer));
  await readAgain(officer, putting.headers.location, putIn);
  const after = (await jsonOf(officer, path)).rows;
  const idsOf = (rows: readonly { entryId: string }[]) => rows.map(({ entryId }) => entryId);
  expect(idsOf(after).slice(0, 2)).toEqual(idsOf(before));
  expect(after).toHaveLength(3);
});

test('other files than were shown, a file that does not wait and one by itself are told so', async () => {
  const { officer, path, family, first, partnership } = await begin();
  const { version } = await jsonOf(officer, path);
  const files = [{ agencyId: partnership.agencies.first, path: writeChronologyCsv([later]) }];
  await sendDemonstrationFiles(platform, officer, family, files);
  const said = { version: String(version), place: 'instead', instead: first, standing: first };
  const stale = await served.post(`${path}/place`, said, served.signIn(officer));
  expect([stale.statusCode, stale.body.includes('has changed. Look at them')]).toEqual([422, true]);
  const inIt = `/families/${family.id}/submissions/${first}`;
  expect((await pageOf(officer, `${inIt}/place`)).body).toContain('does not wait to be put in');
  const alone = await sent(writeChronologyCsv([visit]), { submitWhenRead: false });
  expect((await pageOf(alone.officer, alone.path)).body).not.toContain('is there twice');
});

test('a file that is put back instead of the one that waits for its place stands in the chronology, and takes no place of its own', async () => {
  const { officer, family, ids, states, versionOf, run } = await begin();
  const [first, second] = ids;
  const which = async (submissionId: (typeof ids)[number]) => ({
    familyId: family.id,
    submissionId,
    version: await versionOf(submissionId),
  });
  const insteadOf = (id: (typeof ids)[number]) => ({ kind: 'instead', of: [id], shown: [id] }) as const;
  await run(await placeFile(platform, officer, { ...(await which(second)), place: insteadOf(first) }));
  await removeSubmission(platform, officer, { ...(await which(first)), reason: 'Sent in error' });
  const left = (await pageOf(officer, `/families/${family.id}/submissions/${second}`)).body;
  expect(left).not.toContain('Change which file it goes instead of');
  await run(await putBack(platform, officer, { ...(await which(first)), place: insteadOf(second) }));
  expect(await states()).toEqual([
    { number: 1, state: 'submitted' },
    { number: 2, state: 'removed' },
  ]);
});

test('of two that wait, each placed instead of the other, one goes in and the other leaves', async () => {
  const { officer, family, partnership, path, first, states, run } = await begin();
  const files = [{ agencyId: partnership.agencies.first, path: writeChronologyCsv([later]) }];
  const [third] = await sendDemonstrationFiles(platform, officer, family, files, { submitWhenRead: false });
  const second = path.split('/').at(-1) ?? '';
  const placeInstead = async (at: string, instead: string, standing: readonly string[]) => {
    const { version } = await jsonOf(officer, at);
    const said = { version: String(version), place: 'instead', instead, standing };
    return served.post(`${at}/place`, said, served.signIn(officer));
  };
  const ofThird = `/families/${family.id}/submissions/${third?.submissionId}`;
  const placed = [
    await placeInstead(path, third?.submissionId ?? '', [first, third?.submissionId ?? '']),
    await placeInstead(ofThird, second, [first, second]),
  ];
  for (const { headers } of placed) await readAgain(officer, headers.location).catch(() => {});
  const [waits] = (await states()).filter(({ state }) => state === 'checked');
  expect(waits).toBeDefined();
  const at = waits?.number === 2 ? path : ofThird;
  const { version, id } = await jsonOf(officer, at);
  const which = { familyId: family.id, submissionId: id, version };
  const { jobId } = await submitChronology(platform, officer, which);
  await run(jobId, putIn);
  expect((await states()).map(({ state }) => state).toSorted()).toEqual([
    'removed',
    'submitted',
    'submitted',
  ]);
});

test('a file whose stored copy is gone is placed nowhere, and says what to do', async () => {
  const { officer, family, ids, path, versionOf } = await begin();
  const [first, second] = ids;
  const { rows } = await jsonOf(officer, `/families/${family.id}/submissions/${first}`);
  const entry = { familyId: family.id, entryId: rows[1].entryId };
  const { wording } = await offerPurge(platform, officer, entry);
  const why = { ground: 'wrong-child', reason: 'Another family’s call' } as const;
  await purgeEntry(platform, officer, { ...entry, wording, ...why });
  const waiting = (await pageOf(officer, path)).body;
  expect(waiting).not.toContain(`${path}/place`);
  expect(waiting).toContain('It cannot go instead of one of them, since it cannot be read again');
  expect(waiting).toContain('Put it into the chronology');
  expect((await pageOf(officer, `${path}/place`)).body).toContain('cannot be read again to be compared');
  const version = await versionOf(second);
  const said = { version: String(version), place: 'instead', instead: first, standing: first };
  const sentSo = await served.post(`${path}/place`, said, served.signIn(officer));
  expect([sentSo.statusCode, sentSo.body.includes('Take it back, and send the file again')]).toEqual([
    422,
    true,
  ]);
  expect(await jsonOf(officer, path)).toMatchObject({ state: 'checked', version, refused: null });
});

test('the log tells of a file that waited, and leaves since another takes its place', async () => {
  const { officer, family, partnership, first, path, ids, versionOf, run } = await begin();
  const files = [{ agencyId: partnership.agencies.first, path: writeChronologyCsv([later]) }];
  const [third] = await sendDemonstrationFiles(platform, officer, family, files, { submitWhenRead: false });
  if (third === undefined) throw new Error('a third was sent');
  const [, second] = ids;
  const place = { kind: 'instead', of: [third.submissionId], shown: [first, third.submissionId] } as const;
  const which = { familyId: family.id, submissionId: second, version: await versionOf(second) };
  await run(await placeFile(platform, officer, { ...which, place }));
  expect(await jsonOf(officer, path)).toMatchObject({ state: 'checked' });
  const logged = await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .select(['event', 'reason'])
      .where('object_id', '=', third.submissionId)
      .where('event', '=', 'chronology-removed')
      .execute(),
  );
  expect(logged).toEqual([{ event: 'chronology-removed', reason: 'sent again' }]);
});
