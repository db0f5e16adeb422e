import { describe, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { people } = partnership;
  // Whoever releases an address has confirmed who they are.
  const officer = { ...people.officer, steppedUpAt: platform.now() };
  const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const path = `/families/${family.id}`;
  const session = served.signIn(officer);
  const send = (to: string, body: Record<string, string>) => served.post(`${path}${to}`, body, session);
  const read = (to = '') => served.get(`${path}${to}`, session);
  const lead = served.signIn(people['agency-lead']);
  const pageOfLead = async () => (await served.get(path, lead)).body;
  const token = served.giveToken(people.officer);
  const told = async () => (await served.get(path, token)).json();
  const strangerId = partnership.otherLead.accountId;
  return { partnership, people, family, path, send, read, told, pageOfLead, strangerId };
}

const refuge = { lines: '12 Sluice Lane', protected: 'yes', protectedReason: 'A refuge', version: '1' };

async function withRefuge() {
  const all = await begin();
  expect((await all.send('/addresses/add', refuge)).statusCode).toBe(303);
  const [address] = (await all.told()).addresses;
  return { ...all, own: `/addresses/${address.id}` };
}

describe('where a family lives', () => {
  test('an address with who lives there stands on the family’s page, and one that ended is folded away', async () => {
    const { family, send, told, pageOfLead } = await begin();
    const [first = '', second = ''] = family.children;
    const address = { lines: '3 Mill Row', postcode: 'ZZ1 1AA', from: '2019-03-02', version: '1' };
    expect((await send('/addresses/add', { ...address, residents: first })).statusCode).toBe(303);
    expect((await send('/addresses/add', { ...address, residents: first })).statusCode).toBe(409);
    const [saved] = (await told()).addresses;
    expect(saved).toMatchObject({ lines: '3 Mill Row', residents: [{ person: first }] });
    expect(await pageOfLead()).toContain('3 Mill Row');
    const change = { ...address, residents: second, to: '2020-03-02' };
    expect((await send(`/addresses/${saved.id}/change`, change)).statusCode).toBe(303);
    expect(await pageOfLead()).toContain('Where they lived before (1)');
    expect((await told()).addresses[0].residents).toMatchObject([{ person: second }]);
  });

  test('when its words were changed is kept, and that its days were is no change of them', async () => {
    const { partnership, send, told } = await begin();
    const wordedAt = () =>
      transact(platform.database, partnership.id, async ({ sql, partnershipId: of }) => {
        const query = sql.selectFrom('address').select('worded_at').where('partnership_id', '=', of);
        return (await query.executeTakeFirstOrThrow()).worded_at;
      });
    await send('/addresses/add', { lines: '3 Mill Row', version: '1' });
    const own = `/addresses/${(await told()).addresses[0].id}/change`;
    await send(own, { lines: '3 Mill Row', from: '2020-03-02', version: '1' });
    expect(await wordedAt()).toBeNull();
    await send(own, { lines: '5 Mill Row', from: '2020-03-02', version: '2' });
    expect(await wordedAt()).not.toBeNull();
  });

  test('a protection that goes on for a reason said anew has been there since its first day; it is worded anew by other lines alone', async () => {
    const { partnership, send, read, own } = await withRefuge();
    const kept = () =>
      transact(platform.database, partnership.id, async ({ sql, partnershipId: of }) =>
        sql
          .selectFrom('address')
          .select(['protected_at', 'worded_at'])
          .where('partnership_id', '=', of)
          .executeTakeFirstOrThrow(),
      );
    const first = await kept();
    expect(first.worded_at).toBeNull();
    const who = partnership.people.officer.accountId;
    const release = { who, reason: 'To put it right', until: '2026-11-26' };
    expect((await send(`${own}/release`, release)).statusCode).toBe(303);
    const change = async (said: Record<string, string>) => {
      platform.pass(1000);
      const form = (await read(`${own}/change`)).body;
      const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? '';
      expect((await send(`${own}/change`, { ...refuge, ...said, version })).statusCode).toBe(303);
    };
    const protectedReason = 'A refuge of her own choice';
    await change({ protectedReason });
    expect(await kept()).toEqual(first);
    await change({ protectedReason, lines: 'Room 3, the refuge, Harbour Row' });
    expect(await kept()).toEqual({ ...first, worded_at: platform.now() });
  });

  test('one of those who live at an address may have come later and left earlier', async () => {
    const { family, send, read, told, pageOfLead } = await begin();
    const [first = '', second = ''] = family.children;
    await send('/addresses/add', { lines: '3 Mill Row', residents: first, version: '1' });
    const [{ id }] = (await told()).addresses;
    const own = `/addresses/${id}/people/${first}`;
    expect((await send(own, { to: '2021-05-04', version: '1' })).statusCode).toBe(303);
    expect((await send(own, { to: '2021-05-04', version: '1' })).statusCode).toBe(409);
    expect(await pageOfLead()).toContain('until 4 May 2021');
    expect((await read(`/addresses/${id}/people/${second}`)).statusCode).toBe(404);
    const wrong = await send(own, { from: '2022-01-01', to: '2021-05-04', version: '2' });
    expect(wrong.statusCode).toBe(422);
  });

  test('an address that was entered by mistake leaves the record for a reason', async () => {
    const { send, told } = await begin();
    await send('/addresses/add', { lines: '3 Mill Row', version: '1' });
    const [{ id }] = (await told()).addresses;
    const body = { lines: '3 Mill Row', mistakenReason: 'Of another family', version: '1' };
    expect((await send(`/addresses/${id}/change`, body)).statusCode).toBe(303);
    expect((await told()).addresses).toEqual([]);
  });
});

describe('a protected address', () => {
  test('is on no page and in no answer, its adder’s included; others learn not even that it is there', async () => {
    const { send, read, told, pageOfLead, own } = await withRefuge();
    const page = (await read()).body;
    expect(page).toContain('A protected address');
    expect(page).toContain('A refuge');
    expect(page).not.toContain('Sluice');
    expect(JSON.stringify(await told())).not.toContain('Sluice');
    for (const words of ['Sluice', 'refuge', 'protected address']) {
      expect(await pageOfLead()).not.toContain(words);
    }
    expect((await read(`${own}/change`)).statusCode).toBe(404);
    expect((await send(`${own}/change`, { lines: 'x', version: '1' })).statusCode).toBe(404);
    expect((await read(`${own}/release`)).body).not.toContain('Sluice');
  });

  test('is not said to be gone from what people wrote elsewhere, and neither is a name by sealing', async () => {
    const { family, read } = await begin();
    const form = (await read('/addresses/add')).body;
    expect(form).toContain('What people wrote elsewhere stays as it is');
    expect(form).not.toContain('no document');
    const seal = (await read(`/people/${family.children[0]}/seal`)).body;
    expect(seal).toContain('What people wrote beside it stays too, and nobody is told of it');
  });

  test('makes no difference to the page of whoever is not told of it', async () => {
    const { partnership, send, pageOfLead } = await begin();
    const before = await pageOfLead();
    expect(before).toContain('There is no address that you may see.');
    expect(before).not.toContain('No address is recorded');
    const version = { version: '1' };
    expect((await send('/addresses/add', { ...refuge, ...version })).statusCode).toBe(303);
    const masked = (html: string) => html.replaceAll(/nonce="[^"]*"|value="[^"]*"/g, '');
    expect(masked(await pageOfLead())).toBe(masked(before));
    expect(partnership.id).not.toBe('');
  });

  test('is shown to the one person to whom it is released, until the last day, with who, why and when in the log', async () => {
    const { partnership, people, send, pageOfLead, read, own } = await withRefuge();
    const who = people['agency-lead'].accountId;
    const release = { who, reason: 'A visit to the child', until: '2026-11-26' };
    expect((await send(`${own}/release`, { ...release, reason: '' })).body).toContain(
      'Say why it is released',
    );
    expect((await send(`${own}/release`, { ...release, until: '2027-11-26' })).body).toContain(
      'within 31 days',
    );
    expect((await send(`${own}/release`, release)).statusCode).toBe(303);
    const page = await pageOfLead();
    expect(page).toContain('12 Sluice Lane');
    expect(page).toContain('released to you');
    expect((await read()).body).not.toContain('Sluice');
    const [row] = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .select(['reason', 'detail'])
        .where('event', '=', 'address-released')
        .execute(),
    );
    expect(row).toMatchObject({ reason: 'A visit to the child', detail: { to: who, until: '2026-11-26' } });
    const offered = (await read(`${own}/release`)).body;
    expect(offered).toContain('A visit to the child');
    expect(offered).toMatch(/agency lead, Harbour Health Trust/);
    const [, releaseId = ''] = /release\/([^/"]+)\/end/.exec(offered) ?? [];
    expect((await send(`${own}/release/${releaseId}/end`, {})).statusCode).toBe(303);
    expect(await pageOfLead()).not.toContain('Sluice');
    expect((await send(`${own}/release/${releaseId}/end`, {})).statusCode).toBe(404);
    expect((await read(`${own}/release`)).body).toContain('It is released to nobody.');
  });

  test('is released to nobody who may not open the family', async () => {
    const { send, own, read, strangerId } = await withRefuge();
    expect((await read(`${own}/release`)).body).not.toContain(strangerId);
    const release = { who: strangerId, reason: 'A visit to the child', until: '2026-11-26' };
    expect((await send(`${own}/release`, release)).statusCode).toBe(404);
  });

  test('is released to nobody any more once its protection was taken off and put back', async () => {
    const { people, send, told, pageOfLead, own } = await withRefuge();
    // An officer to whom it is released changes it, and it was released to the lead too.
    for (const who of [people.officer.accountId, people['agency-lead'].accountId]) {
      const release = { who, reason: 'A visit to the child', until: '2026-11-26' };
      expect((await send(`${own}/release`, release)).statusCode).toBe(303);
    }
    const version = () => told().then(({ addresses: [address] }) => String(address.version));
    const open = { lines: refuge.lines, version: await version() };
    expect((await send(`${own}/change`, open)).statusCode).toBe(303);
    expect(await pageOfLead()).toContain('Sluice');
    expect((await send(`${own}/change`, { ...refuge, version: await version() })).statusCode).toBe(303);
    expect(await pageOfLead()).not.toContain('Sluice');
  });

  test('released to whoever may not open the family shows nothing', async () => {
    const { people, send, path, own } = await withRefuge();
    const release = { who: people.reviewer.accountId, reason: 'A review', until: '2026-11-26' };
    await send(`${own}/release`, release);
    const reviewer = served.signIn(people.reviewer);
    expect((await served.get(path, reviewer)).statusCode).toBe(404);
  });
});

test('the pages have no barrier and fit a phone, also with errors, and with what was left as markup', async () => {
  const { family, send, read, told, own } = await withRefuge();
  const [first = ''] = family.children;
  const wide = `<b>3</b> ${'Llanfairpwllgwyngyll'.repeat(4)}`;
  await send('/addresses/add', { lines: wide, residents: first, version: '2' });
  const shown = (await told()).addresses.find((one: { lines: string | null }) => one.lines !== null);
  const states = [
    await read(),
    await read('/addresses/add'),
    await send('/addresses/add', { protected: 'yes', version: '2' }),
    await read(`/addresses/${shown.id}/change`),
    await read(`/addresses/${shown.id}/people/${first}`),
    await read(`${own}/release`),
    await send(`${own}/release`, {}),
  ];
  for (const { body } of states) {
    const html = await openHtml(body, { width: 375 });
    expect(await html.page.locator('main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
