import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The files that stand whole inside every page, beside this one. */
export type InlineFile = `style/${string}.css` | `script/${string}.js`;

const read = new Map<InlineFile, string>();

/** The text of a file for the page, its line ends as they are on every machine. */
export function inlineFile(name: InlineFile): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  read.set(name, text);
  return text;
}

/** What a content security policy names a style or a script by (CSP level 3, `hash-source`). */
export function hashSource(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
