import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageNotice } from '../view/page-props.ts';
import { readCookie, setCookie } from './cookies.ts';
import { isSignature, sign } from './csrf-token.ts';
import type { ServerContext } from './server-context.ts';

const longest = 300;

/** Leaves a notice for the next page of this session. It is plain text, signed, and shown escaped. */
export function leaveNotice(
  context: ServerContext,
  reply: FastifyReply,
  holder: string,
  { kind, text: whole }: PageNotice,
): void {
  const text = Buffer.from(whole.slice(0, longest)).toString('base64url');
  setCookie(context, reply, 'notice', `${text}.${kind}.${sign(context.keys.notices, holder, text, kind)}`);
}

/** The notice that was left for this session, if any; it is gone with this answer. */
export function takeNotice(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  holder: string,
): PageNotice | null {
  const cookie = readCookie(context, request, 'notice');
  if (cookie === null) return null;
  setCookie(context, reply, 'notice', null);
  const [text = '', kind = '', signature = ''] = cookie.split('.');
  if (!isSignature(signature, sign(context.keys.notices, holder, text, kind))) return null;
  return { kind: kind === 'important' ? kind : 'done', text: Buffer.from(text, 'base64url').toString() };
}
