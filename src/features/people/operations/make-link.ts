import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { addLink, type LinkKind as StoredLinkKind } from '../store/link.ts';

export type LinkKind = StoredLinkKind;

export interface MadeLink {
  readonly kind: LinkKind;
  /** The secret itself: shown once, and kept nowhere. */
  readonly token: string;
  /** Where it leads, on this server: `/join/…`. */
  readonly path: string;
  readonly expiresAt: Date;
}

const week = 7 * 24 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/**
 * Makes a single-use link for an account, for an operation that writes its own audit row. An invitation lasts seven days, a
 * reset one. Links that the account had before stop working.
 */
export async function makeLink(
  tx: TenantTx,
  {
    accountId,
    kind,
    byOperator = false,
  }: { readonly accountId: AccountId; readonly kind: LinkKind; readonly byOperator?: boolean },
  now: Date,
): Promise<MadeLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + (kind === 'join' ? week : day));
  await addLink(tx, {
    id: newId<'invitation'>(),
    partnershipId: tx.partnershipId,
    accountId,
    kind,
    byOperator,
    token,
    now,
    expiresAt,
  });
  return { kind, token, path: `/${kind}/${token}`, expiresAt };
}
