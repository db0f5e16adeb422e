import type { FastifyReply } from 'fastify';
import { beginFailure } from './begin-failure.ts';
import { formTokenFor } from './check-sender.ts';
import { errorHeading } from './error-page.tsx';
import type { Failure } from './error-status.ts';
import { findFormPage, nearPage } from './form-page.tsx';
import { framePage } from './frame-page.ts';
import type { KeptForm } from './kept-form.ts';
import { headingOfKept, KeptPage } from './kept-page.tsx';
import type { Exchange } from './make-visitor.ts';
import type { Route } from './route.ts';
import type { ServerContext } from './server-context.ts';
import { typedOf } from './typed-in.tsx';

interface ToSend extends KeptForm {
  readonly failure?: Failure | null;
  /** Its author’s session runs: they confirmed in another tab. */
  readonly otherTab?: boolean;
}

/** Sends a form back to its author, who sends it again or does not: hours may have gone by, or something went wrong. */
export async function sendKept(
  context: ServerContext,
  route: Route,
  exchange: Exchange,
  { failure = null, otherTab = false, ...form }: ToSend,
): Promise<FastifyReply> {
  const { request, reply, caller } = exchange;
  // To look at a record for its title is to read it, which its log tells: only where it may be that nobody sees it any more.
  const isThere = failure !== null && failure.status !== 403 && failure.status !== 404;
  const page = isThere ? nearPage(context, form) : await findFormPage(context, exchange, form);
  if (failure !== null) beginFailure(reply, failure);
  const csrfToken = formTokenFor(context, request, reply, caller);
  const wrong = failure === null ? null : { failure, reference: request.id };
  const said = typedOf(route, form);
  const typed = [...said, ...page.chosen.filter((one) => said.every(({ field }) => field !== one.field))];
  const body = KeptPage({ form, typed, page, csrfToken, wrong, otherTab });
  const title = failure === null ? headingOfKept(otherTab) : errorHeading(failure);
  const html = framePage(context, request, reply, caller, { title, body });
  return reply.type('text/html; charset=utf-8').send(html);
}
