import { readFileSync } from 'node:fs';
import type { VisitorKind } from './visitors.ts';

/** What a cell of the table may say; the page tells what each means. */
export const cells = ['ok', 'own', 'sign in', 'step-up', '403', '404'] as const;
export type Cell = (typeof cells)[number];

export interface PermissionRow {
  readonly method: string;
  readonly path: string;
  readonly cells: ReadonlyMap<VisitorKind, Cell>;
}

/** The columns of the table, by the words at their head. */
const kindOf: Readonly<Record<string, VisitorKind>> = {
  nobody: 'nobody',
  half: 'between',
  admin: 'administrator',
  officer: 'officer',
  lead: 'agency-lead',
  pract: 'practitioner',
  chair: 'chair',
  reviewer: 'reviewer',
  board: 'board-member',
  analyst: 'analyst',
  unconfirmed: 'unconfirmed',
  'other agency': 'other-agency-lead',
  'chair no edge': 'chair-without',
  'reviewer no edge': 'reviewer-without',
  'other partnership': 'other-partnership',
  disabled: 'disabled',
  expired: 'expired',
  token: 'token',
};

const page = new URL('../../docs/permissions.md', import.meta.url);

/** The rows of `docs/permissions.md`, which people keep: never made from the program. */
export function readPermissions(): readonly PermissionRow[] {
  let heads: readonly string[] = [];
  const rows: PermissionRow[] = [];
  for (const line of readFileSync(page, 'utf8').split('\n')) {
    if (!line.startsWith('|')) {
      heads = [];
      continue;
    }
    const texts = line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim());
    if (texts[0] === 'method') heads = texts;
    else if (heads.length > 0 && texts[0] !== '---') rows.push(readRow(heads, texts));
  }
  return rows;
}

function readRow(heads: readonly string[], texts: readonly string[]): PermissionRow {
  const [method = '', path = ''] = texts;
  const pairs = heads.slice(2).map((head, at): [VisitorKind, Cell] => {
    const kind = kindOf[head];
    if (kind === undefined) throw new Error(`no visitor is called “${head}”`);
    const cell = cells.find((one) => one === texts[at + 2]);
    if (cell === undefined) throw new Error(`${method} ${path} says “${texts[at + 2]}” to ${head}`);
    return [kind, cell];
  });
  return { method, path: path.replaceAll('`', ''), cells: new Map(pairs) };
}
