import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { RuleReport } from '../extract.ts';
import { type Check, reportAt } from './check.ts';

/** What happens at a meeting or a visit cannot be recorded before it happens. */
const names: Partial<Record<EntryKind, readonly [rule: string, name: string]>> = {
  'review-conference': ['review-after-reference-date', 'A review'],
  visit: ['visit-after-reference-date', 'A visit'],
  'initial-conference': ['fact-after-reference-date', 'An initial conference'],
  'core-group': ['fact-after-reference-date', 'A core group'],
  'plan-start': ['fact-after-reference-date', 'The start of a plan'],
  'plan-end': ['fact-after-reference-date', 'The end of a plan'],
  referral: ['fact-after-reference-date', 'A referral'],
  'enquiry-start': ['fact-after-reference-date', 'An enquiry'],
  contact: ['fact-after-reference-date', 'A contact'],
  'assessment-start': ['fact-after-reference-date', 'The start of an assessment'],
  'assessment-end': ['fact-after-reference-date', 'The end of an assessment'],
  'enquiry-end': ['fact-after-reference-date', 'The end of an enquiry'],
  'case-closed': ['fact-after-reference-date', 'The closing of a case'],
  'child-seen': ['fact-after-reference-date', 'The day on which the child was seen'],
  'care-start': ['fact-after-reference-date', 'The start of care'],
  'care-end': ['fact-after-reference-date', 'The end of care'],
  birth: ['fact-after-reference-date', 'A birth'],
  death: ['fact-after-reference-date', 'A death'],
};

const none: readonly RuleReport[] = [];

/** A fact on a day after the last that the extract tells of. A review planned for a later day is no fact. */
export const afterReferenceDate: Check = ({ entries, plans }, { referenceDay, assumed }) => {
  if (referenceDay === null) return [];
  const last =
    assumed === true
      ? 'the day on which the extract is taken as drawn'
      : 'the last day that the extract tells of';
  return entries.flatMap((entry) => {
    if (entry.on <= referenceDay) return none;
    const name = names[entry.kind];
    if (name === undefined) return none;
    const message = `${name[1]} is recorded on ${sayDay(entry.on)}, after ${sayDay(referenceDay)}, ${last}. Look up the day, or leave it out until it has happened.`;
    const plan = plans.find(({ key }) => key === planOf(entry));
    return [reportAt(name[0], 'error', entry, plan?.start.on ?? null, message)];
  });
};

function planOf(entry: Entry): string | null {
  return 'plan' in entry ? entry.plan : null;
}
