import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The rows of the table of a page whose first column is called so, cell by cell, without its head. */
export function tableOfPage(page: string, firstColumn: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(page, root), 'utf8').split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${firstColumn} |`));
  if (head === -1) throw new Error(`${page} has no table that begins with ${firstColumn}`);
  const rest = lines.slice(head + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
