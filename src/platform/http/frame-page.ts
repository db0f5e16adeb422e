import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Child } from 'hono/jsx';
import { roleWords } from '../access/roles.ts';
import { renderPage } from '../view/layout.tsx';
import type { NavigationItem, PageProps } from '../view/page-props.ts';
import type { Caller } from './caller.ts';
import { formTokenFor } from './check-sender.ts';
import { takeNotice } from './notice-cookie.ts';
import type { ServerContext } from './server-context.ts';

type Framed = Omit<PageProps, 'user' | 'navigation' | 'csrfToken' | 'demonstration' | 'notice' | 'children'>;

/** A page in its frame: who is signed in, where they may go, and what was left to tell them. */
export function framePage(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  page: Framed & { readonly body: Child },
): string {
  const { body, ...props } = page;
  const session = caller.session?.stage === 'full' ? caller.session : null;
  const demonstration = context.demonstration || session?.demonstration === true;
  const left = takeNotice(context, request, reply, caller.sessionToken ?? '');
  const notice = left === null ? {} : { notice: left };
  if (session === null) return renderPage({ ...props, ...notice, demonstration, children: body });
  const { actor, partnershipName } = session;
  return renderPage({
    ...props,
    ...notice,
    demonstration,
    user: { name: actor.name, role: roleWords[actor.role].name, partnership: partnershipName },
    navigation: withCurrent(context.navigation(actor), request.url),
    csrfToken: formTokenFor(context, request, reply, caller),
    children: body,
  });
}

/** The part whose address is the longest beginning of this page's. */
function withCurrent(items: readonly NavigationItem[], url: string): readonly NavigationItem[] {
  const [path = '/'] = url.split('?');
  const isAbove = (href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`));
  const best = items
    .filter(({ href }) => isAbove(href))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return items.map((item) => (item === best ? { ...item, current: true } : item));
}
