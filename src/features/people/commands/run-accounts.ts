import { z } from 'zod';
import type { SystemActor } from '../../../platform/access/actor.ts';
import { roles, roleWords } from '../../../platform/access/roles.ts';
import { emailText } from '../../../platform/forms/text-fields.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sayInstant } from '../../../platform/say-instant.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import { plainText } from '../../../platform/terminal/plain-text.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { findListWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { endAccess } from '../operations/end-access.ts';
import { findAccount } from '../operations/find-account.ts';
import { findAgencyByName } from '../operations/find-agency.ts';
import { giveAccessBack } from '../operations/give-access-back.ts';
import { inviteAccount } from '../operations/invite-account.ts';
import { accountStates, accountStateWords } from '../operations/known-accounts.ts';
import { type ListedAccount, listAccounts } from '../operations/list-accounts.ts';
import { choosePartnership } from '../operations/list-partnerships.ts';
import { type LinkKind, type MadeLink, makeAccountLink } from '../operations/make-account-link.ts';
import { founder, readNeeded, readReason, withPlatform } from './with-platform.ts';

interface CommonOptions {
  readonly partnership?: string;
  readonly json?: boolean;
}

export interface ListAccountsOptions extends CommonOptions {
  readonly role?: string;
  readonly state?: string;
}

export interface AccountOptions extends CommonOptions {
  readonly reason?: string;
}

export interface AddOptions extends AccountOptions {
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly agency?: string;
}

export interface LinkOptions extends AccountOptions {
  readonly for?: string;
}

/** Does something in the partnership that was named, for the reason that was given. */
async function inPartnership<T>(
  { partnership }: CommonOptions,
  reason: string,
  work: (platform: Platform, actor: SystemActor) => Promise<T>,
): Promise<T> {
  return withPlatform(async (platform) => {
    const { id } = await choosePartnership(platform, partnership ?? null);
    return work(platform, { ...founder(reason), partnershipId: id });
  });
}

/** @throws AppError `usage` for a text that is none of these. */
function oneOf<Known extends string>(name: string, known: readonly Known[], text: string): Known {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new AppError('usage', {
    what: `“${text}” is none that there is.`,
    where: name,
    todo: `Use one of: ${known.join(', ')}`,
  });
}

export async function runListAccounts(options: ListAccountsOptions): Promise<ExitStatus> {
  const role = options.role === undefined ? null : oneOf('--role', roles, options.role);
  const state = options.state === undefined ? null : oneOf('--state', accountStates, options.state);
  const accounts = await inPartnership(options, 'sightline accounts list', async (platform, actor) => {
    const all: ListedAccount[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const asked = { role, state, agencyId: null, words: '', sort: 'name', descending: false } as const;
      const page = await listAccounts(platform, actor, { ...asked, after, size: 500 });
      all.push(...page.rows);
      ({ after } = page);
    }
    return all;
  });
  await printOut(options.json === true ? accountsJson(accounts) : accountsText(accounts));
  return 0;
}

function accountsJson(accounts: readonly ListedAccount[]): string {
  const told = accounts.map(({ id, name, email, role, agencyName: agency, state }) => ({
    id,
    name,
    email,
    role,
    agency,
    state,
  }));
  return `${JSON.stringify({ accounts: told }, null, 2)}\n`;
}

function accountsText(accounts: readonly ListedAccount[]): string {
  if (accounts.length === 0) return 'No account fits.\n';
  const rows = accounts.map(({ name, email, role, agencyName, state }) =>
    [name, email, roleWords[role].name, agencyName ?? '', accountStateWords[state]].map(plainText),
  );
  return `${layOutTable(rows, findListWidth(process.stdout.columns)).join('\n')}\n`;
}

export async function runAddAccount(options: AddOptions): Promise<ExitStatus> {
  const name = readNeeded('--name', options.name);
  const email = readEmail(readNeeded('--email', options.email));
  const role = oneOf('--role', roles, readNeeded('--role', options.role));
  const reason = readReason(options.reason);
  const { url, link } = await inPartnership(options, reason, async (platform, actor) => {
    const { agency } = options;
    const agencyId =
      agency === undefined ? null : await findAgencyByName(platform, actor.partnershipId, agency);
    const invited = await inviteAccount(platform, actor, { name, email, role, agencyId });
    return { link: invited.link, url: urlOf(platform, invited.link) };
  });
  await printLink(`${name} is invited.`, link, url, options);
  return 0;
}

export async function runDisable(email: string, options: AccountOptions): Promise<ExitStatus> {
  const reason = readReason(options.reason);
  await inPartnership(options, reason, async (platform, actor) =>
    endAccess(platform, actor, await findAccount(platform, actor, email)),
  );
  await printState(email, 'disabled', options);
  return 0;
}

export async function runEnable(email: string, options: AccountOptions): Promise<ExitStatus> {
  const reason = readReason(options.reason);
  const state = await inPartnership(options, reason, async (platform, actor) =>
    giveAccessBack(platform, actor, await findAccount(platform, actor, email)),
  );
  await printState(email, state, options);
  return 0;
}

const linkKinds: readonly LinkKind[] = ['join', 'reset-password', 'reset-second-step'];

export async function runLink(email: string, options: LinkOptions): Promise<ExitStatus> {
  const kind = oneOf('--for', linkKinds, readNeeded('--for', options.for));
  const reason = readReason(options.reason);
  const { url, link } = await inPartnership(options, reason, async (platform, actor) => {
    const { id, version } = await findAccount(platform, actor, email);
    const made = await makeAccountLink(platform, actor, { id, version, kind });
    return { link: made, url: urlOf(platform, made) };
  });
  await printLink('The link is made.', link, url, options);
  return 0;
}

function readEmail(text: string): string {
  const read = z.safeParse(emailText(), text);
  if (read.success) return read.data;
  throw new AppError('usage', {
    what: 'This is no e-mail address.',
    where: '--email',
    todo: 'Write it like name@example.org.',
  });
}

function urlOf({ publicUrl }: Platform, { path }: MadeLink): string {
  return new URL(path, publicUrl).href;
}

async function printLink(
  says: string,
  { kind, expiresAt }: MadeLink,
  url: string,
  { json }: CommonOptions,
): Promise<void> {
  await printOut(
    json === true
      ? `${JSON.stringify({ link: { kind, url, expiresAt: expiresAt.toISOString() } }, null, 2)}\n`
      : plainText(
          `${says} Pass this link on to nobody but them. It works once, until ${sayInstant(expiresAt)}, and is printed this once:\n\n${url}\n${sayLocal(url)}`,
        ),
  );
}

/** The service has its address in its own settings, which a command that is run by hand may not have. */
function sayLocal(url: string): string {
  const isLocal = /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
  return isLocal
    ? '\nIt opens on this machine alone. If people use another address, set SIGHTLINE_URL as the service has it, and make the link again.\n'
    : '';
}

async function printState(
  email: string,
  state: 'disabled' | 'active' | 'invited',
  { json }: CommonOptions,
): Promise<void> {
  await printOut(
    json === true
      ? `${JSON.stringify({ account: { email, state } }, null, 2)}\n`
      : plainText(`${email}: ${accountStateWords[state].toLowerCase()}.\n`),
  );
}
