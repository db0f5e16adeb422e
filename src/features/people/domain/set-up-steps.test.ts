import { expect, test } from 'vitest';
import { findSetUpSteps, type SetUp } from './set-up-steps.ts';

const done: SetUp = { agencies: 2, agenciesWithoutLead: [], officers: 1, administrators: 2, waiting: 0 };

test('a new partnership begins with its agencies, then an officer, then a second administrator', () => {
  const fresh = { ...done, agencies: 0, officers: 0, administrators: 1 };
  expect(findSetUpSteps(fresh)).toEqual(['add-agencies', 'invite-officer', 'second-administrator']);
});

test('an agency without a lead is told', () => {
  expect(findSetUpSteps({ ...done, agenciesWithoutLead: ['Northmere Police'] })).toEqual(['invite-leads']);
});

test('people who have not joined yet are told', () => {
  expect(findSetUpSteps({ ...done, waiting: 3 })).toEqual(['wait']);
});

test('nothing is left to do where everything is there', () => {
  expect(findSetUpSteps(done)).toEqual([]);
});
