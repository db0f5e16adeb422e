import type { AccountId, SessionId } from '../../shared/ids.ts';
import type { PersonActor } from '../access/actor.ts';

/** What a session's cookie stands for. `full` is signed in; the others are on the way there. */
export type SessionFound =
  | {
      readonly stage: 'full';
      readonly actor: PersonActor;
      readonly partnershipName: string;
      readonly demonstration: boolean;
    }
  | { readonly stage: 'password' | 'enrol'; readonly sessionId: SessionId };

/**
 * How the server learns who somebody is; the feature `people` provides it. The first two look the account up anew for each request,
 * so that an access that was ended ends with the next one.
 */
export interface Authentication {
  /** Null for a session that is unknown, ended, idle too long or too old, or whose account is not active. */
  bySession(token: string, requestId: string): Promise<SessionFound | null>;
  /** Null for a token that is unknown, ended or past its day, or whose account is not active. */
  byToken(token: string, requestId: string): Promise<PersonActor | null>;
  /** Whose a session was that is over by now; null for one that is unknown, runs still, or never was anybody's. It opens nothing. */
  ofEndedSession(token: string): Promise<AccountId | null>;
}
