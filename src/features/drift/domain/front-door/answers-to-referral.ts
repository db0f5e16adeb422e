import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { type DeadlineWords, sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { closedEpisodes, referrals } from './episodes.ts';

type Referral = EntryOf<'referral'>;

interface ReferralQuestion {
  readonly answer: 'referral-decision' | 'referrer-told';
  readonly words: Omit<DeadlineWords, 'began'>;
  /** The episodes in which the work has gone on so far that nobody need be asked for an answer any more. */
  readonly goneOn: (known: KnownHistory, day: Day) => ReadonlySet<string>;
  /** What is found of a referral without an answer, where it is no deadline; null where it is one. */
  readonly unanswered?: (referral: Referral, setting: RuleSetting, day: Day) => Finding | null;
}

/** A deadline from each referral whose episode is open, met by an answer of one kind to it. */
export function answersToReferral(
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
  { answer, words, goneOn, unanswered }: ReferralQuestion,
): readonly Finding[] {
  const closed = closedEpisodes(known, day);
  const past = goneOn(known, day);
  return referrals(known, day).flatMap((referral) => {
    const { episode, on } = referral;
    const setting = settings(on);
    if (setting === null || closed.has(episode)) return [];
    const met = happened(known, answer, day).find((each) => each.episode === episode) ?? null;
    if (met === null && past.has(episode)) return [];
    const other = met === null ? (unanswered?.(referral, setting, day) ?? null) : null;
    if (other !== null) return [other];
    const began = `The referral came on ${sayDay(on)}`;
    return deadline({
      about: episode,
      start: on,
      due: dueDay(on, setting),
      setting,
      day,
      met,
      entries: [referral],
      say: (told) => sayDeadline(told, { began, ...words }),
    });
  });
}
