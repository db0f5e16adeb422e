import type { Carries } from '../extract.ts';

/**
 * What a census can tell. It has the plans that were open in its year, with the dates of their reviews; of the
 * category of abuse the first and the latest; of visits, core groups, workers and chairs nothing.
 */
export const cinCarries: Carries = {
  birth: 'all',
  'birth-expected': 'latest',
  death: 'all',
  referral: 'all',
  'referral.noFurtherAction': 'all',
  'assessment-start': 'all',
  'assessment-end': 'all',
  'case-closed': 'all',
  'enquiry-start': 'all',
  'enquiry-outcome': 'all',
  'initial-conference': 'all',
  'plan-start': 'all',
  'plan-start.previousPlans': 'all',
  'plan-start.category': 'all',
  'plan-category': 'latest',
  'plan-end': 'all',
  'review-conference': 'all',
};

/** The steps before proceedings are of the census for 2026 to 2027 and after. */
export function carriesOf(year: number | null): Carries {
  return year !== null && year >= 2027 ? { ...cinCarries, 'legal-step': 'all' } : cinCarries;
}
