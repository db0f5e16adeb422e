import { expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { putIn } from '../../operations/submit-chronology.ts';

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
  return { officer, family, partnership, first: one.submissionId, path };
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
  expect([stale.statusCode, stale.body.includes('other files in the chronology now')]).toEqual([422, true]);
  const inIt = `/families/${family.id}/submissions/${first}`;
  expect((await pageOf(officer, `${inIt}/place`)).body).toContain('does not wait to be put in');
  const alone = await sent(writeChronologyCsv([visit]), { submitWhenRead: false });
  expect((await pageOf(alone.officer, alone.path)).body).not.toContain('is there twice');
});
