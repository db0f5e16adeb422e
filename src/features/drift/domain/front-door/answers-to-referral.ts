import type { Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { type DeadlineWords, sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { closedEpisodes, referrals } from './episodes.ts';

/** A deadline from each referral whose episode is open, met by an answer of one kind to it. */
export function answersToReferral(
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
  answer: 'referral-decision' | 'referrer-told',
  words: Omit<DeadlineWords, 'began'>,
): readonly Finding[] {
  const closed = closedEpisodes(known, day);
  return referrals(known, day).flatMap((referral) => {
    const { episode, on } = referral;
    const setting = settings(on);
    if (setting === null || closed.has(episode)) return [];
    const began = `The referral came on ${sayDay(on)}`;
    return deadline({
      about: episode,
      start: on,
      due: dueDay(on, setting),
      setting,
      day,
      met: happened(known, answer, day).find((each) => each.episode === episode) ?? null,
      entries: [referral],
      say: (told) => sayDeadline(told, { began, ...words }),
    });
  });
}
