import { answersToReferral } from '../front-door/answers-to-referral.ts';
import type { Rule } from '../rule.ts';

/** Whoever referred a child hears what was decided. Working Together: within one working day. */
export const referrerTold: Rule = {
  id: 'referrer-told',
  title: 'Referrer told',
  statement: 'Whoever referred a child is told soon what was decided.',
  needs: ['referral', 'referrer-told'],
  reads: ['referral', 'referrer-told', 'case-closed'],
  kind: 'clock',
  answeredBy: ['referrer-told'],
  counts: 'child',
  find: (known, settings, day) =>
    answersToReferral(known, settings, day, 'referrer-told', {
      asks: 'word to whoever made it',
      done: 'They were told',
    }),
};
