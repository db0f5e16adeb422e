import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { takeLink } from '../store/link.ts';
import { setTotp } from '../store/login.ts';
import { replaceRecoveryCodes } from '../store/recovery-code.ts';
import { checkPassword, type Refused } from './begin-sign-in.ts';
import type { Caller } from './caller.ts';
import { endElsewhere } from './end-running-access.ts';
import { actorOf } from './entrances.ts';
import { type FollowedLink, followLink, holdLinkedLogin, type LinkOver } from './follow-link.ts';
import { forgiveGuess, type Locked } from './let-guess.ts';
import { sealTotpSecret } from './second-step.ts';
import {
  confirmOffer,
  makeOffer,
  newRecoveryCodes,
  renewOffer,
  type SecondStepOffer,
} from './second-step-offer.ts';

export interface SecondStepReset {
  readonly kind: 'reset';
  readonly name: string;
  readonly email: string;
  readonly partnership: string;
  readonly offer: SecondStepOffer;
}

export async function readSecondStepReset(
  platform: Platform,
  token: string,
  sealed: string | null,
): Promise<SecondStepReset | LinkOver> {
  const found = await followLink(platform, 'reset-second-step', token);
  if (found.kind === 'over' || found.login === null || !mayReset(found)) return { kind: 'over' };
  const login = { loginId: found.login.id, email: found.login.email };
  const offer = sealed === null ? makeOffer(platform, login) : renewOffer(platform, login, sealed);
  return {
    kind: 'reset',
    name: found.account.name,
    email: found.login.email,
    partnership: found.account.partnershipName,
    offer,
  };
}

/**
 * Sets up a new second step by a link. The password is asked for: a link in the wrong hands is not enough. The old step holds
 * until the new one is confirmed, so that nobody can slip in between; then every session and token of the login ends.
 *
 * `over` as well for a sign-in that opens another partnership by now, unless whoever runs the system made the link.
 */
export async function resetSecondStep(
  platform: Platform,
  input: {
    readonly token: string;
    readonly password: string;
    readonly sealed: string;
    readonly code: string;
    readonly caller: Caller;
  },
): Promise<
  | { readonly kind: 'done'; readonly codes: readonly string[] }
  | { readonly kind: 'wrong' }
  | LinkOver
  | Refused
  | Locked
> {
  const { caller } = input;
  const found = await followLink(platform, 'reset-second-step', input.token);
  if (found.kind === 'over' || found.login === null || !mayReset(found)) return { kind: 'over' };
  const { link, account, login } = found;
  const checked = await checkPassword(platform, { email: login.email, password: input.password, caller });
  if (checked.kind !== 'right') return checked;
  const confirmed = confirmOffer(platform, login.id, input);
  const { codes, hashes } = newRecoveryCodes();
  const now = platform.now();
  return transact(platform.database, link.partnershipId, async (tx) => {
    await forgiveGuess(tx, checked.guess);
    if (confirmed === null) return { kind: 'wrong' };
    const held = await holdLinkedLogin(tx, login.id);
    if (held === undefined || !mayReset({ link, ...held })) return { kind: 'over' };
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' };
    const sealed = sealTotpSecret(platform, login.id, confirmed.secret);
    await setTotp(tx, login.id, { sealed, step: confirmed.step, now, first: false });
    await replaceRecoveryCodes(tx, login.id, hashes, now);
    const ended = await endElsewhere(tx, login.id, {
      except: null,
      reason: 'second-step-changed',
      requestId: caller.requestId,
      now,
    });
    const actor = actorOf(account, null, caller.requestId);
    await writeAudit(tx, actor, { event: 'second-factor-set', detail: { by: 'link', ...ended } }, now);
    await writeAudit(tx, actor, { event: 'recovery-codes-made', detail: { codes: codes.length } }, now);
    return { kind: 'done', codes };
  });
}

/** No administrator of one partnership puts their own phone in the place of one that opens another. */
function mayReset({ link, isShared }: Pick<FollowedLink, 'link' | 'isShared'>): boolean {
  return !isShared || link.byOperator;
}
