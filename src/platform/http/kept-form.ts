import { z } from 'zod';
import type { AccountId } from '../../shared/ids.ts';
import type { PersonActor } from '../access/actor.ts';
import type { FormValues } from '../forms/form.ts';
import { open, seal } from '../secrets/seal.ts';
import { serverLimits } from './server-config.ts';
import type { ServerContext } from './server-context.ts';

/** A form as it was sent, while whoever sent it signs in or confirms who they are. Without its files, and without its token. */
export interface KeptForm {
  /** Where it was sent, with its query; the route’s pattern, and the parts of the path that it names. */
  readonly url: string;
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
  readonly fields: FormValues;
  /** The session that was to confirm; null where the session had ended. */
  readonly session: string | null;
}

/** Whether a form holds what cannot be typed anew in a moment. */
export function holdsSentence(fields: FormValues): boolean {
  return Object.values(fields)
    .flat()
    .some((text) => isSentence(text.trim()));
}

/** Several words, and no list of ids. */
function isSentence(words: string): boolean {
  return /\s/.test(words) && !/^(?:[0-9a-f-]{32,36}\s*)+$/.test(words);
}

const texts = z.union([z.string(), z.array(z.string()).readonly()]);
// As pairs: whatever name a field has means nothing else.
const keptShape = z.object({
  url: z.string(),
  pattern: z.string(),
  params: z.array(z.tuple([z.string(), z.string()])),
  fields: z.array(z.tuple([z.string(), texts])),
  session: z.string().nullable(),
  /** In milliseconds since 1970. */
  until: z.number(),
});

/**
 * Encrypts a form, so that it can lie in a page which anybody at that browser may read the source of: it opens for its own account alone,
 * and for some hours. Null where it is longer than pages of the way in hand on.
 */
export function sealForm(context: ServerContext, accountId: AccountId, form: KeptForm): string | null {
  const { params, fields, ...rest } = form;
  const until = context.platform.now().getTime() + serverLimits.keptSeconds * 1000;
  const kept: z.input<typeof keptShape> = {
    ...rest,
    params: Object.entries(params),
    fields: Object.entries(fields),
    until,
  };
  const sealed = seal(context.keys.kept, Buffer.from(JSON.stringify(kept)), purposeFor(accountId));
  const text = sealed.toString('base64url');
  return text.length > serverLimits.keptCharacters ? null : text;
}

/** What was sealed; null for anybody else, after its time, and where anything of it was changed. */
export function openForm(context: ServerContext, actor: PersonActor, sealed: string): KeptForm | null {
  const opened = open(context.keys.kept, Buffer.from(sealed, 'base64url'), purposeFor(actor.accountId));
  if (opened === null) return null;
  const { params, fields, until, ...rest } = keptShape.parse(JSON.parse(opened.toString()));
  if (context.platform.now().getTime() > until) return null;
  return { ...rest, params: Object.fromEntries(params), fields: Object.fromEntries(fields) };
}

function purposeFor(accountId: AccountId): string {
  return `kept form of ${accountId}`;
}
