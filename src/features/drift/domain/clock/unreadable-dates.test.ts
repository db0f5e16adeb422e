import { expect, test } from 'vitest';
import { fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import { testProfile } from '../../../../../test/builders/protection/test-profile.ts';
import type { Day } from '../../../../shared/day.ts';
import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import { allRules } from '../all-rules.ts';
import { evaluate } from '../evaluate.ts';

const enquiry = historyOf(
  'WX01',
  fact('birth', '2018-04-01'),
  fact('enquiry-start', '2025-03-03', { enquiry: 'enquiry-1' }),
  fact('enquiry-outcome', '2025-03-05', { enquiry: 'enquiry-1', conference: 'required' }),
);

const plan = historyOf(
  'WX02',
  fact('birth', '2018-04-01'),
  fact('plan-start', '2024-01-08', { plan: 'plan-1', type: 'child-protection' }),
  fact('review-conference', '2024-04-02', { plan: 'plan-1' }),
);

test.each<
  readonly [name: string, rule: string, of: typeof enquiry, unreadable: readonly EntryKind[], state: string]
>([
  [
    'a conference whose date cannot be read',
    'initial-conference',
    enquiry,
    ['initial-conference'],
    'not-recorded',
  ],
  ['a death on a day that cannot be read', 'initial-conference', enquiry, ['death'], 'not-recorded'],
  [
    'an unreadable date that answers nothing here',
    'initial-conference',
    enquiry,
    ['review-conference'],
    'late',
  ],
  ['no unreadable date', 'initial-conference', enquiry, [], 'late'],
  ['a review whose date cannot be read', 'review', plan, ['review-conference'], 'not-recorded'],
  ['an end of the plan that cannot be read', 'review', plan, ['plan-end'], 'not-recorded'],
  ['an end of the plan that cannot be read', 'plan-15-months', plan, ['plan-end'], 'not-recorded'],
  ['a referral whose date cannot be read', 'review', plan, ['referral'], 'late'],
])('%s: %s', (_name, rule, history, unreadable, state) => {
  const { signals } = evaluate({ ...history, unreadable }, testProfile, '2025-06-02' as Day, allRules);
  const signal = signals.find((each) => each.rule === rule);
  expect(signal?.state).toBe(state);
  expect(signal?.sentence.includes('cannot be read')).toBe(state === 'not-recorded');
  if (state === 'not-recorded') expect(signal?.sentence).not.toMatch(/\blate\b/);
  expect([signal?.due === null, signal?.over === null]).toEqual(
    state === 'late' ? [false, false] : [true, true],
  );
});
