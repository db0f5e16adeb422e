import { z } from 'zod';
import { roles } from '../../../../platform/access/roles.ts';
import { accountStates } from '../../operations/known-accounts.ts';
import type { AccountRow } from '../../operations/read-account.ts';

/** An account as a program is told of it. */
export const accountJson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(accountStates),
  version: z.number(),
});

export function asAccountJson(account: AccountRow): z.output<typeof accountJson> {
  const { id, name, email, role, agencyId, agencyName, state, version } = account;
  const agency = agencyId === null || agencyName === null ? null : { id: agencyId, name: agencyName };
  return { id, name, email, role, agency, state, version };
}
