import { addDays, type Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { type DeadlineTold, deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { sayDay, sayDeadline, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { enquiries, readForEnquiries } from '../enquiries/enquiries.ts';
import { closedEpisodes } from '../front-door/episodes.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/**
 * The initial conference follows the strategy discussion at which the enquiry was begun. Working Together: within
 * 15 working days. The clock runs only where a conference is required; most enquiries need none.
 */
export const initialConference: Rule = {
  id: 'initial-conference',
  title: 'Initial conference',
  statement: 'An enquiry that needs an initial conference has it in time.',
  needs: ['enquiry-start', 'initial-conference'],
  reads: [
    ...readForEnquiries,
    'enquiry-outcome',
    'enquiry-end',
    'initial-conference',
    'case-closed',
    'care-start',
  ],
  kind: 'clock',
  answeredBy: ['initial-conference', 'plan-start'],
  counts: 'enquiry',
  find: (known, settings, day) =>
    enquiries(known, day)
      .filter(({ plans }) => plans.length === 0)
      .flatMap(({ start }) => findOf(start, known, settings, day) ?? []),
};

function findOf(
  enquiry: EntryOf<'enquiry-start'>,
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
): Finding | null {
  const setting = settings(enquiry.on);
  if (setting === null) return null;
  const isOfIt = (fact: { readonly enquiry: string | null }) => fact.enquiry === enquiry.enquiry;
  const held = happened(known, 'initial-conference', day).find(isOfIt) ?? null;
  const outcome = happened(known, 'enquiry-outcome', day).findLast(isOfIt) ?? null;
  if (held === null && (outcome?.conference === 'not-required' || isOver(enquiry, known, day))) return null;
  const due = dueDay(enquiry.on, setting);
  if (held === null && outcome === null) {
    const end = happened(known, 'enquiry-end', day).find(isOfIt) ?? null;
    return withoutOutcome(enquiry, end, due, setting, day);
  }
  return deadline({
    about: enquiry.enquiry,
    start: enquiry.on,
    due,
    setting,
    day,
    met: held,
    entries: outcome === null ? [enquiry] : [enquiry, outcome],
    say: (told) => sayConference(enquiry, told),
  });
}

function isOver(enquiry: EntryOf<'enquiry-start'>, known: KnownHistory, day: Day): boolean {
  const isClosed = enquiry.episode !== null && closedEpisodes(known, day).has(enquiry.episode);
  return isClosed || happened(known, 'care-start', day).some(({ on }) => on >= enquiry.on);
}

/** Nobody recorded whether a conference is required: silence, never lateness. */
function withoutOutcome(
  enquiry: EntryOf<'enquiry-start'>,
  end: EntryOf<'enquiry-end'> | null,
  due: Day,
  setting: RuleSetting,
  day: Day,
): Finding {
  const about = enquiry.enquiry;
  const dayAfter = addDays(due, 1);
  const since = end !== null && end.on < dayAfter ? end.on : dayAfter;
  const began = `The section 47 enquiry began on ${sayDay(enquiry.on)}`;
  if (day < since) {
    const say = () =>
      `${began}. If a conference is required, the profile asks for it within ${sayLimit(setting)}, by ${sayDay(due)}.`;
    return holds({ about, state: 'ok', since: enquiry.on, due, next: dayAfter, entries: [enquiry], say });
  }
  const ended = end === null ? '' : ` and ended on ${sayDay(end.on)}`;
  const say = () => `${began}${ended}. Whether an initial conference is required is not recorded.`;
  return holds({ about, state: 'not-recorded', since, entries: [enquiry, end], say });
}

function sayConference(enquiry: EntryOf<'enquiry-start'>, told: DeadlineTold): string {
  return sayDeadline(told, {
    began: `The section 47 enquiry began on ${sayDay(enquiry.on)}`,
    asks: 'the initial conference',
    done: 'It was held',
  });
}
