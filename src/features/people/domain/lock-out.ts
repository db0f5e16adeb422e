import { isFarAhead } from '../../../shared/clock-ahead.ts';

/** How many wrong guesses are let in, and how long the next must wait after each beyond them. */
export interface GuessLimit {
  /** Failures after which waiting begins. */
  readonly failures: number;
  /** Failures older than this many minutes no longer count. */
  readonly withinMinutes: number;
  /** Minutes to wait after the last failure: the first for reaching the limit, the next for one beyond, and so on. */
  readonly waits: readonly [number, ...number[]];
}

/**
 * What guesses are counted by.
 *
 * - `account-here`: one e-mail from one address. Twelve guesses in an hour at most.
 * - `account-anywhere`: one e-mail from wherever; high, and its wait short, so that a stranger with many addresses cannot
 *   keep somebody out for long.
 * - `address`: passwords from one address, or one network of IPv6, but for where their owner usually signs in; high, since a
 *   council may have one for all.
 * - `second-step`: codes of one login. Only somebody with its password comes so far, so it may be strict: six figures
 *   with three right at a time withstand 34 guesses a day for decades.
 * - `own-password`: the password that somebody says again who has signed in, wherever they are. Only whoever holds a session
 *   of theirs fills it, so it may be strict; a thief of one must not guess on from many addresses. Signing in is not counted
 *   by it: the owner comes in, and ends the thief's session.
 */
export const guessLimits = {
  'account-here': { failures: 5, withinMinutes: 60, waits: [1, 2, 4, 8, 15] },
  'account-anywhere': { failures: 100, withinMinutes: 60, waits: [1] },
  address: { failures: 50, withinMinutes: 15, waits: [5] },
  'second-step': { failures: 5, withinMinutes: 24 * 60, waits: [1, 2, 4, 8, 15, 30, 60] },
  'own-password': { failures: 5, withinMinutes: 24 * 60, waits: [1, 2, 4, 8, 15, 30, 60] },
} as const satisfies Record<string, GuessLimit>;

export type GuessSubject = keyof typeof guessLimits;

const minute = 60_000;

/** The failures that still count. Those far ahead of the clock do not: nobody is locked out until a wrong clock's time comes. */
export function findRecent(limit: GuessLimit, failures: readonly Date[], now: Date): readonly Date[] {
  const oldest = now.getTime() - limit.withinMinutes * minute;
  return failures.filter((failure) => failure.getTime() > oldest && !isFarAhead(failure, now));
}

/** Until when no guess is let in; null when one may be made now. */
export function findLockedUntil(limit: GuessLimit, failures: readonly Date[], now: Date): Date | null {
  const recent = findRecent(limit, failures, now);
  if (recent.length < limit.failures) return null;
  const step = Math.min(recent.length - limit.failures, limit.waits.length - 1);
  const last = Math.max(...recent.map((failure) => failure.getTime()));
  const until = last + (limit.waits[step] ?? limit.waits[0]) * minute;
  return until > now.getTime() ? new Date(until) : null;
}

/** Whole minutes from now until then, at least 1. */
export function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minute));
}
