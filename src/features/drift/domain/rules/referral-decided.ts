import { addDays, type Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { answersToReferral } from '../front-door/answers-to-referral.ts';
import { episodesTakenUp } from '../front-door/episodes.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A manager decides what comes of a referral. Working Together: within one working day. What has been begun since
 * shows that it was decided, and so does a source that tells whether there was further action, without the day.
 */
export const referralDecided: Rule = {
  id: 'referral-decided',
  title: 'Referral decided',
  statement: 'It is decided soon what will be done about a referral.',
  needs: ['referral', 'referral-decision'],
  reads: ['referral', 'referral-decision', 'case-closed', 'assessment-start', 'enquiry-start'],
  kind: 'clock',
  answeredBy: ['referral-decision'],
  counts: 'child',
  find: (known, settings, day) =>
    answersToReferral(known, settings, day, {
      answer: 'referral-decision',
      words: { asks: 'a decision about it', done: 'It was decided' },
      goneOn: episodesTakenUp,
      unanswered: undatedDecision,
    }),
};

/** Somebody decided, and nobody can say when: silence, never lateness. */
function undatedDecision(referral: EntryOf<'referral'>, setting: RuleSetting, day: Day): Finding | null {
  const { episode: about, on, noFurtherAction } = referral;
  if (noFurtherAction === 'not-recorded') return null;
  const due = dueDay(on, setting);
  const since = addDays(due, 1);
  const decided = noFurtherAction === 'yes' ? 'no further action' : 'further action';
  const say = () =>
    `The referral came on ${sayDay(on)}. That ${decided} was decided is recorded, and on which day is not. The profile asks for a decision within ${sayLimit(setting)}, by ${sayDay(due)}.`;
  return day < since
    ? holds({ about, state: 'ok', since: on, due, next: since, entries: [referral], say })
    : holds({ about, state: 'not-recorded', since, entries: [referral], say });
}
