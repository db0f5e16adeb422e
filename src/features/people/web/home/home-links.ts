import type { HomeLink } from '../../../../platform/web-feature.ts';

/** What people and their administrators find here, as the first page tells it. */
export const peopleHomeLinks: readonly HomeLink[] = [
  {
    action: 'manage-accounts',
    href: '/accounts',
    title: 'Accounts',
    says: 'Invite people, change their role, help them to sign in again, and end their access.',
  },
  {
    action: 'manage-agencies',
    href: '/agencies',
    title: 'Agencies',
    says: 'Add the agencies of the partnership, and change what they are called.',
  },
  {
    action: 'manage-partnership',
    href: '/partnership',
    title: 'The partnership',
    says: 'Change what the partnership is called.',
  },
  {
    action: 'read-account-log',
    href: '/account-log',
    title: 'Log of accounts',
    says: 'Read what was done with accounts and agencies, and who signed in.',
  },
];

/** What comes after what somebody’s work is: looking after who may do what, and oneself. */
export const everybodysLinks: readonly HomeLink[] = [
  {
    action: 'read-officer-log',
    href: '/account-log/officers',
    title: 'Who became an officer',
    says: 'Read who was made a partnership officer, and by whom: officers see every family.',
  },
  {
    action: 'manage-own-account',
    href: '/account',
    title: 'Your account',
    says: 'Change your password and your second step, and see where you are signed in.',
  },
  {
    action: 'read-permissions',
    href: '/permissions',
    title: 'Who may do what',
    says: 'Read what your role includes, and what others may see.',
  },
];
