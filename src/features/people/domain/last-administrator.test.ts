import { expect, test } from 'vitest';
import { leavesNoAdministrator } from './last-administrator.ts';

const active = { role: 'administrator', state: 'active' };

test.each([
  ['the only administrator becomes an officer', active, { role: 'officer', state: 'active' }, 0, true],
  ['the only administrator loses access', active, { role: 'administrator', state: 'disabled' }, 0, true],
  ['one of two becomes an officer', active, { role: 'officer', state: 'active' }, 1, false],
  [
    'an administrator who has not joined is no help',
    { role: 'administrator', state: 'invited' },
    { role: 'officer', state: 'invited' },
    0,
    false,
  ],
  ['the only administrator changes name alone', active, active, 0, false],
  [
    'an officer loses access',
    { role: 'officer', state: 'active' },
    { role: 'officer', state: 'disabled' },
    0,
    false,
  ],
])('%s', (_, before, after, others, leaves) => {
  expect(leavesNoAdministrator(before, after, others)).toBe(leaves);
});
