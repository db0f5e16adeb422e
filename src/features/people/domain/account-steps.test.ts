import { describe, expect, test } from 'vitest';
import { type AccountState, type AccountStep, findNextState, findSteps } from './account-steps.ts';

const scenarios: readonly [string, AccountState, boolean, AccountStep, AccountState | null][] = [
  ['an invitation is taken back before anybody joined', 'invited', false, 'end-access', 'disabled'],
  ['somebody leaves their agency', 'active', true, 'end-access', 'disabled'],
  ['access that has ended cannot be ended again', 'disabled', true, 'end-access', null],
  ['somebody who had joined comes back', 'disabled', true, 'give-back', 'active'],
  ['somebody who never joined is invited again', 'disabled', false, 'give-back', 'invited'],
  ['what was never taken cannot be given back', 'active', true, 'give-back', null],
  ['a lost invitation is made anew', 'invited', false, 'link-join', 'invited'],
  ['somebody who has joined needs no invitation', 'active', true, 'link-join', null],
  ['a forgotten password is reset', 'active', true, 'link-reset-password', 'active'],
  ['nobody without access gets a link to reset a password', 'disabled', true, 'link-reset-password', null],
  ['a lost phone is replaced', 'active', true, 'link-reset-second-step', 'active'],
  ['an invited person has no second step to reset', 'invited', false, 'link-reset-second-step', null],
];

describe('what an account can go through', () => {
  test.each(scenarios)('%s', (_, state, hasJoined, step, after) => {
    expect(findNextState({ state, hasJoined }, step)).toBe(after);
  });

  test('an account whose access has ended can only be given it back', () => {
    expect(findSteps({ state: 'disabled', hasJoined: true })).toEqual(['give-back']);
  });
});
