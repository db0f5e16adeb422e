import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { writeSections } from '../../../platform/terminal/write-sections.ts';

/** Which files were written, after everything else. Empty where none was. */
export function writtenText(outputs: readonly { readonly path: string }[], style: TextStyle): string {
  if (outputs.length === 0) return '';
  const lines = outputs.map(({ path }) => `  ${path}`);
  return `\n${writeSections([{ title: 'Written', lines }], style)}`;
}
