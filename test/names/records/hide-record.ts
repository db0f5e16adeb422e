import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedGlossary } from '../../../src/features/chronology/domain/abbreviations/glossary.ts';
import type { MergedChronology } from '../../../src/features/chronology/domain/merge-chronologies.ts';
import { castWithChildren } from '../../../src/features/chronology/domain/names/lists/cast-with-children.ts';
import { asCast, draftCast } from '../../../src/features/chronology/domain/names/lists/draft-cast.ts';
import type { KnownFamily } from '../../../src/features/chronology/domain/names/lists/known-family.ts';
import { readCast } from '../../../src/features/chronology/domain/names/lists/read-cast.ts';
import type { Cast } from '../../../src/features/chronology/domain/names/terms/cast.ts';
import { makeReport, type PreparedReport } from '../../../src/features/chronology/operations/make-report.ts';
import { mergeFiles } from '../../../src/features/chronology/operations/merge-files.ts';
import { prepareReport } from '../../../src/features/chronology/operations/prepare-report.ts';
import { readDocument } from '../../../src/platform/documents/read-document.ts';
import type { AppError } from '../../../src/shared/app-error.ts';
import { parseDay } from '../../../src/shared/day.ts';
import type { Result } from '../../../src/shared/result.ts';
import { buildCsv } from '../../builders/csv.ts';
import { type MarkedEntry, type MarkedRecord, readMarks } from './marked-record.ts';

/** How a document without names is made: by the command with a list or with none, or in the browser from a family’s record. */
export const ways = ['list', 'no list', 'record'] as const;
export type Way = (typeof ways)[number];

export interface HiddenRecord {
  readonly merged: MergedChronology;
  readonly prepared: Readonly<Record<Way, Result<PreparedReport, readonly AppError[]>>>;
  /** Whom the document of each way knows, and by what they go in it. */
  readonly casts: Readonly<Record<Way, Cast>>;
}

/** Merges what the agencies wrote, from files as they would send them, and takes the names out in each of the ways. */
export async function hideRecord(record: MarkedRecord): Promise<HiddenRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-names-'));
  try {
    const list = join(folder, 'people.csv');
    writeFileSync(list, buildCsv(listPeople(record)));
    const request = {
      files: writeAgencies(record, folder),
      today: readDay('2026-01-01'),
      from: null,
      to: null,
    };
    const merged = await mergeFiles(request);
    if (!merged.ok) throw new Error(`${record.id}: ${merged.error.map(({ message }) => message).join(' ')}`);
    const asked = { ...request, anonymise: true, glossary: null, title: null, outputs: [] };
    const { said: _, ...chronology } = merged.value;
    const known = castWithChildren(chronology, familyOf(record));
    const read = readCast(await readDocument(list), request.today);
    if (!read.ok) throw new Error(`${record.id}: ${read.error.map(({ message }) => message).join(' ')}`);
    return {
      merged: chronology,
      casts: { list: read.value.cast, 'no list': asCast(draftCast(chronology)), record: known },
      prepared: {
        list: await prepareReport({ ...asked, cast: list }),
        'no list': await prepareReport({ ...asked, cast: null }),
        record: makeReport(chronology, {
          ...asked,
          cast: known,
          children: [],
          glossary: publishedGlossary,
          window: { from: null, to: null },
          notes: [],
        }),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeAgencies({ entries }: MarkedRecord, folder: string) {
  const byAgency = Map.groupBy(entries, ({ agency }) => agency);
  return [...byAgency].map(([agency, own], at) => {
    const path = join(folder, `${at}.csv`);
    const rows = own.map((entry) => [entry.date, ...cellsOf(entry).map(({ text }) => text)]);
    writeFileSync(path, buildCsv([['Date', 'Source', 'Child', 'Event', 'Response'], ...rows]));
    return { path, agency };
  });
}

/** The cells of an entry that may hold a name, in the order of the columns. */
export function cellsOf({ source, child, event, response }: MarkedEntry) {
  return [source, child, event, response].map(readMarks);
}

function listPeople({ record: { children, adults, workers } }: MarkedRecord): readonly (readonly string[])[] {
  const rows = [...children, ...adults, ...workers].map(({ name, otherNames, role, born }) => [
    name,
    otherNames.join('; '),
    role,
    '',
    born ?? '',
  ]);
  return [['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth'], ...rows];
}

function familyOf({ id, record: { children, adults, workers, addresses } }: MarkedRecord): KnownFamily {
  const asKnown = ({ name, otherNames, role, born }: (typeof children)[number]) => ({
    name,
    otherNames,
    role,
    born: born === null ? null : readDay(born),
    pseudonym: null,
  });
  return {
    name: `Family ${id}`,
    children: children.map(asKnown),
    adults: adults.map(asKnown),
    workers: workers.map(({ name, role }) => ({ name, role })),
    mistaken: [],
    addresses,
    reference: null,
  };
}

function readDay(text: string) {
  const day = parseDay(text);
  if (day === null) throw new Error(`No day: ${text}`);
  return day;
}

/** Who of a list stands for somebody of the record, by their ids there. */
export function idsByPseudonym(record: MarkedRecord, cast: Cast): ReadonlyMap<string, string> {
  const people = [...record.record.children, ...record.record.adults, ...record.record.workers];
  const found = new Map<string, string>();
  for (const { name, pseudonym } of cast) {
    const person = people.find((one) => one.name === name);
    if (person !== undefined) found.set(pseudonym, person.id);
  }
  return found;
}
