import { z } from 'zod';
import { roles, roleWords } from '../../../../platform/access/roles.ts';
import { listNames } from '../../../../platform/view/lists/list-address.ts';
import { accountStates, accountStateWords } from '../../operations/known-accounts.ts';
import { accountSorts } from '../../operations/list-accounts.ts';
import { optionalId } from '../id-param.ts';
import { accountJson } from './account-json.ts';

const place = z.string().max(2000).optional().catch(undefined);

/** What an address asks of the list; what cannot be read is left out, so that an old address still leads somewhere. */
export const accountsQuery = z.object({
  role: z.enum(roles).nullable().catch(null).default(null),
  agency: optionalId<'agency'>().catch(null),
  state: z.enum(accountStates).nullable().catch(null).default(null),
  words: z.string().trim().max(200).catch('').default(''),
  [listNames.by]: z.enum(accountSorts).catch('name').default('name'),
  [listNames.direction]: z.enum(['ascending', 'descending']).catch('ascending').default('ascending'),
  [listNames.after]: place,
  [listNames.before]: place,
});

export type AccountsQuery = z.output<typeof accountsQuery>;

export const accountsJson = z.object({
  accounts: z.array(accountJson),
  total: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const roleChoices = roles.map((value) => ({
  value,
  text: roleWords[value].name,
  hint: roleWords[value].does,
}));

export const stateChoices = accountStates.map((value) => ({ value, text: accountStateWords[value] }));
