import { type Action, mayDo } from './platform/access/actions.ts';
import type { PersonActor } from './platform/access/actor.ts';
import type { NavigationItem } from './platform/view/page-props.ts';

/** The parts of the application, in the order of the bar at the top of every page. */
const parts: readonly { readonly href: string; readonly text: string; readonly action: Action }[] = [
  { href: '/', text: 'My work', action: 'manage-own-account' },
  { href: '/families', text: 'Families', action: 'read-families' },
  { href: '/reviews', text: 'Reviews', action: 'read-reviews' },
  { href: '/accounts', text: 'Accounts', action: 'manage-accounts' },
  { href: '/agencies', text: 'Agencies', action: 'manage-agencies' },
  { href: '/partnership', text: 'Partnership', action: 'manage-partnership' },
  { href: '/account-log', text: 'Log of accounts', action: 'read-account-log' },
  { href: '/permissions', text: 'Who may do what', action: 'read-permissions' },
  { href: '/account', text: 'Your account', action: 'manage-own-account' },
];

/** The parts that somebody may go to; nothing that they may not is shown, not even greyed out. */
export function navigationFor({ role }: PersonActor): readonly NavigationItem[] {
  return parts.filter(({ action }) => mayDo(role, action)).map(({ href, text }) => ({ href, text }));
}
