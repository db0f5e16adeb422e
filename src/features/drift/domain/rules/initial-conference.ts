import { addDays, type Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { type DeadlineTold, deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { childProtectionPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { enquiries, readForEnquiries } from '../enquiries/enquiries.ts';
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

type Enquiry = EntryOf<'enquiry-start'>;
/** What meets an enquiry that no conference names. */
type Followed = EntryOf<'initial-conference' | 'plan-start'>;

function findOf(enquiry: Enquiry, known: KnownHistory, settings: SettingsOn, day: Day): Finding | null {
  const setting = settings(enquiry.on);
  if (setting === null) return null;
  const isOfIt = (fact: { readonly enquiry: string | null }) => fact.enquiry === enquiry.enquiry;
  const held = happened(known, 'initial-conference', day).find(isOfIt) ?? null;
  const outcome = happened(known, 'enquiry-outcome', day).findLast(isOfIt) ?? null;
  if (held === null && outcome?.conference === 'not-required') return null;
  const over = endOf(enquiry, known, day);
  const followed = held === null ? whatFollowed(enquiry, over, known, day) : null;
  if (held === null && followed === null && over !== null) return null;
  const due = dueDay(enquiry.on, setting);
  if (held === null && outcome === null) {
    if (followed !== null) return followedUnasked(enquiry, followed);
    const end = happened(known, 'enquiry-end', day).find(isOfIt) ?? null;
    return withoutOutcome(enquiry, end, due, setting, day);
  }
  return deadline({
    about: enquiry.enquiry,
    start: enquiry.on,
    due,
    setting,
    day,
    met: held ?? followed,
    entries: outcome === null ? [enquiry] : [enquiry, outcome],
    say: (told) => sayConference(enquiry, told, followed),
  });
}

/** The first day on which its episode was closed, or care began since; null where neither is known. */
function endOf({ episode, on }: Enquiry, known: KnownHistory, day: Day): Day | null {
  const closed = happened(known, 'case-closed', day).find((one) => one.episode === episode)?.on ?? null;
  const care = happened(known, 'care-start', day).find((one) => one.on >= on)?.on ?? null;
  if (closed === null || (care !== null && care < closed)) return care;
  return closed;
}

/**
 * The first initial conference or child protection plan since, whatever it names: of two enquiries days apart one
 * conference is held, and many sources lose which it answers. Null where the enquiry was over before.
 */
function whatFollowed({ on }: Enquiry, over: Day | null, known: KnownHistory, day: Day): Followed | null {
  const isSince = (one: { readonly on: Day }) => one.on >= on;
  const held = happened(known, 'initial-conference', day).find(isSince) ?? null;
  const plan = childProtectionPlans(known, day).find(isSince) ?? null;
  const first = plan === null || (held !== null && held.on <= plan.on) ? held : plan;
  return first === null || (over !== null && over < first.on) ? null : first;
}

/** Nobody recorded whether a conference was required, but one was held, or a plan began. */
function followedUnasked(enquiry: Enquiry, followed: Followed): Finding {
  const say = () =>
    `The section 47 enquiry began on ${sayDay(enquiry.on)}. Whether it required an initial conference is not recorded. ${sayFollowed(followed)} on ${sayDay(followed.on)}.`;
  return holds({
    about: enquiry.enquiry,
    state: 'ok',
    since: followed.on,
    entries: [enquiry, followed],
    say,
  });
}

function sayFollowed({ kind }: Followed): string {
  return kind === 'plan-start'
    ? 'A child protection plan began'
    : 'One that does not name this enquiry was held';
}

/** Nobody recorded whether a conference is required: silence, never lateness. */
function withoutOutcome(
  enquiry: Enquiry,
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

function sayConference(enquiry: Enquiry, told: DeadlineTold, followed: Followed | null): string {
  return sayDeadline(told, {
    began: `The section 47 enquiry began on ${sayDay(enquiry.on)}`,
    asks: 'the initial conference',
    done: followed === null ? 'It was held' : sayFollowed(followed),
  });
}
