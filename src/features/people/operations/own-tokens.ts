import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { readStretchOfTime } from '../../../platform/cursors/instant-key.ts';
import { cutLeaf, type Leaf } from '../../../platform/cursors/keyset.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { Id } from '../../../shared/ids.ts';
import { addApiToken, endApiTokens, type ListedToken, listApiTokens } from '../store/api-token.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export type OwnToken = ListedToken;

/** So that a token which was left lying about can be known for what it is. */
const prefix = 'sightline_';
const day = 24 * 60 * 60 * 1000;

/** Days for which a token may be made, at most: one that is forgotten, or taken, reads on for no longer. */
export const mostTokenDays = 90;

export const tokensPerPage = 20;

/** Somebody's own tokens that still run, the oldest first: one page, by the place that an address asks for. */
export async function listOwnTokens(
  platform: Platform,
  actor: PersonActor,
  asked: Parameters<typeof readStretchOfTime>[0] = {},
): Promise<Leaf<OwnToken>> {
  const stretch = readStretchOfTime(asked);
  return readUnrecorded(platform, actor, 'hold-tokens', async (tx) => {
    const found = await listApiTokens(tx, actor, { stretch, size: tokensPerPage }, platform.now());
    return cutLeaf(found, tokensPerPage, stretch, ({ key, id }) => ({ key, id }));
  });
}

/**
 * Makes a token, with which a program acts as its person may; told this once. A token makes no tokens.
 *
 * @throws RangeError for days that are no whole number from 1 to 90; AppError `not-found` for a program.
 */
export async function makeOwnToken(
  platform: Platform,
  actor: PersonActor,
  { name, days }: { readonly name: string; readonly days: number },
): Promise<string> {
  if (!Number.isInteger(days) || days < 1 || days > mostTokenDays)
    throw new RangeError(`days from 1 to ${mostTokenDays}`);
  if (actor.kind !== 'person') throw notFound('page');
  const token = `${prefix}${newToken()}`;
  const id = newId<'api-token'>();
  return perform(platform, actor, 'hold-tokens', async (tx, now) => {
    const expiresAt = new Date(now.getTime() + days * day);
    await addApiToken(tx, actor, { id, token, name, now, expiresAt });
    return { value: token, audit: { event: 'token-made', object: { kind: 'token', id }, detail: { days } } };
  });
}

/** Ends one of somebody's own tokens. @throws AppError `not-found` for one that is not theirs, or has ended. */
export async function endOwnToken(
  platform: Platform,
  actor: PersonActor,
  id: Id<'api-token'>,
): Promise<void> {
  return perform(platform, actor, 'hold-tokens', async (tx, now) => {
    if ((await endApiTokens(tx, actor, id, now)) === 0) throw notFound('token');
    return { value: undefined, audit: { event: 'token-ended', object: { kind: 'token', id } } };
  });
}
