import type { InnerTable, Part, ReadDocument, Row } from '../../../shared/document.ts';
import { namesWholeTable, readHeadingAt } from './find-heading.ts';

/**
 * The file's tables as they are looked through: each under a name of its own, and a chronology that stands inside a
 * cell, as in a page that is laid out by a table, as a table of its own. Its outer cell then names it in its place,
 * so that no text is there twice. Any other table inside a cell stays the text of that cell.
 */
export function readyParts(document: ReadDocument): ReadDocument {
  const parts = document.format === 'docx' ? document.parts.flatMap(unfold) : document.parts;
  return { ...document, parts: nameApart(parts) };
}

/** A table that is a chronology itself keeps what its cells hold. */
function unfold(part: Part): readonly Part[] {
  const inner = part.rows.flatMap((row) => tablesOf(row).filter(holdsChronology));
  if (inner.length === 0 || hasHeading(part.rows)) return [part];
  const outer: Part = { ...part, rows: part.rows.map((row) => withoutTables(row, inner)) };
  return [outer, ...inner.flatMap(({ name, rows }) => unfold({ name, lead: [], hidden: part.hidden, rows }))];
}

function tablesOf({ details }: Row): readonly InnerTable[] {
  return Object.values(details ?? {}).flatMap(({ tables }) => tables ?? []);
}

function holdsChronology({ rows }: InnerTable): boolean {
  return hasHeading(rows) || rows.some((row) => tablesOf(row).some(holdsChronology));
}

function hasHeading(rows: readonly Row[]): boolean {
  return rows.some((_, at) => {
    const heading = readHeadingAt(rows, at, []);
    return heading !== null && namesWholeTable(heading);
  });
}

function withoutTables(row: Row, tables: readonly InnerTable[]): Row {
  const cells = row.cells.map((cell, column) => {
    const own = (row.details?.[column]?.tables ?? []).filter((table) => tables.includes(table));
    return own.reduce((text, table) => text.replace(table.text, () => `[${table.name}]`), cell);
  });
  return { ...row, cells };
}

function nameApart(parts: readonly Part[]): readonly Part[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    let name = part.name;
    for (let number = 2; taken.has(name); number += 1) name = `${part.name} (${number})`;
    taken.add(name);
    return name === part.name ? part : { ...part, name };
  });
}
