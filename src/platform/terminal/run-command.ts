import { AppError } from '../../shared/app-error.ts';
import { type ExitStatus, statusOfErrors } from './exit-status.ts';
import { plainText } from './plain-text.ts';
import { printOut, standardOutput } from './standard-output.ts';

/** Runs one command to its end, and turns whatever happens into messages and an exit status. */
export type RunCommand = (command: () => Promise<ExitStatus>) => Promise<void>;

/** Several errors that are told together, such as those of all files of a merge. */
export class CommandRefused extends Error {
  readonly errors: readonly AppError[];

  constructor(errors: readonly AppError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.name = 'CommandRefused';
    this.errors = errors;
  }
}

export interface RunSettings {
  /** Print stack traces too. */
  readonly debug: () => boolean;
  /** Print errors as one JSON document on standard output too. */
  readonly json: () => boolean;
}

export function makeRunCommand(settings: RunSettings): RunCommand {
  return async (command) => {
    try {
      process.exitCode = await command();
    } catch (cause) {
      const errors = errorsOf(cause);
      tellErrors(errors);
      if (settings.debug() && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
      if (settings.json()) await printErrors(errors);
    }
  };
}

/** Says errors on standard error, and sets the exit status that they give. */
export function tellErrors(errors: readonly AppError[]): void {
  process.stderr.write(errors.map(sayError).join('\n'));
  process.exitCode = statusOfErrors(errors.map((error) => error.code));
}

/** Nothing more can be printed where the output itself is what failed. */
async function printErrors(errors: readonly AppError[]): Promise<void> {
  const isOutputLost = errors.some(({ words }) => words.where === standardOutput);
  if (!isOutputLost) await printOut(errorJson(errors));
}

function errorsOf(cause: unknown): readonly AppError[] {
  if (cause instanceof CommandRefused) return cause.errors;
  if (cause instanceof AppError) return [cause];
  return [internalError(cause)];
}

function internalError(cause: unknown): AppError {
  return new AppError(
    'internal',
    {
      what: 'Something went wrong that Sightline has no name for. It is a fault of ours.',
      todo: 'Run it again with --debug, and report what it prints, without any child’s details.',
    },
    { cause },
  );
}

/** What, where, what to do. */
function sayError({ words }: AppError): string {
  const where = words.where === undefined ? '' : `  Where: ${words.where}\n`;
  return plainText(`sightline: ${words.what}\n${where}  What to do: ${words.todo}\n`);
}

function errorJson(errors: readonly AppError[]): string {
  const document = { errors: errors.map(({ code, words }) => ({ code, ...words })) };
  return `${JSON.stringify(document, null, 2)}\n`;
}
