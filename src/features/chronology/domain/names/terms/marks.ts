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

/** What stands for the name of the family, or for several of it who share a surname. */
export const familyName = '[family name]';

const all = [...new Set([...Object.values(marks), familyName])];

/** Any of these marks, in an anonymised text; what else stands in brackets is somebody’s own words. */
export const anyMark = new RegExp(all.map((mark) => `\\[${mark.slice(1, -1)}\\]`).join('|'), 'giu');
