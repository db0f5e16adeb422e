import type { Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { type Conference, lastConference } from '../clock/last-conference.ts';
import { type DeadlineWords, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { firstSent } from './papers.ts';
import { sayHeld } from './say-conference.ts';

interface PaperQuestion {
  readonly paper: 'plan' | 'record';
  /** Whether the conference is one after which such a paper is to be sent. */
  readonly isOwed: (conference: Conference) => boolean;
  readonly words: Omit<DeadlineWords, 'began'>;
}

/** The deadline of a paper that is sent out after the last conference. */
export function findPaperOfConference(
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
  { paper, isOwed, words }: PaperQuestion,
): readonly Finding[] {
  const conference = lastConference(known, day);
  if (conference === null || !isOwed(conference)) return [];
  const setting = settings(conference.on);
  if (setting === null) return [];
  return [
    deadline({
      about: conference.meeting,
      start: conference.on,
      due: dueDay(conference.on, setting),
      setting,
      day,
      met: firstSent(known, conference.meeting, paper, day),
      entries: [conference],
      say: (told) => sayDeadline(told, { began: sayHeld(conference), ...words }),
    }),
  ];
}
