import data from '../../../../../data/annex-a/lists.json' with { type: 'json' };

/** A column of a list, by the heading that Ofsted’s template gives it. */
export interface ListColumn {
  readonly heading: string;
  /** What it is called here; null where it is known and not read. */
  readonly field: string | null;
  readonly matches: RegExp | null;
  readonly required: boolean;
  /** By this column the list is known from the others. */
  readonly tells: boolean;
}

export interface AnnexAList {
  readonly number: number;
  readonly name: string;
  /** Why its rows are counted and not read; null for lists that are read. */
  readonly setAside: string | null;
  readonly columns: readonly ListColumn[];
}

interface ColumnData {
  readonly heading: string;
  readonly field?: string;
  readonly matches?: string;
  readonly required?: boolean;
  readonly tells?: boolean;
}

interface ListData {
  readonly number: number;
  readonly name: string;
  readonly setAside?: string;
  readonly columns: readonly ColumnData[];
}

export const annexAEdition: string = data.edition;

/** The lists of Annex A, 1 to 11. */
export const annexALists: readonly AnnexAList[] = (data.lists as readonly ListData[]).map((list) => ({
  number: list.number,
  name: list.name,
  setAside: list.setAside ?? null,
  columns: list.columns.map((column) => ({
    heading: column.heading,
    field: column.field ?? null,
    matches: column.matches === undefined ? null : new RegExp(column.matches),
    required: column.required ?? false,
    tells: column.tells ?? false,
  })),
}));

/** A heading without what varies: in small letters and figures, all else one space. */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
