import type { ResidualFinding } from './cast.ts';

/** What stands in an anonymised text for each kind of thing. */
export const marks: Readonly<Record<ResidualFinding['kind'], string>> = {
  name: '[name]',
  'possible-name': '[name]',
  'date-of-birth': '[date of birth]',
  'nhs-number': '[NHS number]',
  'reference-number': '[reference number]',
  address: '[address]',
  postcode: '[postcode]',
  phone: '[phone number]',
  email: '[email address]',
  'web-address': '[web address]',
};
