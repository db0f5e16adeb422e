import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { setTotp } from '../store/login.ts';
import { replaceRecoveryCodes } from '../store/recovery-code.ts';
import { endElsewhere } from './end-running-access.ts';
import { findOwnLogin, ownSession, readOwnLogin } from './own-login.ts';
import { sealTotpSecret } from './second-step.ts';
import {
  confirmOffer,
  makeOffer,
  newRecoveryCodes,
  renewOffer,
  type SecondStepOffer,
} from './second-step-offer.ts';

/** What somebody is offered who wants another authenticator app; the same as `sealed` holds, after a wrong code. */
export async function offerOtherSecondStep(
  platform: Platform,
  actor: PersonActor,
  sealed: string | null,
): Promise<SecondStepOffer> {
  const { login } = await readOwnLogin(platform, actor);
  const own = { loginId: login.id, email: login.email };
  return sealed === null ? makeOffer(platform, own) : renewOffer(platform, own, sealed);
}

/** Puts another authenticator app in the place of the one before; all other sessions, and tokens, end. False for a wrong code. */
export async function replaceSecondStep(
  platform: Platform,
  actor: PersonActor,
  input: { readonly sealed: string; readonly code: string },
): Promise<boolean> {
  const { login } = await readOwnLogin(platform, actor);
  const confirmed = confirmOffer(platform, login.id, input);
  if (confirmed === null) return false;
  const except = ownSession(actor);
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const sealed = sealTotpSecret(platform, login.id, confirmed.secret);
    await setTotp(tx, login.id, { sealed, step: confirmed.step, now, first: false });
    const ended = await endElsewhere(tx, login.id, {
      except,
      reason: 'second-step-changed',
      requestId: actor.requestId,
      now,
    });
    return { value: true, audit: { event: 'second-factor-set', detail: { ...ended } } };
  });
}

/** Makes new recovery codes, told this once; those before no longer work. */
export async function makeRecoveryCodes(platform: Platform, actor: PersonActor): Promise<readonly string[]> {
  const { codes, hashes } = newRecoveryCodes();
  return perform(platform, actor, 'manage-own-account', async (tx, now) => {
    const { login } = await findOwnLogin(tx, actor);
    await replaceRecoveryCodes(tx, login.id, hashes, now);
    return { value: codes, audit: { event: 'recovery-codes-made', detail: { codes: codes.length } } };
  });
}
