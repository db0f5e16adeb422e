import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { protectAddress } from '../../../../../test/builders/platform/protect-address.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { nameInvolved } from '../../../families/operations/name-involved.ts';

const platform = await testPlatform();
const { served, sent, pageOf, jsonOf, readAgain } = await serveSubmissions(platform);

test('a file is taken back for a reason that tells a protected address only once an officer has said so', async () => {
  const { officer, path, family } = await sent(writeChronologyCsv(manyRows(1)));
  await protectAddress(platform, officer, { familyId: family.id, lines: '27 Tannery Rise' });
  const { version } = await jsonOf(officer, path);
  const body = { version: String(version), reason: 'Mother is at 27 Tannery Rise' };
  const asked = await served.post(`${path}/remove`, body, served.signIn(officer));
  expect([asked.statusCode, asked.body.includes(body.reason)]).toEqual([422, true]);
  expect(asked.body).toContain('Why it is taken back may tell an address that is protected.');
  const said = { ...body, 'as-it-is': 'yes' };
  expect((await served.post(`${path}/remove`, said, served.signIn(officer))).statusCode).toBe(303);
});

test('whoever may not take a file back is told so, and is given no button', async () => {
  const { path, family, partnership, officer } = await sent(writeChronologyCsv(manyRows(1)));
  const { 'agency-lead': lead } = partnership.people;
  const { body } = await pageOf(lead, `${path}/remove`);
  expect(body).toContain('Why is it taken back?');
  const named = { kind: 'involved', who: `agency:${partnership.agencies.second}` } as const;
  await nameInvolved(platform, officer, { familyId: family.id, ...named, reason: 'Called', until: null });
  const other = await pageOf(partnership.otherLead, `${path}/remove`);
  expect(other.body).toContain('only people of Harbour Health Trust can take it back');
  expect(other.body).not.toContain('Why is it taken back?');
  expect((await pageOf(officer, `${path}/remove`)).body).toContain('Why is it taken back?');
});

describe('putting a file back', () => {
  test('says how many entries come back, and they do; what took its place is asked about', async () => {
    const { officer, path, family, partnership } = await sent(writeChronologyCsv(manyRows(3)));
    const before = await jsonOf(officer, path);
    const remove = { version: String(before.version), reason: 'Sent too early' };
    await served.post(`${path}/remove`, remove, served.signIn(officer));
    const left = (await pageOf(officer, path)).body;
    expect(left).toContain('Put this file back into the chronology');
    expect(left).toContain('It is kept, with 3 entries.');
    expect(left).not.toContain('First cells');
    expect(left).not.toContain('Nothing in the first rows');
    const rows = ['Another', 'A third'].map((event) => ({ event }));
    const other = { agencyId: partnership.agencies.first, path: writeChronologyCsv(rows) };
    const [second] = await sendDemonstrationFiles(platform, officer, family, [other]);
    const page = (await pageOf(officer, `${path}/put-back`)).body;
    expect(page).toContain('3 entries come back');
    expect(page).toMatch(/Instead of file 2: .*, 2 entries/);
    expect(page).toContain('an entry that stands there already is there twice then');
    const html = await openHtml(page, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
    const { version } = await jsonOf(officer, path);
    const unsaid = await served.post(
      `${path}/put-back`,
      { version: String(version) },
      served.signIn(officer),
    );
    expect(unsaid.statusCode).toBe(422);
    expect(unsaid.body).toContain('Choose whether it goes instead of what is there, or beside it');
    const taken = second?.submissionId ?? '';
    const body = { version: String(version), place: 'instead', instead: taken, standing: taken };
    const answer = await served.post(`${path}/put-back`, body, served.signIn(officer));
    expect(answer.statusCode).toBe(303);
    await readAgain(officer, answer.headers.location);
    const after = await jsonOf(officer, path);
    expect(after.rows).toEqual(before.rows);
    const replaced = `/families/${family.id}/submissions/${second?.submissionId}`;
    expect((await pageOf(officer, replaced)).body).toContain('file 1 of Harbour Health Trust took its place');
  });

  test('a file that could not be read keeps its reason when another is sent, and never left anything', async () => {
    const { officer, family, partnership } = await sent(writeChronologyCsv(manyRows(1)));
    const broken = writeChronologyCsv([]);
    writeFileSync(broken, 'nothing of a table');
    const agencyId = partnership.agencies.first;
    const [one] = await sendDemonstrationFiles(platform, officer, family, [{ agencyId, path: broken }]);
    await sendDemonstrationFiles(platform, officer, family, [
      { agencyId, path: writeChronologyCsv(manyRows(2)) },
    ]);
    const refused = `/families/${family.id}/submissions/${one?.submissionId}`;
    const { body } = await pageOf(officer, refused);
    expect(body).toContain('This file could not be read');
    expect(body).not.toContain('left the chronology');
    expect(body).not.toContain('When should I correct a column?');
  });
});
