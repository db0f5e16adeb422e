import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const send = (actor: PersonActor, path: string, body: Record<string, string>) =>
  served.post(path, body, served.signIn(actor));

test('a reference is another family’s however its capitals and blanks are typed', async () => {
  const { people } = await makePartnership(platform);
  const child = { name: 'Family R', 'child-1': 'Orla Quillane' };
  const begin = (reference: string) => send(people.officer, '/families/new', { reference, ...child });
  expect((await begin('LSCP 2019-004')).statusCode).toBe(303);
  for (const reference of ['lscp 2019-004 ', ' LSCP  2019-004']) {
    const again = await begin(reference);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Another family has this reference');
  }
  expect((await begin('LSCP 2019-0041')).statusCode).toBe(303);
});
