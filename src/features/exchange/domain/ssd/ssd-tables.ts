import data from '../../../../../data/ssd/tables.json' with { type: 'json' };

/** A table that is read. */
export interface SsdTable {
  /** Its place in the order of reading. */
  readonly at: number;
  /** With `ssd_` in front, as the specification has it. */
  readonly name: string;
  readonly key: string;
  /** The column that names the child; null for a table that is about no child. */
  readonly person: string | null;
  readonly columns: readonly string[];
  /** Without them the table cannot tell what it is for. */
  readonly required: ReadonlySet<string>;
  /** Columns that hold a day, planned or past. */
  readonly days: readonly string[];
  /** Why its rows give no entry of their own; null where they do. */
  readonly lookUp: string | null;
}

interface TableData {
  readonly name: string;
  readonly key: string;
  readonly person?: string;
  readonly columns: readonly string[];
  readonly required: readonly string[];
  readonly days: readonly string[];
  readonly lookUp?: string;
}

export const ssdTables: readonly SsdTable[] = (data.tables as readonly TableData[]).map((table, at) => ({
  at,
  name: `ssd_${table.name}`,
  key: table.key,
  person: table.person ?? null,
  columns: table.columns,
  required: new Set(table.required),
  days: table.days,
  lookUp: table.lookUp ?? null,
}));

/** Tables of the specification that are counted and not read, with the reason. */
export const tablesSetAside: ReadonlyMap<string, string> = new Map(
  data.setAside.map(({ name, reason }) => [`ssd_${name}`, reason]),
);

export const statusesInCare: ReadonlySet<string> = new Set(data.inCare);
export const participation: Readonly<Record<string, string>> = data.participation;

const roles = new Map(
  Object.entries(data.roles).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

/** The role that entries have for what a source calls one; null for one that is not known. */
export function roleOf(text: string): string | null {
  return (
    roles.get(
      text
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ) ?? null
  );
}
