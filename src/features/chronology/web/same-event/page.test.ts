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
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>';
const tell = (date: string, more: string, thing: string) => ({
  date,
  event: `${thing} seen by Ms Oldacre at Fenwick Park; mother said that Jory fell from the climbing frame ${more}`,
  child: 'Jory',
});

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const bruise = 'Bruise to the left ear';
  const scald = 'Scald on the right wrist with blisters, told by Nurse Quenby,';
  await sendDemonstrationFiles(platform, officer, family, [
    {
      agencyId: first,
      path: writeChronologyCsv([tell('02/05/2012', attack, bruise), tell('11/11/2013', '', scald)], 'a.csv'),
    },
    {
      agencyId: second,
      path: writeChronologyCsv([tell('03/05/2012', 'again', bruise), tell('12/11/2013', '', scald)], 'b.csv'),
    },
  ]);
  const session = served.signIn(officer);
  const list = `/families/${family.id}/same-events`;
  const told = (await served.get(list, session, { accept: 'application/json' })).json();
  const pathOf = (at: number) => `/families/${family.id}/entries/${told.open.events[at].entryId}/same-event`;
  const fields = async (path: string): Promise<Record<string, string>> => {
    const { accounts, version } = (await served.get(path, session, { accept: 'application/json' })).json();
    const ids: readonly string[] = accounts.map(({ id }: { id: string }) => id);
    return { entries: ids.join(' '), version, same: ids.join(' ') };
  };
  return { partnership, family, session, list, told, pathOf, fields };
}

test('one goes through the suggestions one by one, and what is decided stands in the list with the way to take it back', async () => {
  const { session, list, told, pathOf, fields } = await begin();
  expect(told.open.of).toBe(2);
  const first = pathOf(0);
  const answer = await served.post(first, { ...(await fields(first)), verdict: 'different' }, session);
  expect(answer.headers.location).toBe(pathOf(1));
  const second = await served.post(
    pathOf(1),
    { ...(await fields(pathOf(1))), verdict: 'different' },
    session,
  );
  expect(second.headers.location).toBe(list);
  const page = await openHtml((await served.get(list, session)).body);
  expect(await page.page.getByRole('heading', { name: 'Not the same event (2)' }).count()).toBe(1);
  await page.close();
  const rejected = await openHtml((await served.get(first, session)).body);
  expect(await rejected.page.getByText('decided on').count()).toBe(1);
  expect(await rejected.page.getByRole('button', { name: 'Take the decision back' }).count()).toBe(1);
  await rejected.close();
  const { same: _same, ...rest } = await fields(first);
  expect((await served.post(first, { ...rest, verdict: 'undo' }, session)).headers.location).toBe(first);
  expect((await served.get(list, session)).body).toContain('To decide (1)');
});

test('two accounts are confirmed by a button alone, without JavaScript, and told as confirmed', async () => {
  const { session, pathOf, list } = await begin();
  const html = await openHtml((await served.get(pathOf(0), session)).body);
  const form = html.page.locator('form', {
    has: html.page.getByRole('button', { name: 'They tell of one event' }),
  });
  const sent = new URLSearchParams({ _csrf: served.formToken(session), verdict: 'same' });
  for (const name of ['entries', 'version', 'same']) {
    for (const box of await form.locator(`input[name="${name}"]`).all())
      sent.append(name, await box.inputValue());
  }
  expect(await form.getAttribute('action')).toBe(pathOf(0));
  await html.close();
  const answer = await served.app.inject({
    method: 'POST',
    url: pathOf(0),
    headers: {
      host: 'localhost',
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `sightline=${session.session}`,
    },
    payload: sent.toString(),
  });
  expect(answer.statusCode).toBe(303);
  expect((await served.get(list, session)).body).toContain('Confirmed (1)');
  expect((await served.get(pathOf(0), session)).body).toContain(
    'People confirmed that they tell of one event',
  );
});

test('whoever decides second reads both decisions, and who made the first', async () => {
  const { session, pathOf, fields } = await begin();
  const before = await fields(pathOf(0));
  await served.post(pathOf(0), { ...before, verdict: 'different' }, session);
  const second = await served.post(pathOf(0), { ...before, verdict: 'undo' }, session);
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain('do not tell of one event');
});

test('a form without an answer says so, and a chair reads without being asked to decide', async () => {
  const { partnership, family, session, pathOf, fields } = await begin();
  const wrong = await served.post(pathOf(0), await fields(pathOf(0)), session);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Choose whether the accounts tell of one event');
  const none = await served.post(
    pathOf(0),
    { ...(await fields(pathOf(0))), same: '', verdict: 'same' },
    session,
  );
  expect(none.statusCode).toBe(422);
  const { chair } = partnership.people;
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .insertInto('relation')
      .values({
        partnership_id: partnership.id,
        id: newId<'relation'>(),
        who_kind: 'account',
        who_id: chair.accountId,
        kind: 'chair',
        object_kind: 'family',
        object_id: family.id,
        from_at: platform.now(),
      })
      .execute(),
  );
  const page = await served.get(pathOf(0), served.signIn(chair));
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toContain('They tell of one event');
});

test('the pages have no barrier, fit a phone, and what was typed stays text', async () => {
  const { session, list, pathOf, fields } = await begin();
  await served.post(pathOf(1), { ...(await fields(pathOf(1))), verdict: 'different' }, session);
  const states = [list, pathOf(0), pathOf(1)].flatMap((path) =>
    [1280, 375].map((width) => [path, width] as const),
  );
  for (const [path, width] of states) {
    const html = await openHtml((await served.get(path, session)).body, { width });
    expect(await html.page.locator('main script').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('accounts of which one says that the child was seen and the other not are marked as differing in it', async () => {
  const { partnership, family, session } = await begin();
  const event = 'Home visit with Dr Penhale at Cavell Lane about the broken molar of Jory';
  const of = (childSeen: 'seen' | 'not-seen') => ({ when: '12 March 2014', event, childSeen });
  const id = await typeEntry(platform, partnership.people.practitioner, family, of('seen'));
  await typeEntry(platform, partnership.otherLead, family, of('not-seen'));
  const { body } = await served.get(`/families/${family.id}/entries/${id}/same-event`, session);
  expect(body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
    /Child seen Differs (not )?seen (not )?seen/,
  );
});

test('accounts of which one states the appointment attended and the other missed are marked as differing in it', async () => {
  const { partnership, family, session } = await begin();
  const words = 'Dental review with Dr Penhale at Cavell Lane about the broken molar of Jory';
  const appointment = { kind: 'appointment', whose: 'child' } as const;
  const given = { when: '12 March 2014', event: words, kind: 'appointment' } as const;
  const of = (attendance: 'attended' | 'was-not-brought') => ({
    ...given,
    detail: { ...appointment, attendance },
  });
  const id = await typeEntry(platform, partnership.people.practitioner, family, of('attended'));
  await typeEntry(platform, partnership.otherLead, family, of('was-not-brought'));
  const { body } = await served.get(`/families/${family.id}/entries/${id}/same-event`, session);
  const said = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(said).toContain('stated of the appointment: attended;');
  expect(said).toMatch(
    /Kind in detail Differs Appointment: (attended|was not brought) Appointment: (attended|was not brought)/,
  );
});
