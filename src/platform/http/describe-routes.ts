import { actions } from '../access/actions.ts';
import { type Role, roles, roleWords } from '../access/roles.ts';
import { isForPrograms } from './for-programs.ts';
import type { Route, RouteAccess, RouteAudit } from './route.ts';

const head = ['Path', 'What it is', 'Who may', 'Audit log', 'Tokens'];

/**
 * The table of `docs/routes.md`: every route, in the order of its path, with who may come, what the audit log holds of a
 * visit, and whether a program with a token may ask it.
 */
export function describeRoutes(routes: readonly Route[]): string {
  const rows = [...routes]
    .sort((one, other) => compare(one.path, other.path) || compare(one.method, other.method))
    .map((route) => [
      `\`${route.method} ${route.path}\``,
      route.summary,
      describeAccess(route.access),
      describeAudit(route.audit),
      isForPrograms(route) ? 'yes' : 'no',
    ]);
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const begin = '<!-- routes: made by npm run routes -->';
const end = '<!-- end of routes -->';

/** The page with its table made anew; the words around it are kept. Null when the page has no place for it. */
export function placeRoutes(page: string, routes: readonly Route[]): string | null {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return null;
  return `${page.slice(0, from + begin.length)}\n\n${describeRoutes(routes)}\n\n${page.slice(to)}`;
}

function describeAccess(access: RouteAccess): string {
  switch (access.kind) {
    case 'public':
      return `everybody: ${access.why}`;
    case 'signing-in':
      return 'whoever is signing in';
    case 'action': {
      const allowed: readonly Role[] = actions[access.action].roles;
      const who =
        allowed.length === roles.length
          ? 'whoever is signed in'
          : allowed.map((role) => roleWords[role].name.toLowerCase()).join(', ');
      return `\`${access.action}\`: ${who}${access.stepUp === true ? '; asked again who they are' : ''}`;
    }
  }
}

function describeAudit(audit: RouteAudit): string {
  if (typeof audit === 'string') return `\`${audit}\``;
  return 'none' in audit ? `none: ${audit.none}` : audit.map((event) => `\`${event}\``).join(', ');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
