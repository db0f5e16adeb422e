import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { plainText } from '../../../platform/terminal/plain-text.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { freeAddress } from '../operations/free-address.ts';
import { founder, readReason, withPlatform } from './with-platform.ts';

export interface FreeOptions {
  readonly json?: boolean;
  readonly reason?: string;
}

/** `sightline accounts free-address`: the address may be anywhere in the installation, so no partnership is named. */
export async function runFreeAddress(email: string, { json, reason }: FreeOptions): Promise<ExitStatus> {
  const by = founder(readReason(reason));
  const accounts = await withPlatform((platform) => freeAddress(platform, by, email));
  if (json === true) {
    await printOut(`${JSON.stringify({ freed: { email, accounts } }, null, 2)}\n`);
    return 0;
  }
  const told = accounts.map(({ name, partnership }) => `  ${name}, ${partnership}\n`).join('');
  await printOut(
    plainText(
      `${email} is free: nobody signs in with it any more. These accounts need a new link to join, from their administrator or by “sightline accounts link … --for join”:\n${told}`,
    ),
  );
  return 0;
}
