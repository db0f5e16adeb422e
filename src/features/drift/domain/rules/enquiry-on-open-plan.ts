import { addDays, type Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { type Cited, happened } from '../clock/facts.ts';
import { sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { type Enquiry, enquiries, readForEnquiries } from '../enquiries/enquiries.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/**
 * A further enquiry while a plan runs needs no initial conference, but a recorded decision. What it came to is
 * either recorded or not: it is never called late.
 */
export const enquiryOnOpenPlan: Rule = {
  id: 'enquiry-on-open-plan',
  title: 'Enquiry on an open plan',
  statement: 'What an enquiry came to is recorded, where the child was on a plan already.',
  needs: ['enquiry-start', 'plan-start', 'plan-end'],
  reads: [...readForEnquiries, 'enquiry-outcome', 'enquiry-end', 'initial-conference', 'review-conference'],
  kind: 'clock',
  answeredBy: ['enquiry-outcome', 'enquiry-end', 'initial-conference', 'review-conference'],
  counts: 'enquiry',
  find: (known, settings, day) =>
    enquiries(known, day)
      .filter(({ plans }) => plans.length > 0)
      .flatMap((enquiry) => findOf(enquiry, known, settings, day) ?? []),
};

function findOf(enquiry: Enquiry, known: KnownHistory, settings: SettingsOn, day: Day): Finding | null {
  const { start } = enquiry;
  const setting = settings(start.on);
  if (setting === null) return null;
  const about = start.enquiry;
  const began = `The section 47 enquiry began on ${sayDay(start.on)}, while a plan was running`;
  const answer = firstAnswer(enquiry, known, day);
  if (answer !== null) {
    const say = () => `${began}. What followed was recorded on ${sayDay(answer.on)}.`;
    return holds({ about, state: 'ok', since: answer.on, entries: [start, answer], say });
  }
  const due = dueDay(start.on, setting);
  const since = addDays(due, 1);
  const asks = `The profile asks that what it came to is recorded within ${sayLimit(setting)}, by ${sayDay(due)}`;
  if (day < since) {
    const say = () => `${began}. ${asks}.`;
    return holds({ about, state: 'ok', since: start.on, due, next: since, entries: [start], say });
  }
  const say = () => `${began}. ${asks}; it is not recorded.`;
  return holds({ about, state: 'not-recorded', since, entries: [start], say });
}

/** The first fact that tells what came of the enquiry. */
function firstAnswer({ start, plans }: Enquiry, known: KnownHistory, day: Day): Cited | null {
  const isOfIt = (fact: { readonly enquiry: string | null; readonly on: Day }) =>
    fact.enquiry === start.enquiry && fact.on >= start.on;
  const keys = new Set(plans.map(({ key }) => key));
  const answers: readonly (Cited | undefined)[] = [
    happened(known, 'enquiry-outcome', day).find(isOfIt),
    happened(known, 'enquiry-end', day).find(isOfIt),
    happened(known, 'initial-conference', day).find(isOfIt),
    happened(known, 'review-conference', day).find(({ plan, on }) => keys.has(plan) && on >= start.on),
  ];
  let first: Cited | null = null;
  for (const answer of answers) {
    if (answer !== undefined && (first === null || answer.on < first.on)) first = answer;
  }
  return first;
}
