import type { z } from 'zod';
import type { Day } from '../../../shared/day.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { findDoubts } from '../../../shared/when/doubts.ts';
import type { When } from '../../../shared/when/when.ts';
import type { CheckedFile, TableAccount } from './checked-file.ts';
import { doubtsOf } from './date-doubts.ts';
import type { Entry, SetAsideRow } from './entry.ts';
import { entriesOfSaid, nothingSaid, type SaidOnRecord } from './said/said-on-record.ts';
import {
  type StoredChronology,
  type StoredEntry,
  type StoredSource,
  type StoredWhen,
  storedChronologySchema,
} from './stored-chronology.ts';

export interface ReviewWindow {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What a merged chronology was made from, and what people had said of it when it was written. */
export interface RestoredChronology {
  readonly files: readonly CheckedFile[];
  /** Null where it was no record that is kept. */
  readonly said: SaidOnRecord | null;
}

/**
 * The checked files that a merged chronology was made from, out of the `.json` that it was written to: entry by
 * entry as they were, and with what people had said of them. Which entries lie outside the review's window is found anew when a window
 * is given.
 *
 * The error is one sentence that says what in the document is not as Sightline writes it.
 */
export function restoreChronology(
  document: unknown,
  window: ReviewWindow,
  today: Day,
): Result<RestoredChronology, string> {
  const parsed = storedChronologySchema.safeParse(document);
  if (!parsed.success) return err(sayProblem(parsed.error));
  const stored = parsed.data;
  const files = stored.sources.map((source) => restoreFile(source, stored, { window, today }));
  const problem = findLoss(stored, files);
  return problem === null ? ok({ files, said: restoreSaid(stored) }) : err(problem);
}

function sayProblem({ issues }: z.ZodError): string {
  const [first] = issues;
  if (first === undefined) return 'It is not as Sightline writes it.';
  const place = first.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  const more = issues.length > 1 ? ` There are ${issues.length - 1} more such places.` : '';
  return `At ${place === '' ? 'its beginning' : place.replace(/^\./, '')}: ${first.message}.${more}`;
}

/** Every row of the document must belong to one of its sources, and their accounts must hold. */
function findLoss(stored: StoredChronology, files: readonly CheckedFile[]): string | null {
  const ids = new Set(stored.entries.map(({ id }) => id));
  if (ids.size < stored.entries.length) return 'Two of its entries have the same id.';
  for (const { file, accounts, entries, setAside } of files) {
    const notes = entries.filter(({ note }) => note).length;
    const holds =
      accounts.entries === entries.length - notes &&
      accounts.notes === notes &&
      accounts.setAside === setAside.length &&
      accounts.rows === entries.length + setAside.length;
    if (!holds) return `The account of “${file}” does not agree with its rows.`;
  }
  for (const id of entriesOfSaid(restoreSaid(stored) ?? nothingSaid)) {
    if (!ids.has(id)) return 'It says something of an entry that it does not hold.';
  }
  const placed = files.reduce((sum, { entries, setAside }) => sum + entries.length + setAside.length, 0);
  return placed === stored.entries.length + stored.setAside.length
    ? null
    : 'Some of its rows belong to none of its sources.';
}

function restoreSaid({ said }: StoredChronology): SaidOnRecord | null {
  if (said === undefined) return null;
  const { comments = null, ...others } = said;
  return { ...others, comments };
}

interface Setting {
  readonly window: ReviewWindow;
  readonly today: Day;
}

function restoreFile(source: StoredSource, stored: StoredChronology, setting: Setting): CheckedFile {
  const { file, agency, rows, entries, notes, setAside, format, sha256, furniture } = source;
  const place = makePlace(source);
  return {
    file,
    agency,
    accounts: { rows, entries, notes, setAside },
    format,
    sha256,
    tables: source.tables.map(restoreTable),
    entries: stored.entries
      .filter((entry) => entry.origin.file === file && entry.agency === agency)
      .toSorted((first, second) => place(first) - place(second) || first.origin.row - second.origin.row)
      .map((entry) => restoreEntry(entry, setting)),
    setAside: stored.setAside.filter(({ origin }) => origin.file === file).map(restoreSetAside),
    furniture,
    // Found again when files are merged.
    issues: source.issues
      .filter(({ code }) => code !== 'rows-sent-again')
      .map(({ texts, ...issue }) => (texts === undefined ? issue : { ...issue, texts })),
  };
}

/** Parts in the order of the file. */
function makePlace({ tables }: StoredSource): (row: StoredEntry) => number {
  const places = new Map(tables.flatMap(({ parts }) => parts).map((part, index) => [part, index]));
  return ({ origin }) => places.get(origin.part) ?? places.size;
}

function restoreTable({ columns, ...table }: StoredSource['tables'][number]): TableAccount {
  return {
    ...table,
    mappings: columns.map(({ column, heading, field, confidence, reason, cells }) => ({
      column: { index: column - 1, heading, readings: [], cells },
      field,
      confidence,
      reason,
    })),
  };
}

function restoreSetAside({ origin, kind, issues }: StoredChronology['setAside'][number]): SetAsideRow {
  const restored = restoreOrigin(origin);
  return kind === undefined ? { origin: restored, issues } : { origin: restored, kind, issues };
}

function restoreOrigin({ held, ...origin }: StoredEntry['origin']): Entry['origin'] {
  return held === undefined ? origin : { ...origin, held };
}

function restoreEntry({ detail, ...stored }: StoredEntry, { window, today }: Setting): Entry {
  const entry: Entry = {
    ...stored,
    ...(detail === undefined ? {} : { detail }),
    origin: restoreOrigin(stored.origin),
    when: restoreWhen(stored.when),
    recordedOn: stored.recordedOn === null ? null : restoreWhen(stored.recordedOn),
  };
  if (window.from === null && window.to === null) return entry;
  return placeInWindow(entry, window, today);
}

function restoreWhen({ notes, noteCodes, ...when }: StoredWhen): When {
  return {
    ...when,
    notes: noteCodes.map((code, index) => ({ code, message: notes[index] ?? '' })),
  };
}

/** The file with its entries marked anew by a review’s window; as it is where none is given. */
export function keepToWindow(file: CheckedFile, window: ReviewWindow, today: Day): CheckedFile {
  if (window.from === null && window.to === null) return file;
  return { ...file, entries: file.entries.map((entry) => placeInWindow(entry, window, today)) };
}

function placeInWindow(entry: Entry, window: ReviewWindow, today: Day): Entry {
  const outside = findDoubts(entry.when, { today, window }).filter(({ code }) => code === 'outside-window');
  const notes = [...entry.when.notes.filter(({ code }) => code !== 'outside-window'), ...outside];
  const column = entry.issues.find(({ code }) => code === 'outside-window')?.column ?? null;
  const told = doubtsOf({ ...entry.when, notes: outside }, column).filter(
    ({ code }) => code === 'outside-window',
  );
  return {
    ...entry,
    when: { ...entry.when, notes },
    issues: [...entry.issues.filter(({ code }) => code !== 'outside-window'), ...told],
  };
}
