import { type LocalTx, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { keyedName } from '../../../platform/secrets/token.ts';
import {
  findLockedUntil,
  findRecent,
  type GuessSubject,
  guessLimits,
  minutesUntil,
} from '../domain/lock-out.ts';
import { networkOf } from '../domain/network-of.ts';
import { forgetFailures, keepFailures, lockFailures } from '../store/sign-in-failure.ts';
import type { Caller } from './caller.ts';

/** What a guess is counted by: a kind, and which e-mail, address or login. */
export interface CountedBy {
  readonly kind: GuessSubject;
  readonly of: string;
}

/** Everything from one address, or one network of IPv6. */
export function countedByAddress({ address }: Pick<Caller, 'address'>): CountedBy {
  return { kind: 'address', of: networkOf(address) };
}

/** A guess that was let in. It counts as a failure until it is forgiven, so that a crash or a race wins nothing. */
export interface LetGuess {
  readonly kind: 'let';
  readonly at: Date;
  readonly subjects: readonly { readonly kind: GuessSubject; readonly name: string }[];
}

export interface Locked {
  readonly kind: 'locked';
  /** Whole minutes until a guess is let in again. */
  readonly minutes: number;
}

/**
 * Lets a guess at a password or code in, or not, after the failures before it. Each subject's row is locked meanwhile:
 * fifty at once are counted one after another, and no more get in than if they had come so.
 */
export async function letGuess(
  platform: Platform,
  countedBy: readonly CountedBy[],
): Promise<LetGuess | Locked> {
  const now = platform.now();
  const subjects = countedBy.map(({ kind, of }) => ({
    kind,
    name: keyedName(platform.key, `guess ${kind} ${of}`),
  }));
  return transactLocal(platform.database, async (tx) => {
    const failures = await lockFailures(
      tx,
      subjects.map(({ name }) => name),
      now,
    );
    const untils = subjects.flatMap(({ kind, name }) => {
      const until = findLockedUntil(guessLimits[kind], failures.get(name) ?? [], now);
      return until === null ? [] : [until.getTime()];
    });
    if (untils.length > 0)
      return { kind: 'locked', minutes: minutesUntil(new Date(Math.max(...untils)), now) };
    for (const { kind, name } of subjects) {
      await keepFailures(
        tx,
        name,
        [...findRecent(guessLimits[kind], failures.get(name) ?? [], now), now],
        now,
      );
    }
    return { kind: 'let', at: now, subjects };
  });
}

/** What a right guess wipes out whole; of the others only the guess itself is taken back. */
const wiped: readonly GuessSubject[] = ['account-here', 'second-step', 'own-password'];
const day = 24 * 60 * 60 * 1000;

/** Takes a guess back that was right, with what it makes good. */
export async function forgiveGuess(tx: LocalTx, guess: LetGuess): Promise<void> {
  const failures = await lockFailures(
    tx,
    guess.subjects.map(({ name }) => name),
    guess.at,
  );
  for (const { kind, name } of guess.subjects) {
    await keepFailures(
      tx,
      name,
      wiped.includes(kind) ? [] : without(failures.get(name) ?? [], guess.at),
      guess.at,
    );
  }
  await forgetFailures(tx, new Date(guess.at.getTime() - 2 * day));
}

function without(failures: readonly Date[], at: Date): readonly Date[] {
  const index = failures.findIndex((failure) => failure.getTime() === at.getTime());
  return failures.filter((_, place) => place !== index);
}
