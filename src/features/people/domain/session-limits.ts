import { isFarAhead } from '../../../shared/clock-ahead.ts';

const minute = 60_000;

/** Without a request for so long, a session is over (ASVS 5, 7.3.1). */
const idleLimit = 30 * minute;
/** However busy, a session is over after a working day (7.3.2). */
const wholeLimit = 12 * 60 * minute;
/** Between the password and being signed in. */
const signingInLimit = 15 * minute;
/** How often it is written down that a session is in use. */
const seenEvery = minute;
/** How long it holds that somebody confirmed who they are. */
const stepUpHolds = 10 * minute;

export type SessionStage = 'password' | 'enrol' | 'choose' | 'full';

export interface SessionTimes {
  readonly stage: SessionStage;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly endedAt: Date | null;
}

/**
 * Whether a session stands for nobody any more: ended, idle too long, too old, or begun or used by a clock that was far
 * ahead and has been set back, since else it would last until that time comes.
 */
export function isSessionOver(session: SessionTimes, now: Date): boolean {
  if (session.endedAt !== null) return true;
  if (isFarAhead(session.createdAt, now) || isFarAhead(session.seenAt, now)) return true;
  const age = now.getTime() - session.createdAt.getTime();
  const idle = now.getTime() - session.seenAt.getTime();
  return age >= (session.stage === 'full' ? wholeLimit : signingInLimit) || idle >= idleLimit;
}

/** The instants after which sessions must have been made and used, to be running now. */
export function findRunningSince(now: Date): { readonly created: Date; readonly seen: Date } {
  return {
    created: new Date(now.getTime() - wholeLimit),
    seen: new Date(now.getTime() - idleLimit),
  };
}

export function isSeenDue(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= seenEvery;
}

export function isSteppedUp(at: Date | null, now: Date): boolean {
  return at !== null && now.getTime() - at.getTime() < stepUpHolds && !isFarAhead(at, now);
}
