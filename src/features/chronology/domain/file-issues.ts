import { counted } from '../../../shared/counted.ts';
import type { DocumentNote, Part } from '../../../shared/document.ts';
import type { FileIssue, TableAccount } from './checked-file.ts';
import type { Segment } from './chronology-table.ts';
import { countWhere } from './count-where.ts';
import { cutShort } from './cut-short.ts';
import type { Field } from './entry.ts';
import type { AgencyFound } from './find-agency.ts';
import { quote } from './issues.ts';
import { readKindCell } from './kind-words.ts';
import { findLongLeads } from './leads.ts';
import type { Draft } from './read-draft.ts';

export interface FileFindings {
  readonly fileName: string;
  readonly notes: readonly DocumentNote[];
  readonly parts: readonly Part[];
  readonly agency: AgencyFound;
  readonly tables: readonly TableAccount[];
  readonly doubtful: readonly Segment[];
  readonly drafts: readonly Draft[];
}

/** What is worth telling once for the whole file. */
export function findFileIssues(findings: FileFindings): readonly FileIssue[] {
  return [
    ...tellTables(findings),
    ...tellAgency(findings),
    ...findings.tables.flatMap((table) => tellTable(table, findings)),
    ...tellNoRows(findings),
    ...tellEmptyResponses(findings),
    ...tellUnknownKinds(findings),
    ...findings.parts.flatMap(tellLead),
    ...findings.notes.map(tellNote),
  ];
}

function told(code: FileIssue['code'], message: string, texts?: readonly string[]): FileIssue {
  return { code, severity: 'warning', message, ...(texts === undefined ? {} : { texts }) };
}

function tellNote({ code, message, where, texts }: DocumentNote): FileIssue {
  const place = where === undefined ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `;
  return told(code, place + message, texts);
}

const longestExcerpt = 200;

/** A title above a table is listed with its rows; what is longer may tell of something that no row does. */
function tellLead(part: Part): readonly FileIssue[] {
  const texts = findLongLeads(part);
  if (texts.length === 0) return [];
  const whole = texts.join(' / ').replace(/\s+/g, ' ');
  const excerpt = cutShort(whole, longestExcerpt);
  const message = `Text stands above ${quote(part.name)}, and is not part of any row: “${excerpt}”.`;
  return [told('text-outside-tables', message, texts)];
}

function tellTables({ tables, doubtful }: FileFindings): readonly FileIssue[] {
  const issues: FileIssue[] = [];
  if (tables.length > 1) {
    const names = tables.map(nameUnderLead).join('; ');
    const advice = 'To read only one of them, name it with --table.';
    issues.push(
      told(
        'several-tables',
        `${counted(tables.length, 'different table')} look like chronologies (${names}), and all were read. ${advice}`,
      ),
    );
  }
  for (const { parts } of tables.filter((table) => table.parts.length > 1)) {
    const names = parts.map(quote).join(', ');
    const message = `${names} have the same columns, and were read as one chronology, one after the other. To read only one of them, name it with --table.`;
    issues.push(told('several-tables', message));
  }
  for (const { part } of doubtful) {
    const message = `${quote(part.name)} has dates too, but its headings do not say what happened, so it was not read. If it is part of the chronology, name it with --table.`;
    issues.push(told('table-not-read', message));
  }
  return issues;
}

function tellAgency({ agency, fileName, drafts }: FileFindings): readonly FileIssue[] {
  const issues: FileIssue[] = [];
  const unnamed = countWhere(drafts, (draft) => draft.agency === null);
  if (agency.from !== 'stated' && unnamed > 0 && unnamed < drafts.length) {
    const message = `${counted(unnamed, 'row does', 'rows do')} not name an agency, as the others do, and so ${unnamed === 1 ? 'stands' : 'stand'} under ${quote(agency.agency)}. Write it into the agency column.`;
    issues.push(told('agency-missing', message));
  } else if (agency.from === 'file-name') {
    const message = `Nobody has said whose chronology it is, so the agency is called ${quote(agency.agency)} after the file ${quote(fileName)}. Say it with --agency.`;
    issues.push(told('agency-from-file-name', message));
  }
  if (agency.from === 'source') {
    const message = `Every source begins with ${quote(agency.agency)}, so that is taken for the agency. If it is not, say it with --agency.`;
    issues.push(told('agency-from-source', message));
  }
  const differing = drafts.filter((draft) => draft.agency !== null && draft.agency !== agency.agency);
  if (agency.from === 'stated' && differing.length > 0) {
    const names = [...new Set(differing.map((draft) => draft.agency ?? ''))];
    const shown = names.slice(0, 3).map(quote).join(', ') + (names.length > 3 ? ' and others' : '');
    const message = `The agency column of ${counted(differing.length, 'row')} says ${shown}. The entries stand under ${quote(agency.agency)}, as you said; the cells are kept.`;
    issues.push(told('agency-differs', message));
  }
  return issues;
}

function nameUnderLead({ parts, lead }: TableAccount): string {
  const names = parts.map(quote).join(' and ');
  const above = lead.at(-1);
  return above === undefined ? names : `${names}, below ${quote(above)}`;
}

/** A CSV file is one table, which has no name of its own. */
function nameOf({ parts }: TableAccount): string {
  return parts.length === 1 && parts[0] === 'CSV' ? 'the file' : parts.map(quote).join(', ');
}

/** What a table's headings leave to tell, by its account alone. */
export function tellTable(
  table: TableAccount,
  { fileName }: Pick<FileFindings, 'fileName'>,
): readonly FileIssue[] {
  const issues: FileIssue[] = [];
  const name = nameOf(table);
  if (!table.headingFound) {
    const message = `There is no heading row in ${name}. What its columns hold was judged by their cells alone: check how they were read.`;
    issues.push(told('no-heading', message));
  }
  for (const { column, field, reason } of table.mappings) {
    if (field !== null || reason === null) continue;
    const message = `${quote(column.heading)} was not used. ${reason} To use it instead: --map "${column.heading}=FIELD".`;
    issues.push(told('column-not-used', message));
  }
  const hasColumn = (field: Field) => table.mappings.some((mapping) => mapping.field === field);
  if (!hasColumn('source') && hasColumn('agency')) {
    const message = `No column of ${name} says which records its entries were taken from, so the agency that each row names stands as its source.`;
    issues.push(told('source-from-agency', message));
  } else if (!hasColumn('source')) {
    const message = `No column of ${name} says where its entries were taken from, so the file itself, ${quote(fileName)}, stands as their source.`;
    issues.push(told('source-from-file', message));
  }
  if (table.direction === 'none') {
    issues.push(
      told(
        'no-order',
        `The rows of ${name} are in no order of dates, so single rows out of order are not named.`,
      ),
    );
  }
  return issues;
}

function tellNoRows({ drafts }: FileFindings): readonly FileIssue[] {
  return drafts.length > 0 ? [] : [told('no-rows', 'The table has headings, and no rows below them.')];
}

/** "No recorded response" is a finding, so it is told, but once. */
function tellEmptyResponses({ tables, drafts }: FileFindings): readonly FileIssue[] {
  const heading = tables.flatMap((table) => table.mappings).find((mapping) => mapping.field === 'response')
    ?.column.heading;
  const isEvent = (draft: Draft) => !draft.note && draft.event !== '';
  const events = countWhere(drafts, isEvent);
  const empty = countWhere(drafts, (draft) => isEvent(draft) && draft.response === null);
  if (heading === undefined || empty === 0) return [];
  const rows = counted(empty, 'row');
  const where = empty < events ? rows : events === 1 ? 'the only row' : `all ${rows}`;
  return [told('response-empty', `${quote(heading)} is empty in ${where}: no response is recorded there.`)];
}

const kindsListed = 5;

/** Cells of a column of kinds that are not understood: the row stands as a general record, and the words stay with it. */
function tellUnknownKinds({ tables, drafts }: FileFindings): readonly FileIssue[] {
  return tables.flatMap(({ parts, mappings }): readonly FileIssue[] => {
    const heading = mappings.find(({ field }) => field === 'kind')?.column.heading;
    if (heading === undefined) return [];
    const cells = drafts
      .filter(({ origin, kind }) => parts.includes(origin.part) && kind === 'narrative')
      .map(({ origin }) => (origin.cells[heading] ?? '').trim());
    const unknown = cells.filter((text) => text !== '' && isUnknown(text));
    if (unknown.length === 0) return [];
    const texts = [...new Set(unknown)];
    const more = texts.length - kindsListed;
    const named = texts.slice(0, kindsListed).map(quote).join(', ') + (more > 0 ? ` and ${more} more` : '');
    const message = `${quote(heading)} says ${named} in ${counted(unknown.length, 'row')}, which is no kind that Sightline knows. ${unknown.length === 1 ? 'It stands as a general record' : 'They stand as general records'}, and the words are kept.`;
    return [told('kind-not-read', message, texts)];
  });
}

/** What may be a kind that only its agency shares is told beside its row. */
function isUnknown(text: string): boolean {
  const { kind, near } = readKindCell(text);
  return kind === null && near === null;
}
