import { answersToReferral } from '../front-door/answers-to-referral.ts';
import { assessedEpisodes } from '../front-door/episodes.ts';
import type { Rule } from '../rule.ts';

/**
 * Whoever referred a child hears what was decided. Working Together asks that the referral is acknowledged within
 * one working day. Once it has been assessed nobody need be asked for it any more.
 */
export const referrerTold: Rule = {
  id: 'referrer-told',
  title: 'Referrer told',
  statement: 'Whoever referred a child is told soon what was decided.',
  needs: ['referral', 'referrer-told'],
  reads: ['referral', 'referrer-told', 'case-closed', 'assessment-start', 'assessment-end'],
  kind: 'clock',
  answeredBy: ['referrer-told'],
  counts: 'child',
  find: (known, settings, day) =>
    answersToReferral(known, settings, day, {
      answer: 'referrer-told',
      words: { asks: 'word to whoever made it', done: 'They were told' },
      goneOn: assessedEpisodes,
    }),
};
