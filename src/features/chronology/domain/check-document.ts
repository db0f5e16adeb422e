import type { ReadDocument } from '../../../shared/document.ts';
import { type Glossary, publishedGlossary } from './abbreviations/glossary.ts';
import { checkRows } from './check-rows.ts';
import { type CheckedFile, countRows, type TableAccount } from './checked-file.ts';
import type { ChronologyTable, Furniture } from './chronology-table.ts';
import type { Entry, SetAsideRow } from './entry.ts';
import { makeEntryId } from './entry-id.ts';
import { findFileIssues } from './file-issues.ts';
import { type AgencyFound, findAgency } from './find-agency.ts';
import {
  type FoundTables,
  findMissing,
  findTables,
  headingUnknown,
  type TableChoice,
} from './find-tables.ts';
import { listLeads } from './leads.ts';
import { columnOf } from './map-headings.ts';
import type { ReadingFrame } from './read-date-cell.ts';
import { type Draft, hasErrors } from './read-draft.ts';
import { readRows } from './read-rows.ts';
import { readyParts } from './ready-parts.ts';
import { listOtherRows } from './sort-rows.ts';

export interface CheckOptions extends ReadingFrame, TableChoice {
  /** Whose chronology it is; null to take it from the file. */
  readonly agency: string | null;
  /** Abbreviations that need no explaining; those of the published glossary where this is left out. */
  readonly glossary?: Glossary | undefined;
  /** Of people whom everybody who may read the file is told of: in capitals they are no abbreviations. */
  readonly names?: readonly string[] | undefined;
}

/**
 * Reads and checks one agency's chronology. Total: every row with text becomes an entry, a note, a row
 * set aside or furniture, each with all of its cells.
 *
 * Throws an AppError when the file holds no chronology, or not the table or heading asked for.
 */
export function checkDocument(file: ReadDocument, options: CheckOptions): CheckedFile {
  const document = readyParts(file);
  const found = findTables(document, options);
  requireHeadings(document, found, options);
  const read = found.tables.map((table) => readTable(document, table, options));
  const drafts = read.flatMap((table) => table.drafts);
  const agency = findAgency(document.fileName, options.agency, drafts);
  const tables = read.map((table) => table.account);
  const entries = drafts.flatMap((draft) => asEntry(draft, agency, document));
  const setAside = drafts.filter(isSetAside).map(asSetAside);
  const furniture = inFileOrder(document, [
    ...listLeads(document),
    ...read.flatMap((table) => table.furniture),
    ...found.others.flatMap(listOtherRows),
  ]);
  return {
    file: document.fileName,
    format: document.format,
    sha256: document.sha256,
    agency: agency.agency,
    accounts: countRows(document, { entries, setAside, furniture }),
    tables,
    entries,
    setAside,
    furniture,
    issues: findFileIssues({
      fileName: document.fileName,
      notes: document.notes,
      parts: document.parts,
      agency,
      tables,
      doubtful: found.doubtful,
      drafts,
    }),
  };
}

interface TableRead {
  readonly account: TableAccount;
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Furniture[];
}

function readTable(document: ReadDocument, table: ChronologyTable, options: CheckOptions): TableRead {
  const { drafts, furniture } = readRows(document, table, options);
  const heading = (field: 'date' | 'event') => columnOf(table.mappings, field)?.heading ?? null;
  const checked = checkRows(
    drafts,
    { date: heading('date'), event: heading('event') },
    { glossary: options.glossary ?? publishedGlossary, names: options.names ?? [] },
  );
  const read = [...new Set(table.segments.map((segment) => segment.part))];
  const parts = read.map((part) => part.name);
  const lead = read.flatMap((part) => part.lead);
  const { mappings, headingFound } = table;
  return {
    account: { parts, lead, headingFound, mappings, direction: checked.direction },
    drafts: checked.drafts,
    furniture,
  };
}

function requireHeadings(document: ReadDocument, found: FoundTables, choice: TableChoice): void {
  const columns = found.tables.flatMap((table) => table.mappings.map((mapping) => mapping.column));
  const missing = findMissing(columns, choice);
  if (missing !== null) throw headingUnknown(missing, columns, document.fileName);
}

function isSetAside(draft: Draft): boolean {
  return draft.when === null || hasErrors(draft);
}

function asSetAside({ origin, kind, issues }: Draft): SetAsideRow {
  return kind === 'narrative' ? { origin, issues } : { origin, kind, issues };
}

function asEntry(draft: Draft, agency: AgencyFound, document: ReadDocument): readonly Entry[] {
  const { when } = draft;
  if (when === null || isSetAside(draft)) return [];
  const name = agency.from === 'stated' ? agency.agency : (draft.agency ?? agency.agency);
  const { part, row } = draft.origin;
  const id = makeEntryId(name, document.sha256, part, row);
  return [{ ...draft, id, agency: name, source: draft.source ?? draft.agency ?? document.fileName, when }];
}

function inFileOrder(document: ReadDocument, furniture: readonly Furniture[]): readonly Furniture[] {
  const places = new Map(document.parts.map((part, index) => [part.name, index]));
  const placeOf = (one: Furniture) => places.get(one.part) ?? 0;
  return furniture.toSorted((first, second) => placeOf(first) - placeOf(second) || first.row - second.row);
}
