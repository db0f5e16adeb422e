import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../shared/app-error.ts';
import { describeFault } from './describe-fault.ts';
import { type Failure, findFailure } from './error-status.ts';
import type { ServerContext } from './server-context.ts';

/** What went wrong, in the words for whoever asked; in the log what is no person's doing, without anything that names somebody. */
export function noteFailure(
  { platform }: ServerContext,
  error: unknown,
  request: FastifyRequest,
  { method, path }: { readonly method: string; readonly path: string | null },
): Failure {
  const failure = findFailure(error);
  if (failure.status >= 500) {
    const where = { request: request.id, method, route: path };
    platform.log.error({ ...where, fault: describeFault(error) }, 'a request failed');
  }
  return failure;
}

/** Begins the answer of a failure: its status, and when asking again makes sense. */
export function beginFailure(
  reply: FastifyReply,
  { status, retryAfter }: Pick<Failure, 'status' | 'retryAfter'>,
): FastifyReply {
  reply.code(status).removeHeader('content-disposition');
  return retryAfter === undefined || reply.hasHeader('retry-after')
    ? reply
    : reply.header('retry-after', retryAfter);
}

/** What is answered in its own words and no others, whoever sent what: who may not do it, what is not there, what cannot be read. */
const settled: ReadonlySet<ErrorCode> = new Set([
  'not-allowed',
  'not-found',
  'form-not-valid',
  'form-expired',
  'not-signed-in',
  'step-up-needed',
  'asked-no-longer',
]);

/** Whether the same form may do later, or in other words, what it could not do now. */
export function mayPass({ code }: Pick<Failure, 'code'>): boolean {
  return !settled.has(code);
}

const overtaken: ReadonlySet<ErrorCode> = new Set(['changed-meanwhile', 'worded-otherwise', 'review-closed']);

/** Whether the form was made for what its author had before their eyes, and that is so no longer: only its page, opened anew, can send it. */
export function isOvertaken({ code }: Pick<Failure, 'code'>): boolean {
  return overtaken.has(code);
}
