import type { CommanderError } from 'commander';
import { AppError, type ErrorWords } from '../../shared/app-error.ts';
import { capitalise } from '../../shared/capitalise.ts';
import { stopped } from '../../shared/stopped.ts';

/** The commands of the program, and what was typed after its name. */
export interface Asked {
  readonly commands: readonly string[];
  /** Of a command that has commands of its own, those. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  readonly typed: readonly string[];
}

type Words = (name: string, asked: Asked) => Pick<ErrorWords, 'what'> & Partial<ErrorWords>;

const noSuchCommand: Words = (name, { commands, within, typed }) => {
  const group = typed.find((word) => commands.includes(word)) ?? '';
  const own = within.get(group) ?? [];
  const asked = own.length === 0 ? 'sightline' : `sightline ${group}`;
  const none = own.length === 0 ? 'No command was given.' : `No command of “${asked}” was given.`;
  return {
    what: name === '' ? none : `There is no command called “${name}”.`,
    todo: `Use one of: ${(own.length === 0 ? commands : own).join(', ')}. To read what each does: ${asked} --help`,
  };
};

/** What is missing, by the name that it has in the command's help; everything else is a file. */
const missing: ReadonlyMap<string, string> = new Map([
  ['email', 'No e-mail address was given.'],
  ['name', 'No name was given.'],
]);

const words: Readonly<Record<string, Words>> = {
  'commander.unknownCommand': noSuchCommand,
  'commander.help': (_, asked) =>
    noSuchCommand(asked.typed[0] === 'help' ? (asked.typed[1] ?? '') : '', asked),
  'commander.missingArgument': (name) => ({ what: missing.get(name) ?? 'No file was given.' }),
  'commander.excessArguments': () => ({
    what: 'More was given than the command takes.',
    todo: 'If a name has spaces in it, put it in quotation marks.',
  }),
  'commander.unknownOption': (name) => ({ what: `There is no option “${name}” here.` }),
  'commander.optionMissingArgument': (name) => ({ what: `Nothing follows the option “${name}”.` }),
};

/** What the reader of the command line refuses, in the manner of every other error. */
export function usageError(cause: CommanderError, asked: Asked): AppError {
  const name = /'([^']*)'/.exec(cause.message)?.[1] ?? '';
  const told = words[cause.code]?.(name, asked) ?? { what: sentence(cause.message) };
  const command = asked.typed.find((word) => asked.commands.includes(word));
  const where = command === undefined ? {} : { where: `sightline ${command}` };
  const help = command === undefined ? 'sightline --help' : `sightline ${command} --help`;
  const similar = /Did you mean (?:one of )?([^)?]+)\?/.exec(cause.message)?.[1];
  const hint = similar === undefined ? '' : `Perhaps you meant: ${similar}. `;
  const todo = `${hint}${told.todo ?? `Read what the command takes: ${help}`}`;
  return new AppError('usage', { what: told.what, ...where, todo }, { cause });
}

function sentence(message: string): string {
  const text = message.replace(/^error: /, '');
  return stopped(capitalise(text));
}
