import { z } from 'zod';
import { mayDo } from '../../../../platform/access/actions.ts';
import { noBody, noParams, noQuery, type Route, route } from '../../../../platform/http/route.ts';
import type { HomeLink } from '../../../../platform/web-feature.ts';
import { findSetUpSteps } from '../../operations/find-set-up-steps.ts';
import { findUnseenOfficers } from '../../operations/officer-log.ts';
import { everybodysLinks } from './home-links.ts';
import { HomeView } from './view.tsx';

const linkJson = z.object({ href: z.string(), title: z.string(), says: z.string() });

/** The first page, from the links of all features: whoever opens it sees those that they may follow, and no others. */
export function makeHome(links: readonly HomeLink[]): readonly Route[] {
  const all = [...links, ...everybodysLinks];
  return [
    route({
      method: 'GET',
      path: '/',
      summary: 'What somebody with this role can do here.',
      access: { kind: 'action', action: 'manage-own-account' },
      audit: { none: 'It names nobody but the reader, agencies, and colleagues who were made officers.' },
      schema: {
        params: noParams,
        query: noQuery,
        body: noBody,
        answer: z.object({ links: z.array(linkJson) }),
      },
      handle: async ({ platform, actor, visitor }) => {
        const mine = all.filter(({ action }) => mayDo(actor.role, action));
        const setUp = mayDo(actor.role, 'manage-accounts') ? await findSetUpSteps(platform, actor) : null;
        const unseen = mayDo(actor.role, 'read-officer-log')
          ? await findUnseenOfficers(platform, actor)
          : null;
        return {
          kind: 'page',
          title: 'Home',
          body: () => HomeView({ actor, links: mine, setUp, unseen, csrfToken: visitor.csrfToken }),
          json: { links: mine.map(({ href, title, says }) => ({ href, title, says })) },
        };
      },
      example: () => ({}),
    }),
  ];
}
