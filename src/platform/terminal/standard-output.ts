import { fstatSync, writeSync } from 'node:fs';
import { AppError } from '../../shared/app-error.ts';

/** Where an error says that it is the output that failed. */
export const standardOutput = 'standard output';

const descriptor = 1;

/**
 * Prints on standard output, and is done when the whole text has gone out. A reader that stops early, as
 * `head` does, ends the program quietly.
 *
 * @throws AppError `output-not-writable`, such as for a full disk.
 */
export async function printOut(text: string): Promise<void> {
  try {
    if (isOrdinaryFile()) writeWhole(text);
    else await writeToStream(text);
  } catch (cause) {
    if (isReaderGone(cause)) process.exit();
    throw outputNotWritable(cause);
  }
}

/**
 * Keeps a failure to write that nobody waits for, such as of a command's help, from ending the program with
 * a stack trace.
 */
export function guardStandardStreams(tell: (error: AppError) => void): void {
  process.stdout.on('error', (cause: Error) => {
    if (!isReaderGone(cause)) tell(outputNotWritable(cause));
    process.exit();
  });
  // Where messages cannot be written either, the exit status is all there is to tell.
  process.stderr.on('error', () => undefined);
}

function isOrdinaryFile(): boolean {
  return fstatSync(descriptor).isFile();
}

/** Node's own stream for files takes a part that the disk still had room for as the whole. */
function writeWhole(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written);
  }
}

function writeToStream(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function isReaderGone(cause: unknown): boolean {
  return codeOf(cause) === 'EPIPE';
}

function outputNotWritable(cause: unknown): AppError {
  const full = codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EDQUOT';
  return new AppError(
    'output-not-writable',
    {
      what: full
        ? 'The output could not be written in full, because the disk is full.'
        : 'The output could not be written in full.',
      where: standardOutput,
      todo: full
        ? 'Make room on the disk, or write to another one, and run it again. What was written is not whole.'
        : 'Write it to another place, and run it again. What was written is not whole.',
    },
    { cause },
  );
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
