import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie, setCookie } from './cookies.ts';
import { isSignature, sign } from './csrf-token.ts';
import type { ServerContext } from './server-context.ts';

const longest = 300;

/** Leaves a notice for the next page of this session. It is plain text, signed, and shown escaped. */
export function leaveNotice(
  context: ServerContext,
  reply: FastifyReply,
  holder: string,
  notice: string,
): void {
  const text = Buffer.from(notice.slice(0, longest)).toString('base64url');
  setCookie(context, reply, 'notice', `${text}.${sign(context.keys.notices, holder, text)}`);
}

/** The notice that was left for this session, if any; it is gone with this answer. */
export function takeNotice(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  holder: string,
): string | null {
  const cookie = readCookie(context, request, 'notice');
  if (cookie === null) return null;
  setCookie(context, reply, 'notice', null);
  const [text = '', signature = ''] = cookie.split('.');
  if (!isSignature(signature, sign(context.keys.notices, holder, text))) return null;
  return Buffer.from(text, 'base64url').toString();
}
