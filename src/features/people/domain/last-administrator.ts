/** What decides whether somebody administers a partnership. */
export interface Standing {
  readonly role: string;
  readonly state: string;
}

function administers({ role, state }: Standing): boolean {
  return role === 'administrator' && state === 'active';
}

/**
 * Whether a change would leave a partnership without an administrator. `others` is how many of the other accounts
 * are active administrators, counted while no other change can be made.
 */
export function leavesNoAdministrator(before: Standing, after: Standing, others: number): boolean {
  return administers(before) && !administers(after) && others === 0;
}
