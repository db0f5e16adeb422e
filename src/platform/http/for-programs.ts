import { mayDo } from '../access/actions.ts';
import { roles } from '../access/roles.ts';
import type { Route } from './route.ts';

const rolesWithTokens = roles.filter((role) => mayDo(role, 'hold-tokens'));

/**
 * Whether a program with a token may ever get an answer here: it is no page for browsers alone, somebody who may hold a token
 * may come, and nobody is asked to confirm who they are, which no program can.
 */
export function isForPrograms({ browserOnly, access }: Pick<Route, 'browserOnly' | 'access'>): boolean {
  if (browserOnly === true || access.kind !== 'action' || access.stepUp === true) return false;
  return rolesWithTokens.some((role) => mayDo(role, access.action));
}
