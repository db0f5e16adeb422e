import { randomBytes } from 'node:crypto';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import type { AccountId, LoginId, PartnershipId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { totpSecretBytes, totpStepOf } from '../domain/totp.ts';
import { addLogin, findLoginByEmail, linkAccount, setTotp } from '../store/login.ts';
import { replaceRecoveryCodes } from '../store/recovery-code.ts';
import { giveLogin } from '../store/signing-in-account.ts';
import { sealTotpSecret } from './second-step.ts';
import { newRecoveryCodes } from './second-step-offer.ts';

export interface MadeSignIn {
  readonly loginId: LoginId;
  readonly email: string;
  /** 20 bytes, for making codes. */
  readonly totpSecret: Uint8Array;
  readonly recoveryCodes: readonly string[];
}

/**
 * Gives an account of a demonstration, or of a test, a way to sign in without an invitation: a password and a second step
 * whose secret is known. An e-mail that has a login already is given that one, unchanged, with no secret told. Writes no audit row: the
 * people are made up.
 */
export async function makeSignInFor(
  platform: Platform,
  input: {
    readonly partnershipId: PartnershipId;
    readonly accountId: AccountId;
    readonly email: string;
    readonly password: string;
    readonly totpSecret?: Uint8Array;
  },
): Promise<MadeSignIn> {
  const email = settleEmail(input.email);
  const totpSecret = input.totpSecret ?? randomBytes(totpSecretBytes);
  const passwordHash = await hashPassword(settlePassword(input.password));
  const { codes, hashes } = newRecoveryCodes();
  const now = platform.now();
  return transact(platform.database, input.partnershipId, async (tx) => {
    const known = await findLoginByEmail(tx, email);
    const loginId = known?.id ?? newId<'login'>();
    if (known === undefined) {
      await addLogin(tx, { id: loginId, email, passwordHash, now });
      const sealed = sealTotpSecret(platform, loginId, totpSecret);
      // The step before last: a code of now, or of a moment ago, still serves.
      await setTotp(tx, loginId, { sealed, step: totpStepOf(now) - 2, now, first: true });
      await replaceRecoveryCodes(tx, loginId, hashes, now);
    }
    await linkAccount(tx, loginId, input, now);
    await giveLogin(tx, input.accountId, loginId);
    return { loginId, email, totpSecret, recoveryCodes: known === undefined ? codes : [] };
  });
}
