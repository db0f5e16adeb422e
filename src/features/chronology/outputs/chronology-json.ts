import type { CheckedFile, TableAccount } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { whenJson } from './when-line.ts';

const formatVersion = 1;

/** The JSON document of `check` and `merge`: the shape that scripts rely on. Ends with a new line. */
export function chronologyJson({ files, entries, setAside }: MergedChronology): string {
  const document = {
    format: 'sightline-chronology',
    version: formatVersion,
    sources: files.map(sourceJson),
    entries: entries.map(entryJson),
    setAside,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sourceJson({
  file,
  agency,
  accounts,
  format,
  sha256,
  tables,
  furniture,
  issues,
}: CheckedFile): object {
  return { file, agency, ...accounts, format, sha256, issues, tables: tables.map(tableJson), furniture };
}

function tableJson({ parts, lead, headingFound, direction, mappings }: TableAccount): object {
  return {
    parts,
    lead,
    headingFound,
    direction,
    columns: mappings.map(({ column, field, confidence, reason }) => ({
      column: column.index + 1,
      heading: column.heading,
      field,
      confidence,
      reason,
      cells: column.cells,
    })),
  };
}

function entryJson({
  id,
  agency,
  source,
  when,
  kind,
  event,
  response,
  outcome,
  children,
  ...rest
}: Entry): object {
  const { childSeen, issues, origin, ...others } = rest;
  return {
    id,
    agency,
    source,
    when: whenJson(when),
    kind,
    event,
    response,
    outcome,
    children,
    childSeen,
    themes: [],
    issues,
    origin,
    ...others,
    recordedOn: others.recordedOn === null ? null : whenJson(others.recordedOn),
  };
}
