import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';

const pageOf = (actor: PersonActor, path: string) => served.get(path, served.signIn(actor));
const send = (actor: PersonActor, path: string, body: Record<string, string>) =>
  served.post(path, body, served.signIn(actor));
async function jsonOf(actor: PersonActor, path: string) {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function statementsSent(): number {
  return platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length;
}

describe('beginning a record', () => {
  test('a reference, a name and at least one child are needed, and said beside their boxes', async () => {
    const { people } = await makePartnership(platform);
    const answer = await send(people.officer, '/families/new', { 'child-2': '', 'born-2-day': '4' });
    expect(answer.statusCode).toBe(422);
    for (const words of ['Give the family a reference', 'Give the record a name', 'Name at least one']) {
      expect(answer.body).toContain(words);
    }
    const second = await send(people.officer, '/families/new', { reference: 'X-1', name: 'Family X' });
    expect(second.body).toContain('Name at least one child');
    const html = await openHtml(second.body);
    await expectNoAxeFindings(html);
    await html.close();
  });

  test('the record is there afterwards, and the log names each child by id alone', async () => {
    const partnership = await makePartnership(platform);
    const { officer } = partnership.people;
    const body = {
      reference: 'X-2',
      name: attack,
      'child-1': 'Orla Quillane',
      'born-1-day': '4',
      'born-1-month': '5',
      'born-1-year': '2018',
      'child-3': attack,
    };
    const answer = await send(officer, '/families/new', body);
    expect(answer.statusCode).toBe(303);
    const told = await jsonOf(officer, String(answer.headers.location));
    expect(
      told.children.map(({ name, born }: { name: string; born: string | null }) => [name, born]),
    ).toEqual([
      ['Orla Quillane', '2018-05-04'],
      [attack, null],
    ]);
    const rows = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
        .selectAll('audit_log')
        .select('audit_subject.child_id')
        .where('audit_log.event', '=', 'family-added')
        .execute(),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('Orla');
    const again = await send(officer, '/families/new', body);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Another family has this reference');
  });

  test('only a partnership officer begins one', async () => {
    const { people } = await makePartnership(platform);
    for (const role of ['agency-lead', 'practitioner', 'chair', 'reviewer', 'administrator'] as const) {
      expect((await pageOf(people[role], '/families/new')).statusCode).toBe(403);
    }
  });
});

describe('who is involved', () => {
  test('a chair sees the family from the moment they are named until the involvement is ended', async () => {
    const partnership = await makePartnership(platform);
    const family = await makeFamily(platform, partnership);
    const { officer, chair } = partnership.people;
    const path = `/families/${family.id}`;
    expect((await pageOf(chair, path)).statusCode).toBe(404);
    const body = { kind: 'chair', who: `account:${chair.accountId}` };
    expect((await send(officer, `${path}/involvements/new`, body)).statusCode).toBe(303);
    expect((await pageOf(chair, path)).statusCode).toBe(200);
    const twice = await send(officer, `${path}/involvements/new`, body);
    expect(twice.body).toContain('They are involved in this way already');
    const { involved } = await jsonOf(officer, path);
    const end = `${path}/involvements/${involved[0].id}/end`;
    expect((await send(officer, end, {})).statusCode).toBe(303);
    expect((await pageOf(chair, path)).statusCode).toBe(404);
    expect((await send(officer, end, {})).statusCode).toBe(409);
  });

  test('naming somebody five times at once ties them once, and ending ends every tie of theirs of that kind', async () => {
    const partnership = await makePartnership(platform);
    const family = await makeFamily(platform, partnership);
    const { officer, chair } = partnership.people;
    const path = `/families/${family.id}`;
    const session = served.signIn(officer);
    const body = { kind: 'chair', who: `account:${chair.accountId}` };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => served.post(`${path}/involvements/new`, body, session)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422, 422, 422, 422]);
    const ties = await transact(platform.database, partnership.id, async ({ sql }) => {
      const rows = await sql.selectFrom('relation').selectAll().where('object_id', '=', family.id).execute();
      // As it stood before naming was guarded.
      const doubled = rows.map((row) => ({ ...row, id: newId<'relation'>() }));
      await sql.insertInto('relation').values(doubled).execute();
      return rows;
    });
    expect(ties).toHaveLength(1);
    const end = `${path}/involvements/${ties[0]?.id}/end`;
    expect((await served.post(end, {}, session)).statusCode).toBe(303);
    expect((await pageOf(chair, path)).statusCode).toBe(404);
  });

  test('a guest needs a reason and a last day, and no longer sees the family on the day after it', async () => {
    const partnership = await makePartnership(platform);
    const family = await makeFamily(platform, partnership);
    const { officer, practitioner } = partnership.people;
    const path = `/families/${family.id}`;
    const guest = { kind: 'guest', who: `account:${practitioner.accountId}` };
    const refused = await send(officer, `${path}/involvements/new`, guest);
    expect(refused.body).toContain('Say why the guest is let in');
    expect(refused.body).toContain('Say until when the guest is let in');
    const [year = '', month = '', day = ''] = platform.now().toISOString().slice(0, 10).split('-');
    const whole = {
      reason: 'Covers for a colleague',
      'until-day': day,
      'until-month': month,
      'until-year': year,
    };
    expect((await send(officer, `${path}/involvements/new`, { ...guest, ...whole })).statusCode).toBe(303);
    expect((await pageOf(practitioner, path)).statusCode).toBe(200);
    platform.pass(24 * 3_600_000);
    expect((await pageOf(practitioner, path)).statusCode).toBe(404);
  });

  test.each([
    ['chair', 'reviewer', 'Only a conference chair can be named as the chair'],
    ['involved', 'chair', 'Only an agency is involved as an agency'],
    ['reviewer', 'chair', 'Only a reviewer can be named as the reviewer'],
  ] as const)('as %s a %s cannot be named', async (kind, role, words) => {
    const partnership = await makePartnership(platform);
    const family = await makeFamily(platform, partnership);
    const who = `account:${partnership.people[role].accountId}`;
    const body = { kind, who, reason: 'A review' };
    const path = `/families/${family.id}/involvements/new`;
    const answer = await send(partnership.people.officer, path, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
  });

  test('nobody of another partnership can be named, and an agency’s lead names nobody', async () => {
    const partnership = await makePartnership(platform);
    const other = await makePartnership(platform);
    const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
    const path = `/families/${family.id}/involvements/new`;
    const body = { kind: 'involved', who: `agency:${other.agencies.first}` };
    expect((await send(partnership.people.officer, path, body)).statusCode).toBe(404);
    expect((await send(partnership.people['agency-lead'], path, body)).statusCode).toBe(403);
    expect((await send(other.people.officer, path, body)).statusCode).toBe(404);
  });
});

test('the family’s page says what to do next, keeps what was typed as text, and has no barrier', async () => {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, {
    involved: [first, second],
    name: attack,
    children: [attack],
  });
  const rows = [{ date: '12/03/2012' }, { date: 'some day' }];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const path = `/families/${family.id}`;
  const told = await jsonOf(officer, path);
  expect(told.nextSteps).toEqual([
    'Ask Harbour Health Trust to mend 1 row set aside in file 1, and to send the file again.',
    'Begin a review to ask Northmere Police for its chronology.',
  ]);
  platform.statements.length = 0;
  await pageOf(officer, path);
  expect(statementsSent()).toBeLessThanOrEqual(15);
  await holdsUp(officer, [path, `${path}/involvements/${told.involved[0].id}/end`]);
});

test('a part of a sending that could not be read is told, with what left for the other part, and stands open', async () => {
  const partnership = await makePartnership(platform);
  const { first: agencyId } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId, path: writeChronologyCsv([{ date: '12/03/2012' }]) },
  ]);
  const broken = writeChronologyCsv([]);
  writeFileSync(broken, 'nothing of a table');
  const parts = [broken, writeChronologyCsv([{ date: '13/03/2012' }])];
  await sendInsteadOfAll(platform, officer, family, agencyId, parts);
  const told =
    'File 2 of Harbour Health Trust could not be read: see what it needs. File 3, sent with it, took';
  for (const actor of [officer, partnership.people['agency-lead']]) {
    const html = await openHtml((await pageOf(actor, `/families/${family.id}`)).body, { width: 375 });
    expect(await html.page.getByText(`${told} the place of file 1, which can be put back.`).count()).toBe(1);
    expect(await html.page.getByText(basename(broken)).isVisible()).toBe(true);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('files that were taken out stand apart from those of which the chronology is made', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv([{ date: '12/03/2012' }]);
  const broken = writeChronologyCsv([]);
  writeFileSync(broken, 'nothing of a table');
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path: broken }]);
  await sendInsteadOfAll(platform, officer, family, first, [path]);
  const html = await openHtml((await pageOf(officer, `/families/${family.id}`)).body);
  const folded = html.page.locator('details', { hasText: 'Files that are not in the chronology (1)' });
  expect(await folded.getByText('Replaced', { exact: true }).count()).toBe(1);
  expect(await folded.getByText('Replaced', { exact: true }).isVisible()).toBe(false);
  expect(await html.page.getByText('What to do next').count()).toBe(0);
  await expectNoAxeFindings(html);
  await html.close();
});

test('lists and forms keep what was typed as text, and have no barrier', async () => {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { name: attack, reference: attack.slice(0, 30) });
  await holdsUp(officer, [
    '/families',
    '/families?words=nothing-of-it',
    `/families/${family.id}/involvements/new`,
  ]);
});

test('the form that begins a record has no barrier, nor has a family of which nothing is known yet', async () => {
  const partnership = await makePartnership(platform);
  const family = await makeFamily(platform, partnership);
  await holdsUp(partnership.people.officer, ['/families/new', `/families/${family.id}`]);
});

async function holdsUp(actor: PersonActor, states: readonly string[]): Promise<void> {
  for (const state of states) {
    const answer = await pageOf(actor, state);
    expect(answer.statusCode).toBe(200);
    const html = await openHtml(answer.body, { width: 375 });
    expect(await html.page.locator('main img, main script').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
}
