import { parse } from 'node:querystring';
import { readForm } from '../forms/read-form.ts';
import { type Exchange, makeVisitor } from './make-visitor.ts';
import { asRecord, readParams, readQuery, refuseNul } from './read-request.ts';
import type { Answer, Route } from './route.ts';
import type { ServerContext } from './server-context.ts';
import { noteTyped, typedOf } from './typed-in.tsx';

const anywhere = 'http://somewhere.invalid';

/** What stands after the question mark, with lists of what stands there twice: as the server reads an address. */
export function queryOf(url: string): unknown {
  return parse(new URL(url, anywhere).search.slice(1));
}

interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly fields: unknown;
}

/**
 * Asks a route once more than the browser did: a page of the way in, a form after it, the page on which a form stood.
 *
 * @throws AppError as the server does for such a request, access apart.
 */
export async function handleAgain(
  context: ServerContext,
  route: Route,
  exchange: Exchange & { readonly kept: string | null },
  sent: Sent,
): Promise<Answer<unknown>> {
  const { actor, sessionToken } = exchange.caller;
  const params = readParams(route, sent.params);
  const query = readQuery(route, sent.query);
  const fields = asRecord(sent.fields);
  if (route.method === 'POST') noteTyped(exchange.request, typedOf(route, { params, fields }));
  refuseNul(fields);
  const form = readForm(route.schema.body, fields);
  const visitor = makeVisitor(context, exchange, { token: sessionToken });
  return route.handle({ platform: context.platform, actor, params, query, form, files: [], visitor });
}
