import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { SessionId } from '../../../shared/ids.ts';
import { browserName } from '../domain/browser-name.ts';
import { countApiTokens } from '../store/api-token.ts';
import { countRecoveryCodes } from '../store/recovery-code.ts';
import { listSessions } from '../store/session.ts';
import { findOwnLogin } from './own-login.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export interface OwnSession {
  readonly id: SessionId;
  readonly isThis: boolean;
  readonly browser: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly partnership: string;
  readonly secondStepSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly OwnSession[];
  readonly mayHoldTokens: boolean;
  /** How many run. */
  readonly tokens: number;
}

/** Somebody's own account, as they see it themselves. */
export async function readOwnAccount(platform: Platform, actor: PersonActor): Promise<OwnAccount> {
  return readUnrecorded(platform, actor, 'manage-own-account', async (tx) => {
    const { account, login } = await findOwnLogin(tx, actor);
    const sessions = await listSessions(tx, login.id, platform.now());
    return {
      name: account.name,
      email: account.email,
      role: account.role,
      agency: account.agencyName,
      partnership: account.partnershipName,
      secondStepSince: login.totp_confirmed_at,
      recoveryCodesLeft: await countRecoveryCodes(tx, login.id),
      sessions: sessions.map(({ browser, ...session }) => ({
        ...session,
        browser: browserName(browser),
        isThis: session.id === actor.sessionId,
      })),
      mayHoldTokens: mayDo(account.role, 'hold-tokens'),
      tokens: await countApiTokens(tx, actor, platform.now()),
    };
  });
}
