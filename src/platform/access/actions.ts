import type { Role } from './roles.ts';

/**
 * Everything that somebody may be allowed to do, with the roles that may. What they may do it *to* is a second question,
 * answered by edges (`visible.ts`). `docs/permissions.md` is kept by hand beside this table; a test compares what the
 * running program allows with that page, never with this.
 */
export const actions = {
  'manage-own-account': {
    says: 'look after their own account: password, second step, sessions',
    roles: [
      'administrator',
      'officer',
      'agency-lead',
      'practitioner',
      'chair',
      'reviewer',
      'board-member',
      'analyst',
    ],
  },
  'read-permissions': {
    says: 'read who may do what',
    roles: [
      'administrator',
      'officer',
      'agency-lead',
      'practitioner',
      'chair',
      'reviewer',
      'board-member',
      'analyst',
    ],
  },
  'manage-accounts': {
    says: 'invite people, change their role and end their access',
    roles: ['administrator'],
  },
  'manage-agencies': { says: 'add agencies and change what they are called', roles: ['administrator'] },
  'manage-partnership': { says: 'change the partnership’s name and settings', roles: ['administrator'] },
  'read-account-log': { says: 'read what was done with accounts and agencies', roles: ['administrator'] },
  'read-officer-log': {
    says: 'read who was made an officer, and by whom',
    roles: ['administrator', 'officer'],
  },
  'hold-tokens': {
    says: 'make a token, with which a program acts as they may',
    roles: ['officer', 'analyst'],
  },
  'read-families': {
    says: 'find and open the families that they may see',
    roles: ['officer', 'agency-lead', 'practitioner', 'chair', 'reviewer'],
  },
  'add-family': { says: 'begin the record of a family, and say who its children are', roles: ['officer'] },
  'change-family': {
    says: 'change the name, reference, children and adults of a family’s record',
    roles: ['officer'],
  },
  'seal-identity': {
    says: 'seal the identity of somebody who was adopted or is protected, and take the seal off',
    roles: ['officer'],
  },
  'release-address': {
    says: 'release a protected address to one person, for a reason, until a day',
    roles: ['officer'],
  },
  'set-safe-contact': {
    says: 'say how an adult of a family may be contacted safely',
    roles: ['officer', 'agency-lead'],
  },
  'allocate-worker': {
    says: 'say which worker of an agency is allocated to a family: a lead for their own agency',
    roles: ['officer', 'agency-lead'],
  },
  'name-involved': {
    says: 'say which agencies and reviewers are involved with a family, and until when',
    roles: ['officer'],
  },
  'read-chronology': {
    says: 'read the chronology of a family that they may see',
    roles: ['officer', 'agency-lead', 'practitioner', 'chair', 'reviewer'],
  },
  'send-chronology': {
    says: 'send an agency’s chronology file, and correct how it was read',
    roles: ['officer', 'agency-lead'],
  },
  'add-entries': {
    says: 'add entries to the chronology of a family that their agency works with, day by day',
    roles: ['agency-lead', 'practitioner'],
  },
  'work-on-chronology': {
    says: 'work on what a chronology tells: decide of suggestions about entries that they may read',
    roles: ['officer', 'agency-lead', 'practitioner', 'reviewer'],
  },
  'keep-plan': {
    says: 'write down the risks and actions of a family’s plan, change and end them',
    roles: ['officer', 'chair'],
  },
  'make-plan-form': {
    says: 'make the Word form in which an agency tells of the plan’s actions: an agency’s people for their own',
    roles: ['officer', 'agency-lead', 'practitioner', 'chair'],
  },
  'decide-handling': {
    says: 'decide who may read an entry of their own agency',
    roles: ['agency-lead'],
  },
  'read-reviews': {
    says: 'read why agencies are asked for chronologies of a family, and who has answered',
    roles: ['officer', 'reviewer'],
  },
  'manage-reviews': {
    says: 'begin a review, ask agencies for their chronologies, and close it',
    roles: ['officer'],
  },
  'answer-request': {
    says: 'answer what a review asks of an agency',
    roles: ['officer', 'agency-lead'],
  },
  'work-on-review': {
    says: 'work on a review: questions to agencies, key episodes, notes, and its outline',
    roles: ['officer', 'reviewer'],
  },
  'export-chronology': {
    says: 'take a chronology away as a document',
    roles: ['officer', 'agency-lead', 'reviewer'],
  },
  'purge-entries': {
    says: 'remove for good what must not be kept: about another child, or unlawful',
    roles: ['officer', 'agency-lead'],
  },
  'export-names': {
    says: 'keep names in a document that they take away',
    roles: ['officer', 'agency-lead'],
  },
  'read-who-looked': { says: 'read who looked at what is known of a child', roles: ['officer'] },
} as const satisfies Record<string, { readonly says: string; readonly roles: readonly Role[] }>;

export type Action = keyof typeof actions;

export function mayDo(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = actions[action].roles;
  return allowed.includes(role);
}
