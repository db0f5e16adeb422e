import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import type { JobId } from '../../../../shared/ids.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { writeExport } from '../../operations/write-export.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>"\'';
const asked = { form: 'csv', names: 'named', reason: `for the panel ${attack}`, title: attack };

async function anyFamily() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first, second],
    name: `Family ${attack}`,
  });
  const officer = partnership.people.officer;
  const rows = [{ date: '12/03/2012', event: '=1+1 was called' }, { date: '13/03/2012' }];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  return { partnership, family, officer, path: `/families/${family.id}/exports` };
}

async function ask(body: Record<string, string> = asked) {
  const one = await anyFamily();
  const answer = await served.post(`${one.path}/new`, body, served.signIn(one.officer));
  return { ...one, answer, at: String(answer.headers['location']) };
}

async function write({ family, officer }: Awaited<ReturnType<typeof anyFamily>>, path: string) {
  const { export: told } = (await served.get(path, served.giveToken(officer))).json();
  return runJobNow(platform, family.partnershipId, told.jobId as JobId, writeExport);
}

test('a document is asked for by a form, written by a job, and taken by a link', async () => {
  const one = await ask();
  expect(one.answer.statusCode).toBe(303);
  const session = served.signIn(one.officer);
  const waiting = await served.get(one.at, session);
  expect(waiting.body).toContain('is being written');
  expect(waiting.body).toContain('http-equiv="refresh"');
  expect((await served.get(`${one.at}/file`, session)).statusCode).toBe(404);
  expect(await write(one, one.at)).toBe('done');
  const ready = await served.get(one.at, session);
  const [link = ''] = ready.body.match(/<a [^>]*\/file"[^>]*>/) ?? [];
  // Whatever answers would be saved under its name: the page that asks to confirm, too.
  expect([link.includes('button'), /\sdownload/.test(link)]).toEqual([true, false]);
  expect(ready.body).not.toContain('http-equiv="refresh"');
  const file = await served.get(`${one.at}/file`, session);
  expect(file.statusCode).toBe(200);
  expect(file.headers['content-disposition']).toMatch(/^attachment;.*chronology-[0-9a-f]{8}-2026-11-24\.csv/);
  expect(file.body).toContain('was called');
  expect(file.body).not.toMatch(/(^|[,"\n])=1\+1/);
  expect((await served.get(one.path, session)).body).toContain('Ready');
});

test('a title with the reference stands in the form beforehand', async () => {
  const { family, officer, path } = await anyFamily();
  const { body } = await served.get(`${path}/new`, served.signIn(officer));
  expect(body).toContain(`value="${family.reference}: chronology"`);
});

test('nothing is asked for without a kind, a word about names and a reason', async () => {
  const { answer, partnership } = await ask({ form: '', names: '', reason: '  ', title: '' });
  expect(answer.statusCode).toBe(422);
  for (const words of [
    'Choose a kind of document',
    'Choose whether names are replaced',
    'Enter why you need the document',
  ]) {
    expect(answer.body).toContain(words);
  }
  const days = {
    'from-day': '2',
    'from-month': '3',
    'from-year': '2012',
    'to-day': '1',
    'to-month': '3',
    'to-year': '2012',
  };
  const turned = await ask({ ...asked, ...days });
  expect(turned.answer.statusCode).toBe(422);
  expect(turned.answer.body).toContain('must be the same as or after the first day');
  const rows = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('export').select('id').execute(),
  );
  expect(rows).toEqual([]);
});

test('somebody who has not just confirmed who they are neither asks for a document nor takes one', async () => {
  const one = await ask();
  await write(one, one.at);
  const tired = served.signIn({ ...one.officer, steppedUpAt: null });
  for (const path of [`${one.path}/new`, `${one.at}/file`]) {
    const { statusCode, headers } = await served.get(path, tired);
    expect(statusCode).toBe(303);
    expect(headers['location']).toMatch(/^\/step-up\?/);
    // Back to the page of the document: after the file itself they would still be asked to confirm.
    const back = new URL(String(headers['location']), 'https://own.example').searchParams.get('return');
    expect(back).toBe(path.replace(/\/file$/, ''));
  }
  const sent = await served.post(`${one.path}/new`, asked, tired);
  expect(sent.headers['location'] ?? '').not.toMatch(/\/exports\/[0-9a-f]{8}/);
});

test('another officer, another agency and another partnership find no such document', async () => {
  const one = await ask();
  await write(one, one.at);
  const elsewhere = await makePartnership(platform);
  const colleague = { ...one.officer, accountId: elsewhere.people.officer.accountId };
  for (const other of [colleague, one.partnership.otherLead, elsewhere.people.officer]) {
    for (const path of [one.at, `${one.at}/file`]) {
      expect((await served.get(path, served.signIn(other))).statusCode).toBe(404);
    }
  }
  expect((await served.get(one.path, served.signIn(colleague))).body).toContain('You have no document here');
  expect((await served.get(one.at, served.signIn(one.partnership.people.practitioner))).statusCode).toBe(403);
});

test('the pages have no barrier in any of their states, fit a phone, and what was typed stays text', async () => {
  const one = await ask();
  const session = served.signIn(one.officer);
  const states = [
    await served.get(one.path, session),
    await served.get(one.at, session),
    await served.get(`${one.path}/new`, session),
  ];
  states.push(await served.post(`${one.path}/new`, { ...asked, form: '' }, session));
  await write(one, one.at);
  states.push(await served.get(one.at, session));
  const refused = await ask({ ...asked, names: 'anonymised', title: 'About Mina Brathe' });
  await write(refused, refused.at);
  states.push(await served.get(refused.at, served.signIn(refused.officer)));
  for (const { body } of states) {
    const [, progress = '/none'] = /data-watch-progress="([^"]+)"/.exec(body) ?? [];
    const answers = { [progress]: { state: 'running', sentence: 'Writing.', share: null } };
    const html = await openHtml(body, { answers });
    expect(await html.page.locator('main script, title + script').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('each page asks the database no more than 15 times', async () => {
  const one = await ask();
  const session = served.signIn(one.officer);
  for (const path of [one.path, one.at, `${one.path}/new`]) {
    platform.statements.length = 0;
    await served.get(path, session);
    const own = platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text));
    expect(own.length).toBeLessThanOrEqual(15);
  }
});

test('names are replaced unless somebody who may keep them says so; a reviewer’s document never has them', async () => {
  const { partnership, family, officer, path } = await anyFamily();
  const offered = (await served.get(`${path}/new`, served.signIn(officer))).body;
  expect(offered).toMatch(/value="anonymised"\s+checked/);
  const { reviewer } = partnership.people;
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .insertInto('relation')
      .values({
        partnership_id: partnership.id,
        id: newId<'relation'>(),
        who_kind: 'account',
        who_id: reviewer.accountId,
        kind: 'reviewer',
        object_kind: 'family',
        object_id: family.id,
        from_at: new Date(platform.now().getTime() - 1000),
      })
      .execute(),
  );
  const session = served.signIn(reviewer);
  const shown = (await served.get(`${path}/new`, session)).body;
  expect(shown).toContain('Names are replaced in this document');
  expect(shown).not.toContain('Keep names as the records have them');
  const html = await openHtml(shown, { width: 375 });
  await expectNoAxeFindings(html);
  await html.close();
  expect((await served.post(`${path}/new`, asked, session)).statusCode).toBe(403);
  const replaced = { ...asked, names: 'anonymised' };
  expect((await served.post(`${path}/new`, replaced, session)).statusCode).toBe(303);
});

test('where an identity is sealed the form offers each what they may take: no names replaced by whoever is not told it', async () => {
  const { partnership, family, path } = await anyFamily();
  const { id, people } = partnership;
  const [child] = family.children;
  if (child === undefined) throw new Error('there is no child');
  await transact(platform.database, id, async ({ sql, partnershipId }) => {
    const seal = { sealed: 'adopted' as const, sealed_reason: 'An order', sealed_at: platform.now() };
    await sql.updateTable('person').set(seal).where('id', '=', child).execute();
    const edge = {
      kind: 'reviewer' as const,
      who_kind: 'account' as const,
      who_id: people.reviewer.accountId,
    };
    await sql
      .insertInto('relation')
      .values({
        partnership_id: partnershipId,
        id: newId<'relation'>(),
        ...edge,
        object_kind: 'family',
        object_id: family.id,
        from_at: platform.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  const formOf = async (role: 'officer' | 'agency-lead' | 'reviewer') =>
    (await served.get(`${path}/new`, served.signIn(people[role]))).body;
  expect(await formOf('officer')).toContain('Replace names');
  const lead = await formOf('agency-lead');
  expect(lead).toContain('the partnership officer makes its documents without names');
  expect(lead).toContain('name="names" value="named"');
  const reviewer = await formOf('reviewer');
  expect(reviewer).toContain('the partnership officer makes its documents without names');
  expect(reviewer).not.toContain('Ask for the document');
});
