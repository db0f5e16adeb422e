import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, {
    involved: [partnership.agencies.first],
    children: ['Joy Ward'],
  });
  const [child] = family.children;
  const session = served.signIn({ ...officer, steppedUpAt: platform.now() });
  const path = `/families/${family.id}/people/${child}/seal`;
  const send = async (sealed: string, version: string) => {
    const answer = await served.post(path, { sealed, version, reason: 'An order' }, session);
    const left = answer.cookies.find(({ name }) => name === 'sightline-notice')?.value ?? '';
    return [answer.statusCode, Buffer.from(left.split('.')[0] ?? '', 'base64url').toString()] as const;
  };
  const logged = () =>
    transact(platform.database, partnership.id, async ({ sql }) => {
      const rows = await sql
        .selectFrom('audit_log')
        .select('event')
        .where('partnership_id', '=', partnership.id)
        .where('event', 'in', ['identity-sealed', 'identity-unsealed'])
        .orderBy('recorded_at')
        .execute();
      return rows.map(({ event }) => event);
    });
  return { send, logged };
}

test('where nobody is sealed, and nobody is to be, nothing is changed and the log tells of no seal', async () => {
  const { send, logged } = await begin();
  const [status, notice] = await send('open', '1');
  expect(status).toBe(303);
  expect(notice).toContain('nothing was changed');
  expect(await logged()).toEqual([]);
  // Nor is what somebody else has before their eyes out of date by it.
  expect((await send('adopted', '1'))[1]).toContain('The identity is sealed.');
});

test('a seal that is taken off is told so, and nobody takes off what they have not read', async () => {
  const { send, logged } = await begin();
  await send('adopted', '1');
  expect((await send('open', '1'))[0]).toBe(409);
  platform.pass(1000);
  expect((await send('open', '2'))[1]).toContain('The seal is taken off.');
  expect((await send('open', '2'))[0]).toBe(409);
  expect(await logged()).toEqual(['identity-sealed', 'identity-unsealed']);
});
