/** The roles of people in a partnership, in the order in which pages list them. */
export const roles = [
  'administrator',
  'officer',
  'agency-lead',
  'practitioner',
  'chair',
  'reviewer',
  'board-member',
  'analyst',
] as const;

export type Role = (typeof roles)[number];

interface RoleWords {
  readonly name: string;
  /** What somebody with this role does, in one sentence. */
  readonly does: string;
}

export const roleWords: Readonly<Record<Role, RoleWords>> = {
  administrator: {
    name: 'Administrator',
    does: 'Looks after accounts, agencies and settings, and sees nothing about any family.',
  },
  officer: {
    name: 'Partnership officer',
    does: 'Asks agencies for chronologies, puts them together, and answers for the work of the partnership.',
  },
  'agency-lead': {
    name: 'Agency lead',
    does: 'Answers for one agency: sends its chronologies and mends what is doubtful in them.',
  },
  practitioner: {
    name: 'Practitioner',
    does: 'Works with families in which their agency is involved: reads what agencies share, and adds what they saw and did.',
  },
  chair: {
    name: 'Conference chair',
    does: 'Chairs the conferences of children whom they are named as chairing.',
  },
  reviewer: {
    name: 'Reviewer',
    does: 'Reads the records of the families that they are named for, until the day that is set.',
  },
  'board-member': {
    name: 'Board member',
    does: 'Reads figures and reports (still to come), and never sees an identified child.',
  },
  analyst: { name: 'Analyst', does: 'Works with the council’s national data on the command line.' },
};

/** Roles whose account must belong to an agency, since what they may see hangs on it. */
export const rolesOfAgency: readonly Role[] = ['agency-lead', 'practitioner'];
