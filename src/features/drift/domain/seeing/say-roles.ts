import { sayAnyOf } from '../../../../shared/say-list.ts';

/** “the team manager”, for `team-manager`. */
export function sayRole(role: string): string {
  return `the ${role.replaceAll('-', ' ')}`;
}

/** “the team manager or the lead practitioner”. */
export function sayRoles(roles: readonly string[]): string {
  return sayAnyOf(roles.map(sayRole));
}
