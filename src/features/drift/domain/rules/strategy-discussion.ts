import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/**
 * Agencies talk together about an incident that may have harmed the child significantly, or record why they need
 * not. Working Together asks for it without naming a time; the time is local.
 */
export const strategyDiscussion: Rule = {
  id: 'strategy-discussion',
  title: 'Strategy discussion',
  statement:
    'Where a child may have been harmed significantly, agencies hold a strategy discussion soon, or say why not.',
  needs: ['incident', 'strategy-discussion'],
  reads: ['incident', 'strategy-discussion'],
  kind: 'clock',
  answeredBy: ['strategy-discussion'],
  counts: 'child',
  find: (known, settings, day) =>
    firstOfEach(happened(known, 'incident', day), ({ incident }) => incident).flatMap((incident) =>
      findOf(incident, known, settings, day),
    ),
};

function findOf(
  incident: EntryOf<'incident'>,
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const setting = settings(incident.on);
  if (setting === null || incident.significantHarm === 'no') return [];
  const about = incident.incident;
  const happenedOn = `The incident happened on ${sayDay(incident.on)}`;
  if (incident.significantHarm === 'not-recorded') {
    const say = () => `${happenedOn}. Whether it may have harmed the child significantly is not recorded.`;
    return [holds({ about, state: 'not-recorded', since: incident.on, entries: [incident], say })];
  }
  const told = happened(known, 'strategy-discussion', day).filter((each) => each.incident === about);
  const met = told.find(({ form, rationale }) => form !== 'not-held' || rationale !== null) ?? null;
  const unexplained = met === null ? told[0] : undefined;
  const notHeld =
    unexplained === undefined
      ? ''
      : `. That no strategy discussion was held was recorded on ${sayDay(unexplained.on)}, but not why`;
  return [
    deadline({
      about,
      start: incident.on,
      due: dueDay(incident.on, setting),
      setting,
      day,
      met,
      entries: unexplained === undefined ? [incident] : [incident, unexplained],
      say: (clock) =>
        sayDeadline(clock, {
          began: `${happenedOn} and may have harmed the child significantly${notHeld}`,
          asks: 'a strategy discussion',
          done:
            met?.form === 'not-held' ? 'That none was needed was recorded, with its reason,' : 'It was held',
        }),
    }),
  ];
}
