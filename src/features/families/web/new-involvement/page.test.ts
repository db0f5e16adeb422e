import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { expectNoAxeFindings, openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test('nobody is let in until a day that has passed: the year is asked for again, and today will do', async () => {
  const partnership = await makePartnership(platform);
  const { people } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [] });
  const path = `/families/${family.id}/involvements/new`;
  const send = (day: Date) =>
    served.post(
      path,
      {
        kind: 'guest',
        who: `account:${people.practitioner.accountId}`,
        reason: 'A meeting',
        'until-day': String(day.getUTCDate()),
        'until-month': String(day.getUTCMonth() + 1),
        'until-year': String(day.getUTCFullYear()),
      },
      served.signIn(people.officer),
    );
  const now = platform.now().getTime();
  const refused = await send(new Date(now - 24 * 3_600_000));
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Last day must be today or later.');
  expect(refused.body).toContain('href="#until-day"');
  expect(refused.body).toContain('A meeting');
  const html = await openHtml(refused.body);
  await expectNoAxeFindings(html);
  await html.close();
  expect((await send(new Date(now))).statusCode).toBe(303);
});

test('as far as years go, a last day is taken or asked for again', async () => {
  const partnership = await makePartnership(platform);
  const { people } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [] });
  const path = `/families/${family.id}/involvements/new`;
  const officer = served.signIn(people.officer);
  const guest = { kind: 'guest', who: `account:${people.practitioner.accountId}`, reason: 'A meeting' };
  for (const until of ['0001-01-01', '0999-12-31'])
    expect((await served.post(path, { ...guest, until }, officer)).statusCode, until).toBe(422);
  expect((await served.post(path, { ...guest, until: '9999-12-31' }, officer)).statusCode).toBe(303);
  expect((await served.get(`/families/${family.id}`, officer)).body).toContain('31 December 9999');
});

test('where there is no agency yet, an officer reads who adds them', async () => {
  const partnership = await makePartnership(platform);
  const family = await makeFamily(platform, partnership, { involved: [] });
  const path = `/families/${family.id}/involvements/new`;
  const page = async () => (await served.get(path, served.signIn(partnership.people.officer))).body;
  expect(await page()).not.toContain('Ask your administrator to add them first');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('agency')
      .set({ ended_at: platform.now() })
      .where('partnership_id', '=', partnership.id)
      .execute(),
  );
  const body = await page();
  expect(body).toContain('Your partnership has no agencies yet. Ask your administrator to add them first');
  const html = await openHtml(body);
  await expectNoAxeFindings(html);
  await html.close();
});
