import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { takeLink } from '../store/link.ts';
import { holdLogin } from '../store/login.ts';
import { addSession } from '../store/session.ts';
import { checkPassword, type Refused, type RightPassword } from './begin-sign-in.ts';
import { endSessionBefore } from './end-session-before.ts';
import { type Entered, enter, findAccountsOfLogin, noteRefusal } from './entrances.ts';
import type { FollowedLink, LinkOver } from './follow-link.ts';
import type { JoinInput } from './join.ts';
import { forgiveGuess, type LetGuess, type Locked, letGuess } from './let-guess.ts';
import { notSignedIn } from './not-signed-in.ts';
import { openAccount } from './open-account.ts';
import { guessesAtSecondStep, recoveryCodeUsed, takeSecondStep } from './second-step.ts';

type Joined = Entered | LinkOver | Refused | Locked;

/**
 * Accepts an invitation as somebody who signs in to another partnership with the same address: by that password and second
 * step, both asked here, since either alone must not open a further partnership. Whatever is wrong is refused in one way.
 */
export async function joinWithSignIn(
  platform: Platform,
  followed: FollowedLink,
  input: JoinInput,
): Promise<Joined> {
  const { password, caller } = input;
  const checked = await checkPassword(platform, { email: followed.account.email, password, caller });
  if (checked.kind !== 'right') return checked;
  const { login } = checked;
  // Whoever never came to their second step sets it up now.
  if (login.totp_confirmed_at === null) return accept(platform, followed, { input, checked, second: null });
  const second = await letGuess(platform, guessesAtSecondStep(login.id));
  if (second.kind === 'locked') return second;
  const joined = await accept(platform, followed, { input, checked, second });
  if (joined.kind === 'refused') await noteRefusal(platform, login.id, 'second-step', caller);
  return joined;
}

interface Proof {
  readonly input: JoinInput;
  readonly checked: RightPassword;
  /** The guess at the second step; null where there is none to ask for yet. */
  readonly second: LetGuess | null;
}

async function accept(platform: Platform, { link, account }: FollowedLink, how: Proof): Promise<Joined> {
  const { checked, second } = how;
  const { caller } = how.input;
  const loginId = checked.login.id;
  const sessionId = newId<'session'>();
  const token = newToken();
  const now = platform.now();
  const others = await findAccountsOfLogin(platform, loginId);
  const choose = others.some(({ mayEnter }) => mayEnter);
  return transact(platform.database, link.partnershipId, async (tx) => {
    const proof = await takeProof(platform, tx, { ...how, now });
    if (proof === null) return { kind: 'refused' };
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' };
    await openAccount(tx, { account, loginId, sessionId, caller, now });
    await forgiveGuess(tx, checked.guess);
    const stage = second === null ? 'enrol' : 'password';
    await endSessionBefore(tx, how.input.before, now);
    await addSession(tx, { id: sessionId, token, loginId, stage, ...caller, now });
    if (second === null) return { kind: 'go-on', stage, token };
    await forgiveGuess(tx, second);
    const from = 'password';
    const entered = await enter(tx, { sessionId, from, account, choose, notes: proof.notes, caller, now });
    if (entered === null) throw notSignedIn();
    return entered;
  });
}

/** Uses up the code. Null when it is not right, or the password or second step was changed since the password was checked. */
async function takeProof(
  platform: Platform,
  tx: TenantTx,
  { input, checked, second, now }: Proof & { readonly now: Date },
): Promise<{ readonly notes: readonly AuditNote[] } | null> {
  const login = await holdLogin(tx, checked.login.id);
  if (login === undefined || login.version !== checked.login.version) return null;
  if (second === null) return { notes: [] };
  const step = await takeSecondStep(platform, tx, { login, typed: input.code, recovery: true, now });
  if (step === 'wrong' || step === 'used') return null;
  return { notes: step === 'recovery' ? [recoveryCodeUsed] : [] };
}
