import { hash, parseOptions, verify } from '@node-rs/argon2';
import { limitWork } from './limited-work.ts';
import { newToken } from './token.ts';

/**
 * Above OWASP's least for argon2id (19 MiB, 2 passes): 32 MiB in kibibytes, 3 passes, one lane. argon2id is what the
 * package makes unless it is told otherwise.
 */
const parameters = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;

/** Two at once take 64 MiB, and leave threads to everything else that reads files. */
const limited = limitWork(2, 200);

export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password, parameters));
}

export interface PasswordCheck {
  readonly right: boolean;
  /** Whether its hash was made with other parameters than today's, and should be made again. */
  readonly stale: boolean;
}

let standIn: Promise<string> | undefined;

/** Checks a password. Without a hash, for somebody unknown, it takes the same work and is never right. */
export async function verifyPassword(kept: string | null, password: string): Promise<PasswordCheck> {
  standIn ??= hashPassword(newToken());
  const against = kept ?? (await standIn);
  const right = await limited(() => verify(against, password));
  return { right: right && kept !== null, stale: isStale(against) };
}

function isStale(kept: string): boolean {
  const made = parseOptions(kept);
  return (
    !kept.startsWith('$argon2id$') ||
    made.memoryCost !== parameters.memoryCost ||
    made.timeCost !== parameters.timeCost ||
    made.parallelism !== parameters.parallelism
  );
}
