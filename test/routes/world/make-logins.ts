import { randomBytes } from 'node:crypto';
import { totpSecretBytes, totpStepOf } from '../../../src/features/people/domain/totp.ts';
import { sealTotpSecret } from '../../../src/features/people/operations/second-step.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { hashPassword } from '../../../src/platform/secrets/password-hash.ts';
import type { LoginId } from '../../../src/shared/ids.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** Everybody's, in a test's world: its hash is made once. */
export const worldPassword = 'tractor lichen ovation quilt';
const passwordHash = hashPassword(worldPassword);

export interface WorldLogin {
  readonly id: LoginId;
  readonly email: string;
  readonly totpSecret: Uint8Array;
}

/** A way to sign in for whoever these accounts belong to, written straight into the tables. */
export async function giveLogin(
  platform: TestPlatform,
  accounts: readonly PersonActor[],
  { enrolled = true } = {},
): Promise<WorldLogin> {
  const id = newId<'login'>();
  const email = `${id}@example.org`;
  const totpSecret = randomBytes(totpSecretBytes);
  const now = platform.now();
  const hash = await passwordHash;
  const totp = enrolled
    ? {
        totp_secret: sealTotpSecret(platform, id, totpSecret),
        totp_confirmed_at: now,
        totp_last_step: totpStepOf(now) - 2,
      }
    : {};
  let isAdded = false;
  for (const { partnershipId, accountId } of accounts) {
    await transact(platform.database, partnershipId, async ({ sql }) => {
      if (!isAdded) {
        await sql
          .insertInto('login')
          .values({ id, email, password_hash: hash, created_at: now, ...totp })
          .execute();
      }
      await sql
        .insertInto('login_account')
        .values({ login_id: id, partnership_id: partnershipId, account_id: accountId })
        .execute();
      await sql
        .updateTable('account')
        .set({ login_id: id })
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', accountId)
        .execute();
    });
    isAdded = true;
  }
  return { id, email, totpSecret };
}
