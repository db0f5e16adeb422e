import { needsOfLastConference, readForLastConference } from '../clock/last-conference.ts';
import { sayCount, sayDay } from '../clock/say.ts';
import { dueDay, overBy, unitOfOver } from '../counting/count.ts';
import { findOfLastConference } from '../meetings/find-of-last-conference.ts';
import { firstSent } from '../meetings/papers.ts';
import { sayConference, sayHeld } from '../meetings/say-conference.ts';
import type { RuleSetting } from '../profile.ts';
import type { Rule } from '../rule.ts';
import { sayLength } from '../say-asks.ts';

/** Whether the first invitation to the last conference was sent as long before it as the profile asks. */
export const conferenceInvitations: Rule = {
  id: 'conference-invitations',
  title: 'Conference invitations',
  statement: 'Everybody is invited to a conference early enough to prepare for it.',
  asks: (setting) => `${sayLength(setting)} before`,
  needs: [...needsOfLastConference, 'paper-sent.invitation'],
  reads: [...readForLastConference, 'paper-sent'],
  kind: 'fact',
  answeredBy: ['paper-sent'],
  counts: 'meeting',
  find: (known, settings, day) =>
    findOfLastConference({
      known,
      settings,
      day,
      facts: ({ meeting }) => [firstSent(known, meeting, 'invitation', day)].filter((sent) => sent !== null),
      view: (conference, [sent], setting) => {
        if (sent === undefined) {
          const say = () => `${sayHeld(conference)}. No invitation to it is recorded.`;
          return { state: 'not-recorded', say };
        }
        const before = overBy(sent.on, conference.on, setting.unit ?? 'working-days');
        const say = () =>
          `The first invitation to ${sayConference(conference)} was sent on ${sayDay(sent.on)}, ${sayBefore(before, setting)}`;
        const isInTime = dueDay(sent.on, setting) <= conference.on;
        return isInTime ? { state: 'ok', since: sent.on, say } : { state: 'late', say };
      },
    }),
};

function sayBefore(before: number, { limit, unit }: RuleSetting): string {
  const counted = unitOfOver(unit ?? 'working-days');
  const asked =
    limit === null ? '' : ` The profile asks for ${sayCount(limit, unit ?? 'working-days')} before it.`;
  if (before < 0) return `after it.${asked}`;
  return before === 0 ? `not a day before it.${asked}` : `${sayCount(before, counted)} before it.${asked}`;
}
