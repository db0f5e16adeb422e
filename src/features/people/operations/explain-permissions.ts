import { type Action, actions, mayDo } from '../../../platform/access/actions.ts';
import { type Role, roles, roleWords } from '../../../platform/access/roles.ts';

export interface RoleExplained {
  readonly role: Role;
  readonly name: string;
  readonly does: string;
  /** What they may do, each beginning with a verb. */
  readonly may: readonly string[];
  /** Which families they see, and what of them. */
  readonly sees: string;
}

const nothingOfFamilies = 'Sees no family, no child and no chronology.';
const ofTheirAgency =
  'Sees the families that their agency is involved with, from the day it became involved until the day that ends. A family that they are named for as a guest they see until that ends.';

/** Which families each role sees, in plain sentences: what `visible` puts into every question to the database. */
const seen: Readonly<Record<Role, string>> = {
  administrator: `${nothingOfFamilies} An administrator cannot give themselves another role.`,
  officer: 'Sees every family of the partnership.',
  'agency-lead': ofTheirAgency,
  practitioner: ofTheirAgency,
  chair:
    'Sees the families of children whom they are named as chairing, or for which they are named as a guest, until that ends.',
  reviewer:
    'Sees the families that they are named as reviewing, or for which they are named as a guest, until that ends.',
  'board-member': nothingOfFamilies,
  analyst: nothingOfFamilies,
};

/** What is told apart within a family that somebody sees. */
export const entryRules: readonly string[] = [
  'Whoever sees a family sees the entries of its chronology, less what the handling of an entry keeps from them.',
  'A guest of a family reads it, and does not work on it. A lead who is a guest still decides who may read what their own agency wrote, and can remove it for good.',
  'An entry for its originator alone is seen by people of the agency that wrote it, and nobody else.',
  'An entry for the review panel is seen by partnership officers, by reviewers of that family, and by the agency that wrote it.',
  'What somebody may not see is not counted, not found and not hinted at: an address of it answers as if nothing were there.',
];

function explain(role: Role): RoleExplained {
  const all = Object.keys(actions) as readonly Action[];
  const may = all.filter((action) => mayDo(role, action)).map((action) => actions[action].says);
  return { role, ...roleWords[role], may, sees: seen[role] };
}

/** Who may do what, in words: the reader's own role first. */
export function explainPermissions(own: Role): readonly RoleExplained[] {
  return [own, ...roles.filter((role) => role !== own)].map(explain);
}

export interface ActionExplained {
  readonly says: string;
  readonly roles: readonly Role[];
}

/** The same by what is done: which roles may. */
export function explainActions(): readonly ActionExplained[] {
  return Object.values(actions).map(({ says, roles: allowed }) => ({ says, roles: allowed }));
}
