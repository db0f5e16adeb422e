import { answersToReferral } from '../front-door/answers-to-referral.ts';
import type { Rule } from '../rule.ts';

/** A manager decides what comes of a referral. Working Together: within one working day. */
export const referralDecided: Rule = {
  id: 'referral-decided',
  title: 'Referral decided',
  statement: 'It is decided soon what will be done about a referral.',
  needs: ['referral', 'referral-decision'],
  reads: ['referral', 'referral-decision', 'case-closed'],
  kind: 'clock',
  answeredBy: ['referral-decision'],
  counts: 'child',
  find: (known, settings, day) =>
    answersToReferral(known, settings, day, 'referral-decision', {
      asks: 'a decision about it',
      done: 'It was decided',
    }),
};
