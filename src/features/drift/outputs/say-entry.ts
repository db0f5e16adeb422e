import { sayDay } from '../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../protection/domain/entries/entry.ts';
import { type EntryTeller, tellFamily } from './say-entry/tell-family.ts';
import { tellMeeting } from './say-entry/tell-meeting.ts';
import { tellPlan } from './say-entry/tell-plan.ts';
import { tellStart } from './say-entry/tell-start.ts';

/** What every kind of entry is called. */
export const entryWords: Readonly<Record<EntryKind, string>> = {
  birth: 'Birth',
  'birth-expected': 'Birth expected',
  death: 'Death',
  contact: 'Contact',
  referral: 'Referral',
  'referral-decision': 'Decision on a referral',
  'referrer-told': 'Referrer told',
  'assessment-start': 'Assessment began',
  'assessment-end': 'Assessment completed',
  'case-closed': 'Case closed',
  incident: 'Incident',
  'incident-response': 'Response to an incident',
  'strategy-discussion': 'Strategy discussion',
  'enquiry-start': 'Section 47 enquiry began',
  'enquiry-outcome': 'Outcome of a section 47 enquiry',
  'enquiry-end': 'Section 47 enquiry completed',
  'initial-conference': 'Initial conference',
  'review-conference': 'Review conference',
  'review-planned': 'Review planned',
  'paper-sent': 'Paper sent',
  attendance: 'Attendance',
  interpreter: 'Interpreter',
  'child-influence': 'The child’s influence',
  'core-group': 'Core group',
  'plan-start': 'Plan began',
  'plan-category': 'Category of the plan',
  'plan-end': 'Plan ended',
  'transfer-in': 'Transfer in',
  'plan-written': 'Plan written',
  'plan-action': 'Action of the plan',
  'action-done': 'Action done',
  'risk-scale': 'Where a risk stands',
  'risk-view': 'What a view of a risk rests on',
  'tool-score': 'Score of an instrument',
  'parents-history': 'The parents’ own history',
  visit: 'Visit',
  'visit-interval': 'Visiting interval agreed',
  'child-seen': 'Child seen',
  allocation: 'Allocation',
  'allocation-end': 'End of an allocation',
  handover: 'Handover',
  supervision: 'Supervision',
  parent: 'Parent or carer',
  'parent-engaged': 'Parent engaged',
  'concern-raised': 'Concern raised',
  'concern-stage': 'Stage of a concern',
  'concern-resolved': 'Concern resolved',
  'stop-and-review': 'Stop and review',
  panel: 'Panel',
  'legal-step': 'Legal step',
  'legal-step-planned': 'Legal step planned',
  'care-start': 'Came into care',
  'care-end': 'Care ended',
  'lateness-reason': 'Reason for lateness',
  acknowledgement: 'Signal answered',
  account: 'Account of an agency',
};

const tellers: { readonly [Kind in EntryKind]: EntryTeller<Kind> } = {
  ...tellStart,
  ...tellMeeting,
  ...tellPlan,
  ...tellFamily,
};

/** An entry in plain words: “Visit, 3 May 2025: the child was seen, but not alone”. */
export function sayEntry(entry: Entry): string {
  const tell = tellers[entry.kind] as (one: Entry) => readonly (string | null)[];
  const told = tell(entry).filter((part) => part !== null && part !== '');
  const withdrawn = entry.withdrawn === true ? ['taken back later'] : [];
  const parts = [...told, ...withdrawn].join('; ');
  const head = `${entryWords[entry.kind]}, ${sayDay(entry.on)}`;
  return parts === '' ? head : `${head}: ${parts}`;
}
