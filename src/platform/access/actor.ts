import type { AccountId, AgencyId, PartnershipId, SessionId } from '../../shared/ids.ts';
import type { Role } from './roles.ts';

/** A signed-in person, or a program that holds a person's token and may do no more than that person. */
export interface PersonActor {
  readonly kind: 'person' | 'token';
  readonly partnershipId: PartnershipId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  /** Null for people of the partnership itself. */
  readonly agencyId: AgencyId | null;
  readonly sessionId: SessionId | null;
  /** When they last confirmed who they are, beyond signing in; null when they have not. */
  readonly steppedUpAt: Date | null;
  /** The request that this is done for, as logs and error pages name it. */
  readonly requestId: string;
}

/**
 * The program itself, in one partnership, for a stated reason: a job, a sealer, a command of the operator. `nobody` is
 * whoever was refused at sign-in.
 */
export interface SystemActor {
  readonly kind: 'system' | 'command' | 'nobody';
  readonly partnershipId: PartnershipId;
  readonly reason: string;
  readonly requestId: string;
}

export type Actor = PersonActor | SystemActor;

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' || actor.kind === 'token';
}

export function systemActor(partnershipId: PartnershipId, reason: string, requestId: string): SystemActor {
  return { kind: 'system', partnershipId, reason, requestId };
}
