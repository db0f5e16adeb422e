import { readLines } from './read-lines.ts';
import { printOut } from './standard-output.ts';

/** Answers are written together up to about this many characters. */
const batch = 64 * 1024;

/**
 * Answers standard input line by line on standard output; at a terminal each line at once. Lines count from 1, and an
 * empty answer prints nothing. Gives the number of lines.
 *
 * @param invitation what to type, for a person at a terminal
 */
export async function answerLines(
  invitation: string,
  answer: (text: string, line: number) => string,
): Promise<number> {
  const isTyped = process.stdin.isTTY;
  if (isTyped) process.stderr.write(`${invitation}\n`);
  let lines = 0;
  let waiting = '';
  for await (const text of readLines(process.stdin)) {
    lines += 1;
    waiting += answer(text, lines);
    if (waiting.length >= batch || isTyped) {
      await printOut(waiting);
      waiting = '';
    }
  }
  await printOut(waiting);
  return lines;
}
