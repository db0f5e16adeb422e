import type { CheckedFile, TableAccount } from './checked-file.ts';
import type { ColumnMapping } from './chronology-table.ts';
import type { Entry, Issue, Origin, SetAsideRow } from './entry.ts';
import { isWholeHeading } from './heading-words.ts';

/** Tables, and rows of them, as they may be told to somebody from whom rows of the file are kept. */
export interface ToldHeadings {
  readonly tables: readonly TableAccount[];
  entry(entry: Entry): Entry;
  setAside(row: SetAsideRow): SetAsideRow;
}

/**
 * In a file without a heading row, a row of short words may have been taken for one, and so may a row that is kept from others. They
 * are told only such headings as the vocabulary knows word for word; every other column by its place: “Column 2”. A sheet or a
 * table of which they may read no row is told as if it were not there, and what stands above one is told of none: it may name
 * whoever its rows are about.
 *
 * @param seen the sheets and tables of the file that hold a row which they may read.
 */
export function tellKnownHeadings(
  { format, tables: all }: Pick<CheckedFile, 'format' | 'tables'>,
  seen: ReadonlySet<string>,
): ToldHeadings {
  const tables = all.map((table) => withParts(table, seen)).filter(({ parts }) => parts.length > 0);
  const nameOfPart = format === 'docx' ? numberParts(tables) : asNamed;
  const told = tables.map((table, at) => tellTable(table, tables.length > 1 ? ` of table ${at + 1}` : ''));
  const names = (part: string) =>
    new Map(told.filter(({ account }) => account.parts.includes(part)).flatMap((one) => [...one.names]));
  const byPart = new Map<string, ReadonlyMap<string, string>>();
  const nameIn = (part: string, heading: string) => {
    const known = byPart.get(part) ?? names(part);
    byPart.set(part, known);
    return known.get(heading) ?? unknownColumn;
  };
  const issue = (part: string, one: Issue): Issue =>
    one.column === null ? one : { ...one, column: nameIn(part, one.column) };
  const origin = (of: Origin): Origin => {
    const named = (cells: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(cells).map(([heading, text]) => [nameIn(of.part, heading), text]));
    const plain = { ...of, part: nameOfPart(of.part), cells: named(of.cells) };
    return of.held === undefined ? plain : { ...plain, held: named(of.held) };
  };
  const row = <Row extends SetAsideRow>(of: Row): Row => ({
    ...of,
    origin: origin(of.origin),
    issues: of.issues.map((one) => issue(of.origin.part, one)),
  });
  const accounts = told.map(({ account }) => ({ ...account, parts: account.parts.map(nameOfPart) }));
  return { tables: accounts, entry: row, setAside: row };
}

function withParts(table: TableAccount, seen: ReadonlySet<string>): TableAccount {
  return { ...table, parts: table.parts.filter((part) => seen.has(part)), lead: [] };
}

function asNamed(part: string): string {
  return part;
}

/** Tables of a Word document have no names, only numbers: a gap between those would tell of a table that is not told. */
function numberParts(tables: readonly TableAccount[]): (part: string) => string {
  const parts = [...new Set(tables.flatMap((table) => table.parts))];
  parts.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const numbered = new Map(parts.map((part, at) => [part, `Table ${at + 1}`]));
  return (part) => numbered.get(part) ?? unknownPart;
}

const unknownPart = 'Another table';

const unknownColumn = 'Another column';

interface ToldTable {
  readonly account: TableAccount;
  /** By heading, what the column is called instead. */
  readonly names: ReadonlyMap<string, string>;
}

function tellTable(table: TableAccount, ofTable: string): ToldTable {
  const named = table.mappings.map((mapping) => ({ mapping, name: nameOf(mapping, ofTable) }));
  const mappings = named.map(({ mapping, name }) => tellMapping(mapping, name));
  return {
    account: { ...table, mappings },
    names: new Map(named.map(({ mapping, name }) => [mapping.column.heading, name])),
  };
}

/** One that the vocabulary knows word for word. Words in brackets are none of it. */
export function isCommonHeading(heading: string): boolean {
  return isWholeHeading(heading) && !/[([]/.test(heading);
}

function nameOf({ column, confidence }: ColumnMapping, ofTable: string): string {
  const known = confidence === 'certain' && isCommonHeading(column.heading);
  return known ? column.heading : `Column ${column.index + 1}${ofTable}`;
}

/** A reason may quote the heading of another column, and the cells of a heading tell where it stands. */
function tellMapping({ column, field, confidence, reason }: ColumnMapping, name: string): ColumnMapping {
  const told = reason === null || reason.includes('“') ? null : reason;
  return {
    column: { index: column.index, heading: name, readings: [], cells: [] },
    field,
    confidence,
    reason: told,
  };
}
