import { plainText } from './plain-text.ts';
import type { TextStyle } from './text-style.ts';

/** A stretch of a command's output under its own heading. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Sections with their headings marked, and everything in them safe to print. Ends with a new line. */
export function writeSections(sections: readonly (Section | null)[], style: TextStyle): string {
  return sections
    .filter((section) => section !== null)
    .map(({ title, lines }) => [style.heading(plainText(title)), '', ...lines.map(plainText), ''].join('\n'))
    .join('\n');
}
