import type { Day } from '../../../../shared/day.ts';
import type { Entry, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { plansRunningOn } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { Rule } from '../rule.ts';

/** Whether what happened to a child on a plan was answered, by a strategy discussion or in another recorded way. */
export const incidentUnanswered: Rule = {
  id: 'incident-unanswered',
  title: 'Incident unanswered',
  statement: 'An incident while a plan runs is answered by a strategy discussion, or by a recorded response.',
  needs: ['plan-start', 'plan-end', 'incident', 'strategy-discussion.incident'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'initial-conference',
    'incident',
    'strategy-discussion',
    'incident-response',
  ],
  kind: 'clock',
  answeredBy: ['strategy-discussion', 'incident-response'],
  counts: 'child',
  find: (known, settings, day) =>
    firstOfEach(happened(known, 'incident', day), ({ incident }) => incident)
      .filter(({ significantHarm }) => significantHarm !== 'no')
      .filter(({ on }) => plansRunningOn(known, on, day).length > 0)
      .flatMap((incident) => {
        const setting = settings(incident.on);
        if (setting === null) return [];
        const met = findAnswer(known, incident, day);
        return [
          deadline({
            about: incident.incident,
            ...{ start: incident.on, due: dueDay(incident.on, setting), setting, day, met },
            entries: [incident],
            say: (told) =>
              sayDeadline(told, {
                began: sayIncident(incident),
                asks: 'a strategy discussion or a recorded response',
                done: met?.kind === 'incident-response' ? 'A response was recorded' : sayDiscussion(met),
              }),
          }),
        ];
      }),
};

function findAnswer(known: KnownHistory, { incident }: EntryOf<'incident'>, day: Day): Entry | null {
  const discussion = happened(known, 'strategy-discussion', day).find(
    (one) => one.incident === incident && (one.form !== 'not-held' || one.rationale !== null),
  );
  const response = happened(known, 'incident-response', day).find((one) => one.incident === incident);
  if (discussion === undefined || response === undefined) return discussion ?? response ?? null;
  return response.on < discussion.on ? response : discussion;
}

function sayIncident({ on, significantHarm }: EntryOf<'incident'>): string {
  const harm =
    significantHarm === 'yes' ? 'that may have caused significant harm' : 'of which the harm is not recorded';
  return `An incident ${harm} happened on ${sayDay(on)}, while a plan ran`;
}

function sayDiscussion(met: Entry | null): string {
  const isHeld = met?.kind === 'strategy-discussion' && met.form !== 'not-held';
  return isHeld
    ? 'A strategy discussion was held'
    : 'A decision not to hold one was recorded, with its reason,';
}
