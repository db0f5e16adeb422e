import { z } from 'zod';
import type { Role } from '../../../platform/access/roles.ts';
import type { PageBody } from '../../../platform/http/route.ts';
import { noBody, noParams, noQuery, type Route, route } from '../../../platform/http/route.ts';

interface PublicPage {
  readonly path: `/${string}`;
  readonly title: string;
  readonly summary: string;
  /** @param role of whoever reads it; null where they are not signed in. */
  readonly body: (role: Role | null) => PageBody;
}

/** A page of words for everybody, signed in or not: it asks the database for nothing. */
export function publicPage({ path, title, summary, body }: PublicPage): Route {
  return route({
    method: 'GET',
    path,
    summary,
    access: { kind: 'public', why: 'it tells of the software, and nothing of anybody' },
    audit: { none: 'It names nobody.' },
    browserOnly: true,
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.object({}) },
    handle: async ({ actor }) => ({ kind: 'page', title, body: () => body(actor?.role ?? null), json: {} }),
    example: () => ({}),
  });
}
