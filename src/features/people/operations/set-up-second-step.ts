import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { setTotp } from '../store/login.ts';
import { replaceRecoveryCodes } from '../store/recovery-code.ts';
import type { Caller } from './caller.ts';
import { type Entered, enter } from './entrances.ts';
import { type Elsewhere, findDoors, findSigningIn, type NotIn } from './finish-sign-in.ts';
import { notSignedIn } from './not-signed-in.ts';
import { sealTotpSecret } from './second-step.ts';
import {
  confirmOffer,
  makeOffer,
  newRecoveryCodes,
  renewOffer,
  type SecondStepOffer,
} from './second-step-offer.ts';

/** What somebody who has no second step yet is offered; the same as `sealed` holds, after a wrong code. */
export async function offerSecondStep(
  platform: Platform,
  { token, sealed }: { readonly token: string | null; readonly sealed: string | null },
): Promise<{ readonly kind: 'offer'; readonly offer: SecondStepOffer } | Elsewhere> {
  const found = await findSigningIn(platform, token, 'enrol');
  if (found.kind === 'elsewhere') return found;
  const login = { loginId: found.login.id, email: found.login.email };
  const offer = sealed === null ? makeOffer(platform, login) : renewOffer(platform, login, sealed);
  return { kind: 'offer', offer };
}

/** Sets up the second step at the first sign-in, and lets them in; the recovery codes are told this once. */
export async function setUpSecondStep(
  platform: Platform,
  input: {
    readonly token: string | null;
    readonly sealed: string;
    readonly code: string;
    readonly caller: Caller;
  },
): Promise<(Entered & { readonly codes: readonly string[] }) | NotIn | Elsewhere> {
  const found = await findSigningIn(platform, input.token, 'enrol');
  if (found.kind === 'elsewhere') return found;
  const { session, login } = found;
  const confirmed = confirmOffer(platform, login.id, input);
  if (confirmed === null) return { kind: 'wrong' };
  const doors = await findDoors(platform, session, input.caller);
  if (doors === null) return { kind: 'no-access' };
  const { codes, hashes } = newRecoveryCodes();
  const now = platform.now();
  return transact(platform.database, doors.first.partnershipId, async (tx) => {
    const sealed = sealTotpSecret(platform, login.id, confirmed.secret);
    const isSet = await setTotp(tx, login.id, { sealed, step: confirmed.step, now, first: true });
    if (!isSet) return { kind: 'elsewhere', stage: null };
    await replaceRecoveryCodes(tx, login.id, hashes, now);
    const entered = await enter(tx, {
      sessionId: session.id,
      from: 'enrol',
      account: doors.first,
      choose: doors.several,
      notes: [
        { event: 'second-factor-set' },
        { event: 'recovery-codes-made', detail: { codes: codes.length } },
      ],
      caller: input.caller,
      now,
    });
    // Whoever's session ended meanwhile has set nothing up: all of it is undone.
    if (entered === null) throw notSignedIn();
    return { ...entered, codes };
  });
}
