/** Why agencies' chronologies are wanted, as the field names it. */
export const purposes = [
  'rapid-review',
  'practice-review',
  'case-audit',
  'plan-past-time',
  'second-plan',
  'several-agencies-neglect',
  'chair-request',
  'professional-request',
  'other',
] as const;

export type Purpose = (typeof purposes)[number];

interface Words {
  readonly name: string;
  readonly hint: string | null;
}

export const purposeWords: Readonly<Record<Purpose, Words>> = {
  'rapid-review': {
    name: 'Rapid review',
    hint: 'After a serious incident: what is known, and whether there is more to learn.',
  },
  'practice-review': {
    name: 'Local child safeguarding practice review',
    hint: 'What can be learned from what happened, so that children are safer.',
  },
  'case-audit': { name: 'Multi-agency case audit', hint: 'How good the work with this family is.' },
  'plan-past-time': {
    name: 'A plan past its time',
    hint: 'A child has been on a child protection plan for long, and it is to be seen whether it works.',
  },
  'second-plan': { name: 'A second or later plan', hint: 'A child is on a child protection plan again.' },
  'several-agencies-neglect': {
    name: 'Neglect that several agencies are concerned about',
    hint: null,
  },
  'chair-request': { name: 'Request of a conference chair', hint: null },
  'professional-request': { name: 'Request of another professional', hint: null },
  other: { name: 'Something else', hint: 'Say what it is.' },
};

/** On what basis in law agencies are asked to share what they hold. Which one applies, people decide. */
export const lawfulBases = [
  'partners-request',
  'enquiry',
  'child-in-need',
  'duty-to-safeguard',
  'consent',
  'other',
] as const;

export type LawfulBasis = (typeof lawfulBases)[number];

export const lawfulBasisWords: Readonly<Record<LawfulBasis, Words>> = {
  'partners-request': {
    name: 'Request of the safeguarding partners for information',
    hint: 'Children Act 2004, section 16H.',
  },
  enquiry: { name: 'Enquiries about significant harm', hint: 'Children Act 1989, section 47.' },
  'child-in-need': { name: 'Services for a child in need', hint: 'Children Act 1989, section 17.' },
  'duty-to-safeguard': {
    name: 'The agencies’ own duty to safeguard children',
    hint: 'Children Act 2004, section 11.',
  },
  consent: {
    name: 'Consent of those whom the records are about',
    hint: 'They can take it back: then the records must leave again.',
  },
  other: { name: 'Another basis', hint: 'Say which.' },
};

/** A basis in law with the section of the act that it rests on, wherever a review tells it: who is asked, and who reads the report, can look it up. */
export function nameLawfulBasis(basis: LawfulBasis): string {
  const { name, hint } = lawfulBasisWords[basis];
  // What is beside these two says what to do, and names no law.
  if (basis === 'other' || basis === 'consent' || hint === null) return name;
  return `${name} (${hint.replace(/\.$/, '')})`;
}
