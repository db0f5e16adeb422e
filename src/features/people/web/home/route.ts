import { z } from 'zod';
import { mayDo } from '../../../../platform/access/actions.ts';
import { noBody, noParams, type Route, route } from '../../../../platform/http/route.ts';
import type { HomeLink } from '../../../../platform/web-feature.ts';
import type { WorkAnswer, WorkPart } from '../../../../platform/work-item.ts';
import { findSetUpSteps } from '../../operations/find-set-up-steps.ts';
import { findUnseenOfficers } from '../../operations/officer-log.ts';
import { everybodysLinks } from './home-links.ts';
import { HomeView } from './view.tsx';

const linkJson = z.object({ href: z.string(), title: z.string(), says: z.string() });
const end = z.string().nullable();
const workJson = z
  .object({
    items: z.array(
      z.object({
        sentence: z.string(),
        href: z.string(),
        due: z.string().nullable(),
        family: z.string().nullable(),
      }),
    ),
    total: z.number(),
    before: end,
    after: end,
  })
  .nullable();

const place = z.string().max(100).optional().catch(undefined);
const homeQuery = z.object({ after: place, before: place });

function asJson(found: WorkAnswer | null): z.output<typeof workJson> {
  if (found === null) return null;
  const { rows, total, before, after } = found;
  const items = rows.map(({ sentence, href, due, family }) => ({
    sentence,
    href,
    due,
    family: family?.id ?? null,
  }));
  return { items, total, before, after };
}

/** The first page, from the links of all features: whoever opens it sees those that they may follow, and no others. */
export function makeHome(links: readonly HomeLink[], work: WorkPart | null = null): readonly Route[] {
  const all = [...links, ...everybodysLinks];
  return [
    route({
      method: 'GET',
      path: '/',
      summary: 'What there is to do for somebody, the first due first, and what their role can do here.',
      access: { kind: 'action', action: 'manage-own-account' },
      audit:
        work === null ? { none: 'It names nobody but the reader, agencies and colleagues.' } : 'work-listed',
      schema: {
        params: noParams,
        query: homeQuery,
        body: noBody,
        answer: z.object({ links: z.array(linkJson), work: workJson }),
      },
      handle: async ({ platform, actor, query, visitor }) => {
        const mine = all.filter(({ action }) => mayDo(actor.role, action));
        const setUp = mayDo(actor.role, 'manage-accounts') ? await findSetUpSteps(platform, actor) : null;
        const unseen = mayDo(actor.role, 'read-officer-log')
          ? await findUnseenOfficers(platform, actor)
          : null;
        const found = (await work?.read(platform, actor, query)) ?? null;
        const { csrfToken } = visitor;
        const toDo = () => (work === null || found === null ? null : work.draw(found, actor));
        return {
          kind: 'page',
          title: 'My work',
          body: () => HomeView({ actor, links: mine, setUp, unseen, csrfToken, work: toDo() }),
          json: { links: mine.map(({ href, title, says }) => ({ href, title, says })), work: asJson(found) },
        };
      },
      example: () => ({}),
    }),
  ];
}
