import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { stopWithChildhood } from '../clock/childhood.ts';
import { relapseWatch } from './relapse-watch.ts';

const settings = settingsOf('relapse-watch', { limit: 6, unit: 'months' });
const plan = fact('plan-start', '2024-05-01');
const end = fact('plan-end', '2024-08-31', { reason: 'conference' });

testScenarios(relapseWatch, settings, [
  {
    name: 'nothing comes back in the six months after a plan',
    facts: [plan, end],
    on: {
      '2024-08-30': 'none',
      '2024-08-31': 'ok since 2024-08-31, due 2025-02-28',
      '2025-02-28': 'ok since 2024-08-31, due 2025-02-28',
      '2025-03-01': 'none',
    },
  },
  {
    name: 'a referral on the last day of the watch',
    facts: [plan, end, fact('referral', '2025-02-28')],
    on: {
      '2025-02-27': 'ok since 2024-08-31, due 2025-02-28',
      '2025-02-28': 'late since 2025-02-28',
      '2025-03-01': 'none',
    },
  },
  {
    name: 'the first of several worries counts',
    facts: [
      plan,
      end,
      fact('enquiry-start', '2024-11-04'),
      fact('contact', '2024-11-03'),
      fact('incident', '2024-12-01'),
    ],
    on: { '2024-11-03': 'late since 2024-11-03', '2025-02-28': 'late since 2024-11-03' },
    says: 'The child’s last child protection plan ended on 31 August 2024. The profile asks to watch for 6 months after it, until 28 February 2025; a contact is recorded on 3 November 2024, 2 months after it, and is best read beside what the plan was for.',
  },
  {
    name: 'a contact on the day the plan ended belongs to the plan',
    facts: [plan, end, fact('contact', '2024-08-31')],
    on: { '2024-09-01': 'ok since 2024-08-31, due 2025-02-28' },
    says: 'The child’s last child protection plan ended on 31 August 2024, less than a month ago. The profile asks to watch for 6 months after it, until 28 February 2025; no new worry is recorded so far.',
  },
  {
    name: 'an end by care is watched by others',
    facts: [plan, fact('plan-end', '2024-08-31', { reason: 'care' })],
    on: { '2024-09-01': 'none' },
  },
  {
    name: 'an end for no recorded reason is watched',
    facts: [plan, fact('plan-end', '2024-08-31')],
    on: { '2024-09-01': 'ok since 2024-08-31, due 2025-02-28' },
  },
  {
    name: 'another plan that begins ends the watch, and its own end begins another',
    facts: [
      plan,
      end,
      fact('plan-start', '2024-10-01', { plan: 'plan-2' }),
      fact('plan-end', '2024-12-01', { plan: 'plan-2' }),
    ],
    on: {
      '2024-09-30': 'ok since 2024-08-31, due 2025-02-28',
      '2024-10-01': 'none',
      '2024-12-01': 'plan-2: ok since 2024-12-01, due 2025-06-01',
    },
  },
  {
    name: 'of two plans the watch is after the last to end',
    facts: [
      plan,
      fact('plan-start', '2024-06-01', { plan: 'plan-2' }),
      fact('plan-end', '2024-07-01', { plan: 'plan-2' }),
      end,
    ],
    on: { '2024-07-15': 'none', '2024-09-01': 'ok since 2024-08-31, due 2025-02-28' },
  },
  {
    name: 'a plan that ends before it starts never ran',
    facts: [fact('plan-end', '2024-04-01'), plan],
    on: { '2024-05-02': 'none' },
  },
  {
    name: 'an end that was entered by mistake and taken back',
    facts: [
      plan,
      fact('plan-end', '2024-08-31', { id: 'end' }),
      fact('plan-end', '2024-08-31', { replaces: 'end', withdrawn: true, knownFrom: '2024-09-10' }),
    ],
    on: { '2024-09-09': 'ok since 2024-08-31, due 2025-02-28', '2024-09-10': 'none' },
  },
  {
    name: 'after a step down to a child-in-need plan the watch goes on, and begins anew when that ends',
    facts: [
      plan,
      end,
      fact('plan-start', '2024-08-31', { plan: 'need', type: 'child-in-need' }),
      fact('plan-end', '2025-01-15', { plan: 'need' }),
      fact('referral', '2025-04-20'),
    ],
    on: {
      '2024-09-01': 'ok since 2024-08-31, due 2025-02-28',
      '2025-01-14': 'ok since 2024-08-31, due 2025-02-28',
      '2025-01-15': 'need: ok since 2025-01-15, due 2025-07-15',
      '2025-04-20': 'need: late since 2025-04-20',
    },
    says: 'The child’s last child-in-need plan ended on 15 January 2025. The profile asks to watch for 6 months after it, until 15 July 2025; a referral is recorded on 20 April 2025, 3 months after it, and is best read beside what the plan was for.',
  },
  {
    name: 'a child-in-need plan that gives way to a child protection plan is not watched after',
    facts: [
      fact('plan-start', '2024-03-01', { plan: 'need', type: 'child-in-need' }),
      fact('plan-end', '2024-05-01', { plan: 'need' }),
      plan,
    ],
    on: { '2024-04-30': 'none', '2024-05-01': 'none' },
  },
  {
    name: 'a plan of another authority that ends is not ours to watch after, nor does one that runs end a watch',
    facts: [
      fact('plan-start', '2023-01-01', { plan: 'plan-9', otherAuthority: 'yes' }),
      fact('plan-end', '2024-02-01', { plan: 'plan-9' }),
      plan,
      end,
      fact('plan-start', '2024-10-01', { plan: 'plan-8', otherAuthority: 'yes' }),
    ],
    on: { '2024-02-01': 'none', '2024-10-02': 'ok since 2024-08-31, due 2025-02-28' },
    says: 'The child’s last child protection plan ended on 31 August 2024, 1 month ago. The profile asks to watch for 6 months after it, until 28 February 2025; no new worry is recorded so far.',
  },
]);

testScenarios(stopWithChildhood(relapseWatch), settings, [
  {
    name: 'nobody watches for a child who has died',
    facts: [plan, end, fact('death', '2024-10-01')],
    on: { '2024-09-30': 'ok since 2024-08-31, due 2025-02-28', '2024-10-01': 'none' },
  },
]);
