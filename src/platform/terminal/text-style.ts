import { styleText } from 'node:util';

/** How headings stand out: bold on a terminal that shows it, plain text everywhere else. */
export interface TextStyle {
  readonly width: number;
  readonly heading: (text: string) => string;
}

/** For standard output: `NO_COLOR` and redirection to a file give plain text. */
export function makeTextStyle(width: number): TextStyle {
  return { width, heading: (text) => styleText('bold', text, { stream: process.stdout }) };
}
