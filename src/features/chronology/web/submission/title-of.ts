import type { SubmissionTold } from '../../operations/read-submission.ts';

export function titleOf({ agency, number }: Pick<SubmissionTold, 'agency' | 'number'>): string {
  return `${agency.name}, file ${number}`;
}
