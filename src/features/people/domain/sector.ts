/** What kind of body an agency is, in the order in which a page lists them. */
export const sectors = [
  'childrens-social-care',
  'adult-social-care',
  'health',
  'police',
  'education',
  'early-years',
  'probation',
  'youth-justice',
  'housing',
  'voluntary',
  'legal',
  'partnership-team',
  'other',
] as const;

export type Sector = (typeof sectors)[number];

export const sectorWords: Readonly<Record<Sector, string>> = {
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
  health: 'Health',
  police: 'Police',
  education: 'Schools and education',
  'early-years': 'Early years and childcare',
  probation: 'Probation',
  'youth-justice': 'Youth justice',
  housing: 'Housing',
  voluntary: 'Voluntary and community',
  legal: 'Legal',
  'partnership-team': 'The partnership’s own team',
  other: 'Other',
};
