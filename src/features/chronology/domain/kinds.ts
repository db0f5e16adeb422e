import type { Handling } from './handling.ts';

/** What an entry tells of; `narrative` when nothing more is known. In the order in which a child meets them. */
export const entryKinds = [
  'narrative',
  'contact',
  'referral',
  'strategy-discussion',
  'enquiry',
  'assessment',
  'conference',
  'core-group',
  'plan-start',
  'category-change',
  'plan-end',
  'visit',
  'appointment',
  'school',
  'concern',
  'police-incident',
  'police-intelligence',
  'third-party-health',
  'legal-outcome',
  'legal-advice',
  'allocation',
  'supervision',
  'handover',
  'placement-or-move',
  'professional-meeting',
] as const;

export type EntryKind = (typeof entryKinds)[number];

export const kindWords: Readonly<Record<EntryKind, string>> = {
  narrative: 'General record',
  contact: 'Contact about the family',
  referral: 'Referral',
  'strategy-discussion': 'Strategy discussion',
  enquiry: 'Enquiry under section 47',
  assessment: 'Assessment',
  conference: 'Child protection conference',
  'core-group': 'Core group',
  'plan-start': 'Start of a plan',
  'category-change': 'Change of a plan’s category',
  'plan-end': 'End of a plan',
  visit: 'Visit',
  appointment: 'Appointment',
  school: 'School: attendance or exclusion',
  concern: 'Concern raised',
  'police-incident': 'Police incident',
  'police-intelligence': 'Police intelligence',
  'third-party-health': 'Health of somebody else',
  'legal-outcome': 'Outcome at court',
  'legal-advice': 'Legal advice',
  allocation: 'Change of worker',
  supervision: 'Supervision',
  handover: 'Handover',
  'placement-or-move': 'Placement or move',
  'professional-meeting': 'Meeting of professionals',
};

/** What people type most, which is offered first. */
export const commonKinds: readonly EntryKind[] = [
  'visit',
  'contact',
  'appointment',
  'school',
  'professional-meeting',
  'concern',
  'police-incident',
];

/** Kinds of which only the agency that wrote them decides that anybody else may read them. */
const keptKinds: readonly EntryKind[] = ['police-intelligence', 'legal-advice', 'third-party-health'];

/** From whom an entry of this kind is kept where nobody has decided anything. */
export function handlingOfKind(kind: EntryKind): Handling {
  return keptKinds.includes(kind) ? 'originator' : 'core-group';
}

/** Whether entries of this kind are kept for their own agency unless it decides otherwise. */
export function isKeptKind(kind: EntryKind): boolean {
  return handlingOfKind(kind) !== 'core-group';
}

/** What a kind is called; one that this version does not know, as it is stored. */
export function nameKind(kind: string): string {
  const known = entryKinds.find((one) => one === kind);
  return known === undefined ? kind : kindWords[known];
}
