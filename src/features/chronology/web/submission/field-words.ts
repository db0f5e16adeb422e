import type { Field } from '../../operations/describe-columns.ts';

/** What each field of a chronology is called where somebody chooses it. */
export const fieldWords: Readonly<Record<Field, string>> = {
  date: 'Date',
  endDate: 'End date',
  time: 'Time',
  endTime: 'End time',
  sequence: 'Number or sequence',
  agency: 'Agency',
  source: 'Source',
  authorRole: 'Role of the author',
  kind: 'Kind of entry',
  detail: 'Kind in detail, such as whether an appointment was kept',
  event: 'Event: what happened',
  response: 'Response: what was done',
  outcome: 'Outcome: what came of it',
  impact: 'Impact on the child',
  children: 'Which child',
  childSeen: 'Child seen',
  recordedOn: 'Recorded on',
  comment: 'Comment',
};

export function nameField(field: Field | null): string {
  return field === null ? 'Not used' : fieldWords[field];
}
