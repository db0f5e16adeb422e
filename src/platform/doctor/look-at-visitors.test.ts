import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../test/builders/people/person.ts';
import { servePeople } from '../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { withClient } from '../database/embedded/connect.ts';
import { isPrivate, lookAtVisitors } from './look-at-visitors.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const look = (proxies: readonly string[] = []) =>
  withClient(platform.appUrl, (client) => lookAtVisitors(client, { proxies }, platform.now()));

test('everybody from one private address looks like a proxy that nobody told of', async () => {
  const { people } = await makePartnership(platform);
  for (const who of [people.officer, people.chair]) {
    await signIn(served.browse('10.20.0.1'), await makePerson(platform, who));
  }
  expect((await look()).state).toBe('ok');
  await signIn(served.browse('10.20.0.1'), await makePerson(platform, people.reviewer));
  expect(await look()).toMatchObject({ check: 'visitors', state: 'warning' });
  expect((await look()).todo).toContain('SIGHTLINE_PROXIES to 10.20.0.1');
  expect((await look(['10.20.0.1'])).state).toBe('ok');
  await signIn(served.browse('10.20.0.9'), await makePerson(platform, people.analyst));
  expect((await look()).state).toBe('ok');
});

test.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['::ffff:192.168.1.1', true],
  ['fd12::1', true],
  ['2001:db8::1', false],
  ['81.2.69.142', false],
  ['::1', true],
])('%s is an address of a local network: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});
