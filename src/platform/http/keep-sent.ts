import { AppError } from '../../shared/app-error.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { FormValues } from '../forms/form.ts';
import { csrfField, keptField } from '../forms/form-frame.tsx';
import { holdsSecret } from '../forms/read-form.ts';
import { mayPass } from './begin-failure.ts';
import { knownCaller, wantsJson } from './caller.ts';
import { isFromOwnSite } from './check-sender.ts';
import { readCookie } from './cookies.ts';
import { isCsrfToken } from './csrf-token.ts';
import { findFailure } from './error-status.ts';
import { holdsSentence, type KeptForm, sealForm } from './kept-form.ts';
import { readLocalPath } from './local-path.ts';
import type { Exchange } from './make-visitor.ts';
import { asRecord } from './read-request.ts';
import type { Route } from './route.ts';
import { serverLimits } from './server-config.ts';
import type { ServerContext } from './server-context.ts';

type Asked = Omit<Exchange, 'reply'>;

/**
 * Whether a form is read although whoever sends it must sign in or confirm who they are first: one of ours, without files or passwords,
 * of somebody whose session is known, or was until it ended.
 */
export async function isToKeep(
  context: ServerContext,
  route: Route,
  asked: Asked,
  error: unknown,
): Promise<boolean> {
  return mayKeep(route, asked) && (await findSender(context, asked, error)) !== null;
}

/** What a form said, sealed for whoever sent it; null where it is none to keep, or no page of ours sent it. */
export async function keepSent(context: ServerContext, asked: Asked, error: unknown): Promise<string | null> {
  if (routeToKeep(context, asked) === null) return null;
  const sender = await findSender(context, asked, error);
  const form = sender === null ? null : readSent(context, asked, sender);
  if (sender === null || form === null) return null;
  // A button alone is pressed again as quickly as anything could be shown.
  if (sender.session === null && Object.keys(form.fields).length === 0) return null;
  return sealForm(context, sender.accountId, form);
}

/**
 * What a form of the way in handed on, sealed, where it is refused: its token is no good once another tab has gone on. Null for every other
 * form, and for one that another site sent.
 */
export function readCarried(context: ServerContext, request: Asked['request']): string | null {
  const { method, routeOptions, body } = request;
  const route = context.routes.get(`${method} ${routeOptions.url ?? ''}`);
  if (method !== 'POST' || route?.entrance !== true || !isFromOwnSite(context, request)) return null;
  const { [keptField]: kept } = asRecord(body);
  return typeof kept === 'string' ? kept : null;
}

/**
 * Whether a form is read although it cannot be told for now who sends it, as where the database is away: one that may be kept, of a browser
 * with a session. What it holds is shown to that browser again, and nothing is done.
 */
export function isToShow(
  context: ServerContext,
  route: Route,
  request: Asked['request'],
  error: unknown,
): boolean {
  const isKept = mayKeep(route, { request, caller: knownCaller(request) });
  return isKept && readCookie(context, request, 'session') !== null && mayPass(findFailure(error));
}

export interface Typed {
  readonly form: KeptForm;
  readonly route: Route;
  /** Of the session in which it was typed: its pages’ forms are bound to it. */
  readonly sessionToken: string;
}

/** What somebody typed into a form of ours, by what their browser holds; null for every other form. */
export function readTyped(context: ServerContext, asked: Asked): Typed | null {
  const { actor, sessionToken: found } = asked.caller;
  const sessionToken = found ?? readCookie(context, asked.request, 'session');
  const route = routeToKeep(context, asked);
  if (route === null || sessionToken === null) return null;
  const form = readSent(context, asked, { session: actor?.sessionId ?? null, sessionToken });
  return form === null || !holdsSentence(form.fields) ? null : { form, route, sessionToken };
}

function routeToKeep(context: ServerContext, asked: Asked): Route | null {
  const { method, routeOptions, body } = asked.request;
  const route = context.routes.get(`${method} ${routeOptions.url ?? ''}`);
  return route === undefined || body === undefined || !mayKeep(route, asked) ? null : route;
}

function readSent(
  context: ServerContext,
  { request }: Asked,
  sender: Pick<Sender, 'session' | 'sessionToken'>,
): KeptForm | null {
  const { [csrfField]: token, ...fields } = asRecord(request.body);
  const now = context.platform.now();
  if (
    !isCsrfToken(
      context.keys.forms,
      { kind: 'session', kept: sender.sessionToken },
      token,
      now,
      serverLimits.formSeconds,
    )
  )
    return null;
  const url = readLocalPath(request.url);
  if (url === null) return null;
  const params = Object.fromEntries(
    Object.entries(asRecord(request.params)).map(([name, value]) => [name, String(value)]),
  );
  const pattern = request.routeOptions.url ?? '';
  return { url, pattern, params, fields: valuesOf(fields), session: sender.session };
}

function mayKeep(route: Route, { request, caller }: Asked): boolean {
  if (route.method !== 'POST' || route.access.kind !== 'action' || caller.bearer || wantsJson(request))
    return false;
  if (route.entrance === true || route.lateForm === true || route.uploads !== undefined) return false;
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('application/x-www-form-urlencoded') && !holdsSecret(route.schema.body);
}

interface Sender {
  readonly accountId: AccountId;
  /** The session that is to confirm; null where it has ended. */
  readonly session: string | null;
  /** What the forms of its pages are bound to. */
  readonly sessionToken: string;
}

async function findSender(
  context: ServerContext,
  { request, caller }: Asked,
  error: unknown,
): Promise<Sender | null> {
  if (!(error instanceof AppError)) return null;
  const { actor, sessionToken } = caller;
  if (error.code === 'step-up-needed') {
    if (actor === null || sessionToken === null) return null;
    return { accountId: actor.accountId, session: actor.sessionId, sessionToken };
  }
  if (error.code !== 'not-signed-in' || caller.session !== null) return null;
  // Signing out takes the session's cookie away, and leaves word of which it was.
  const ended = readCookie(context, request, 'session') ?? readCookie(context, request, 'ended');
  const accountId = ended === null ? null : await context.authentication.ofEndedSession(ended);
  return ended === null || accountId === null ? null : { accountId, session: null, sessionToken: ended };
}

function valuesOf(fields: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : [];
    }),
  );
}
