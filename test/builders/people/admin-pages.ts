import { expect } from 'vitest';
import { adminRoutes } from '../../../src/features/people/web/admin-routes.ts';
import { peopleHomeLinks } from '../../../src/features/people/web/home/home-links.ts';
import { makeHome } from '../../../src/features/people/web/home/route.ts';
import type { Role } from '../../../src/platform/access/roles.ts';
import { roles } from '../../../src/platform/access/roles.ts';
import type { Route } from '../../../src/platform/http/route.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { type Caller, type ServedRoutes, serveRoutes } from '../http/serve-routes.ts';
import { expectNoAxeFindings, expectNoSidewaysScroll, openHtml } from '../pages/open-html.ts';
import { type MadePartnership, makePartnership } from '../platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../platform/test-platform.ts';

/** A name as an attacker would have it: ordinary data, that must be drawn as the text that it is. */
export const hostileName = '<img src=x onerror="alert(1)">"\'&amp; O’Neil';

export interface AdminPages {
  readonly platform: TestPlatform;
  readonly served: ServedRoutes;
}

/** The pages of administrators, served to people of made-up partnerships. */
export async function serveAdminPages(): Promise<AdminPages> {
  const platform = await testPlatform();
  const routes: readonly Route[] = [...adminRoutes, ...makeHome(peopleHomeLinks)];
  return { platform, served: await serveRoutes(platform, routes) };
}

export interface SignedIn {
  readonly made: MadePartnership;
  readonly administrator: Caller;
}

export async function signInAdministrator(platform: Platform, served: ServedRoutes): Promise<SignedIn> {
  const made = await makePartnership(platform);
  return { made, administrator: served.signIn(made.people.administrator) };
}

/** Fails unless administrators alone are answered: by 200 for them, and 403 for every other role. */
export async function expectAdministratorsOnly(
  served: ServedRoutes,
  made: MadePartnership,
  path: string,
): Promise<void> {
  const answered = await Promise.all(
    roles.map(async (role): Promise<[Role, number]> => {
      const { statusCode } = await served.get(path, served.signIn(made.people[role]));
      return [role, statusCode];
    }),
  );
  const expected = roles.map((role) => [role, role === 'administrator' ? 200 : 403]);
  expect(answered).toEqual(expected);
}

/** Opens what the server answered in a browser, and looks at it for barriers and at the width of a phone. */
export async function expectAccessible(html: string): Promise<void> {
  const opened = await openHtml(html);
  try {
    await expectNoAxeFindings(opened);
    await expectNoSidewaysScroll(opened);
  } finally {
    await opened.close();
  }
}

/** Statements at most for one page, without what opens and closes its transactions. */
export const mostStatements = 15;

/** How many statements were sent since the count began, transaction control apart. */
export function countStatements({ statements }: TestPlatform): number {
  return statements.filter((text) => !/^(begin|commit|rollback|set local|start transaction)/i.test(text))
    .length;
}
