import type { LocalTx } from '../../../platform/database/transact.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { AccountId, Id, LoginId, PartnershipId } from '../../../shared/ids.ts';

export const linkKinds = ['join', 'reset-password', 'reset-second-step'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly id: Id<'invitation'>;
  readonly partnershipId: PartnershipId;
  readonly accountId: AccountId;
  /** Made by whoever runs the system, and not by one partnership’s administrator. */
  readonly byOperator: boolean;
}

/** Adds a link; those that the account had before no longer work. */
export async function addLink(
  tx: LocalTx,
  link: Link & {
    readonly kind: LinkKind;
    readonly token: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await endLinks(tx, link, linkKinds, link.now);
  await tx.sql
    .insertInto('invitation')
    .values({
      id: link.id,
      token_hash: hashToken(link.token),
      kind: link.kind,
      partnership_id: link.partnershipId,
      account_id: link.accountId,
      by_operator: link.byOperator,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** A link that can still be used. */
export async function findLink(
  tx: LocalTx,
  kind: LinkKind,
  token: string,
  now: Date,
): Promise<Link | undefined> {
  const row = await tx.sql
    .selectFrom('invitation')
    .select(['id', 'partnership_id', 'account_id', 'by_operator'])
    .where('token_hash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    partnershipId: row.partnership_id,
    accountId: row.account_id,
    byOperator: row.by_operator,
  };
}

/** Uses a link up. False when it was used or ended meanwhile: of two at once, one succeeds. */
export async function takeLink(tx: LocalTx, id: Id<'invitation'>, now: Date): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function endLinks(
  tx: LocalTx,
  account: { readonly partnershipId: PartnershipId; readonly accountId: AccountId },
  kinds: readonly LinkKind[],
  now: Date,
): Promise<void> {
  await tx.sql
    .updateTable('invitation')
    .set({ ended_at: now })
    .where('partnership_id', '=', account.partnershipId)
    .where('account_id', '=', account.accountId)
    .where('kind', 'in', [...kinds])
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends every link, in whichever partnership it was made, that would reset this sign-in. */
export async function endResetLinksOfLogin(tx: LocalTx, loginId: LoginId, now: Date): Promise<void> {
  await tx.sql
    .updateTable('invitation')
    .set({ ended_at: now })
    .where('kind', 'in', ['reset-password', 'reset-second-step'])
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('login_account')
          .select('login_account.account_id')
          .where('login_account.login_id', '=', loginId)
          .whereRef('login_account.partnership_id', '=', 'invitation.partnership_id')
          .whereRef('login_account.account_id', '=', 'invitation.account_id'),
      ),
    )
    .execute();
}
