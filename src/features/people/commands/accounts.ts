import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { AccountOptions, AddOptions, LinkOptions, ListAccountsOptions } from './run-accounts.ts';
import type { FreeOptions } from './run-free-address.ts';

const examples = `
Examples:
  sightline accounts list --partnership "Lontown Safeguarding Children Partnership"
      everybody who has an account there
  sightline accounts add --name "Ana Marrick" --email ana@example.org --role administrator --reason "First administrator"
      an account, and the link with which she joins; --partnership may be left out where there is only one
  sightline accounts add --name "Tom Ash" --email tom@example.org --role agency-lead --agency "Harbour Health Trust" --reason "Asked by Ana Marrick"
      somebody of an agency
  sightline accounts disable tom@example.org --reason "Left the trust"
      signed out at once, everywhere; sightline accounts enable gives it back
  sightline accounts link tom@example.org --for reset-second-step --reason "Lost phone, called back"
      a single-use link, printed once
  sightline accounts free-address tom@example.org --reason "Set up by somebody else; called Tom Ash back"
      whatever signs in with that address is gone, in every partnership: its accounts wait for new links to join

Roles: administrator, officer, agency-lead, practitioner, chair, reviewer, board-member, analyst.
The partnership’s administrators read each of these, with its reason, in their log of accounts.`;

function withCommon(command: Command): Command {
  return command
    .option('--partnership <name>', 'the partnership’s name or id')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened');
}

/** `sightline accounts`: for whoever runs the system, such as when no administrator can sign in. */
export function addAccountsCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('accounts')
    .summary('list, add and end accounts, and make single-use links')
    .description('Looks after accounts where nobody can sign in to do it. It reads nothing of any family.')
    .addHelpText('after', examples);
  const load = () => import('./run-accounts.ts');

  withCommon(command.command('list').summary('list the accounts of a partnership'))
    .option('--role <role>', 'only those with this role')
    .option('--state <state>', 'only those that are invited, active or disabled')
    .action((options: ListAccountsOptions) => run(async () => (await load()).runListAccounts(options)));

  withCommon(command.command('add').summary('invite somebody, and print the link with which they join'))
    .option('--name <name>', 'their full name')
    .option('--email <address>', 'their e-mail address')
    .option('--role <role>', 'their role')
    .option('--agency <name>', 'their agency, where the role needs one')
    .option('--reason <text>', 'why, for the audit log')
    .action((options: AddOptions) => run(async () => (await load()).runAddAccount(options)));

  withCommon(command.command('disable').summary('end somebody’s access'))
    .argument('<email>', 'their e-mail address')
    .option('--reason <text>', 'why, for the audit log')
    .action((email: string, options: AccountOptions) =>
      run(async () => (await load()).runDisable(email, options)),
    );

  withCommon(command.command('enable').summary('give somebody their access back'))
    .argument('<email>', 'their e-mail address')
    .option('--reason <text>', 'why, for the audit log')
    .action((email: string, options: AccountOptions) =>
      run(async () => (await load()).runEnable(email, options)),
    );

  withCommon(command.command('link').summary('print a single-use link for somebody'))
    .argument('<email>', 'their e-mail address')
    .option('--for <what>', 'join, reset-password or reset-second-step')
    .option('--reason <text>', 'why, for the audit log')
    .action((email: string, options: LinkOptions) => run(async () => (await load()).runLink(email, options)));

  command
    .command('free-address')
    .summary('forget the sign-in of an address, so that its owner can join')
    .argument('<email>', 'the e-mail address')
    .option('--reason <text>', 'why, for the audit log of each partnership')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .action((email: string, options: FreeOptions) =>
      run(async () => (await import('./run-free-address.ts')).runFreeAddress(email, options)),
    );
}
