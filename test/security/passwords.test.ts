import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { findPasswordFault } from '../../src/features/people/domain/password-rules.ts';
import { goodPassword, makePerson, signIn } from '../builders/people/person.ts';
import { servePeople } from '../builders/people/serve-people.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';

const platform = await testPlatform();
const served = await servePeople(platform);

const owner = {
  name: 'Ana Marrick',
  email: 'ana.marrick@lontown.example',
  partnership: 'Lontown Safeguarding Children Partnership',
};
const faultOf = (password: string) => findPasswordFault(password, owner);

test('a password has at least 12 characters, and may have 128', () => {
  expect(faultOf('tquilovat zk')).toBeNull();
  expect(faultOf('tquilovat z')).toContain('at least 12');
  const long = `${'tractor lichen ovation quilt '.repeat(5)}`.slice(0, 128);
  expect([...long]).toHaveLength(128);
  expect(faultOf(long)).toBeNull();
  expect(faultOf(`${long}x`)).toContain('128');
});

test('no kind of sign is asked for, and none is refused', () => {
  expect(faultOf('tractor lichen ovation quilt')).toBeNull();
  expect(faultOf('ñandú 🐢 œuvre ħæ <script>')).toBeNull();
  expect(faultOf('7301 9942 6618 2057')).toBeNull();
});

test('passwords that many people use are refused', () => {
  // One in ten of those that are long enough: each takes the guesser a while.
  const longEnough = dictionary['passwords-common']
    .filter((word) => word.length >= 12)
    .filter((_word, at) => at % 10 === 0);
  expect(longEnough.length).toBeGreaterThan(30);
  expect(longEnough.filter((word) => faultOf(word) === null)).toEqual([]);
  expect(faultOf('Password1234!')).toContain('many people use');
  for (const disguised of ['p4ssw0rdp4ssw0rd', 'P@$$w0rd!2026', '1l0v3y0u1l0v3y0u']) {
    expect([disguised, faultOf(disguised)]).toEqual([disguised, expect.any(String)]);
  }
});

test('a person’s own name, address, partnership and the program’s name make no password', () => {
  const theirs = ['AnaMarrick2026', 'Marrick.Ana!1', 'lontown-lontown', 'Sightline2026', 'safeguarding1!'];
  expect(theirs.filter((password) => faultOf(password) === null)).toEqual([]);
  expect(faultOf('Marrick tractor quilt lichen')).toBeNull();
});

test('boxes for a password hide it, and leave pasting and password managers alone', async () => {
  const { people } = await makePartnership(platform);
  const browser = served.browse();
  await signIn(browser, await makePerson(platform, people.officer));
  const signInPage = (await served.browse().get('/sign-in')).html;
  const changePage = (await browser.get('/account/password')).html;
  const boxes = `${signInPage}${changePage}`.match(
    /<input[^>]*autocomplete="(?:current|new)-password"[^>]*>/g,
  );
  expect(boxes).toHaveLength(3);
  for (const box of boxes ?? []) {
    expect(box).toContain('type="password"');
    expect(box).not.toMatch(/onpaste|readonly|disabled/);
  }
});

test('whoever changes their password gives the one they have, sign by sign, and their other sessions end', async () => {
  const { people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const [here, elsewhere] = [served.browse(), served.browse()];
  await signIn(here, person);
  await signIn(elsewhere, person);
  const next = 'ovation tractor quilt lichen';
  for (const current of [goodPassword.toUpperCase(), `${goodPassword} `, goodPassword.slice(0, -1)]) {
    expect((await here.send('/account/password', { current, next })).status).toBe(422);
  }
  expect((await elsewhere.get('/account')).status).toBe(200);
  expect(await here.send('/account/password', { current: goodPassword, next })).toMatchObject({
    to: '/account',
  });
  expect((await here.get('/account')).status).toBe(200);
  expect((await elsewhere.get('/account')).to).toContain('/sign-in');
});

test('a new password is judged for nobody who does not know the present one, and its faults are no wrong guesses', async () => {
  const { people } = await makePartnership(platform);
  const browser = served.browse();
  await signIn(browser, await makePerson(platform, people.officer));
  const stranger = await browser.send('/account/password', { current: 'not the one', next: 'short' });
  expect(stranger.html).toContain('not the password that you have now');
  expect(stranger.html).not.toContain('at least 12 characters. Three');
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    const faulty = await browser.send('/account/password', { current: goodPassword, next: 'short' });
    expect([faulty.status, faulty.html.includes('at least 12 characters. Three')]).toEqual([422, true]);
  }
});
