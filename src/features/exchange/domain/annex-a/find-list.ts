import type { Part, Row } from '../../../../shared/document.ts';
import { type AnnexAList, annexALists } from './annex-a-lists.ts';
import { type MatchedColumns, matchColumns } from './match-columns.ts';

/** A sheet that is a list: where its headings stand, and what they are. */
export interface FoundList {
  readonly list: AnnexAList;
  readonly header: Row;
  readonly columns: MatchedColumns;
  /** The number that the sheet’s name gives; null where it gives none. */
  readonly named: number | null;
}

/** Titles, notes and empty rows may stand above the headings, but no more than this. */
const rowsSearched = 40;
/** A list of which only the column that tells it is missing has at least so many of its others. */
const leastOthers = 4;
const listOfAdopters = 11;

/** The list’s number in a sheet’s name: `List 7`, `List_7`, `7`, `List 7 CP`, `Annex A list 07`. */
function numberInName(name: string): number | null {
  const plain = name.replace(/[_\s\u00a0-]+/g, ' ').trim();
  const found = /\blist ?0*(\d{1,2})\b/i.exec(plain) ?? /^0*(\d{1,2})(?: |$)/.exec(plain);
  const number = Number(found?.[1] ?? 0);
  return number >= 1 && number <= annexALists.length ? number : null;
}

/**
 * The list that a sheet is, by its headings, whatever it is called; its name decides only where the headings leave
 * it open. Null for a sheet without such headings.
 */
export function findList(part: Part): FoundList | null {
  const named = numberInName(part.name);
  let best: FoundList | null = null;
  for (const header of part.rows.slice(0, rowsSearched)) {
    for (const list of annexALists) {
      const columns = matchColumns(header.cells, list);
      if (!isHeader(columns, list, named)) continue;
      const found = { list, header, columns, named };
      if (best === null || isBetter(found, best)) best = found;
    }
    if (best !== null) return best;
  }
  return null;
}

function isHeader(columns: MatchedColumns, list: AnnexAList, named: number | null): boolean {
  if (columns.found < 3) return false;
  const isNamed = list.number === named;
  // The template’s sheet of codes has some of the same headings, over columns of codes instead of children.
  const hasChild = columns.places.has('child') || list.number === listOfAdopters;
  return columns.told ? hasChild || isNamed : isNamed && columns.found >= leastOthers;
}

function isBetter(one: FoundList, other: FoundList): boolean {
  if (one.columns.told !== other.columns.told) return one.columns.told;
  if (one.columns.found !== other.columns.found) return one.columns.found > other.columns.found;
  return one.list.number === one.named;
}

/** The inspection of provision for special educational needs has an “Annex A” of its own. */
export function isSendAnnexA(parts: readonly Part[]): boolean {
  return parts.some(({ rows }) =>
    rows.slice(0, rowsSearched).some(({ cells }) => {
      const text = cells.join('\n');
      return /\bUPN\b/.test(text) && /\b(SEN primary need|EHC plan)/i.test(text);
    }),
  );
}
