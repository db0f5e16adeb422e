import type { When } from '../../../shared/when/when.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { CheckedFile, TableAccount } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryReading } from '../domain/entry-reading.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import type { SaidOnRecord } from '../domain/said/said-on-record.ts';
import { whenJson } from './when-line.ts';

const formatVersion = 1;

/** The JSON document of `check` and `merge`: the shape that scripts rely on. Ends with a new line. */
export function chronologyJson(
  merged: MergedChronology,
  readings: ReadonlyMap<string, EntryReading>,
  { record, said, suggestedSharing }: Pick<ChronologyReport, 'record' | 'said' | 'suggestedSharing'> = {},
): string {
  const document = {
    format: 'sightline-chronology',
    version: formatVersion,
    ...(record === undefined ? {} : { record }),
    ...recordsJson(merged, readings),
    ...saidJson(said),
    ...(suggestedSharing === undefined ? {} : { suggestedSharing }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Sources, entries and rows set aside: what every JSON document of a chronology holds. */
export function recordsJson(
  { files, entries, setAside }: MergedChronology,
  readings: ReadonlyMap<string, EntryReading>,
): object {
  return {
    sources: files.map(sourceJson),
    entries: entries.map((entry) => entryJson(entry, readings.get(entry.id))),
    setAside,
  };
}

/** What people said of the record; nothing, of files that stand in none. */
export function saidJson(said: SaidOnRecord | undefined): object {
  if (said === undefined) return {};
  const { comments, ...others } = said;
  return { said: comments === null ? others : { ...others, comments } };
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

function entryJson(
  { id, agency, source, when, kind, detail, event, response, outcome, children, ...rest }: Entry,
  reading: EntryReading | undefined,
): object {
  const { childSeen, issues, origin, ...others } = rest;
  return {
    id,
    agency,
    source,
    when: dateJson(when),
    kind,
    ...(detail === undefined ? {} : { detail }),
    event,
    response,
    outcome,
    children,
    childSeen,
    themes: (reading?.themes ?? []).map(({ confirmed = false, ...one }) => ({ ...one, confirmed })),
    standing: reading?.standing ?? null,
    issues,
    origin,
    ...others,
    recordedOn: others.recordedOn === null ? null : dateJson(others.recordedOn),
  };
}

/** With the codes of its notes, so that the document can be read back without loss. */
function dateJson(when: When): object {
  return { ...whenJson(when), noteCodes: when.notes.map(({ code }) => code) };
}
