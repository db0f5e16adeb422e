import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { usageError } from './usage-error.ts';

const asked = (typed: readonly string[]) => ({
  commands: ['when', 'accounts'],
  within: new Map([['accounts', ['list', 'add']]]),
  typed,
});
const words = (code: string, message: string, typed: readonly string[]) =>
  usageError(new CommanderError(1, code, message), asked(typed)).words;

test('a command that has commands of its own names those, and no others', () => {
  expect(words('commander.help', '(outputHelp)', ['accounts'])).toMatchObject({
    what: 'No command of “sightline accounts” was given.',
    todo: 'Use one of: list, add. To read what each does: sightline accounts --help',
  });
  expect(words('commander.help', '(outputHelp)', [])).toMatchObject({
    what: 'No command was given.',
    todo: 'Use one of: when, accounts. To read what each does: sightline --help',
  });
});

test('what is missing is called what it is', () => {
  const missing = (name: string) =>
    words('commander.missingArgument', `error: missing required argument '${name}'`, ['accounts', 'link'])
      .what;
  expect([missing('name'), missing('email'), missing('file')]).toEqual([
    'No name was given.',
    'No e-mail address was given.',
    'No file was given.',
  ]);
});
