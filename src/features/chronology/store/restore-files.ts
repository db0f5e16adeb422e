import { hash } from 'node:crypto';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { calledOtherwise } from '../domain/called-otherwise.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { countWhere } from '../domain/count-where.ts';
import { tellOfColumns } from '../domain/doubts-about-columns.ts';
import { setAsideWithoutHints, withoutHints } from '../domain/doubts-about-others.ts';
import { type Entry, type SetAsideRow, untoldRow, untoldRows } from '../domain/entry.ts';
import { makeToldEntryId } from '../domain/stored-entry-id.ts';
import { tellKnownHeadings } from '../domain/told-headings.ts';
import { makeTypedFile } from '../domain/typed/typed-file.ts';
import type { FileAccount } from './file-account.ts';
import { listHidingAgencies } from './hides-entries.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import { type EntryId, listStanding, type StandingAsked, type SubmissionId } from './submission.ts';

export interface RestoredFamily {
  /** As `checkFile` gave them, less what handling keeps from the actor. */
  readonly files: readonly CheckedFile[];
  /** The id of each entry in the database, by the id that it has in the files. */
  readonly entryIds: ReadonlyMap<string, EntryId>;
  /** What each agency is called. */
  readonly agencyNames: ReadonlyMap<AgencyId, string>;
}

/** Five statements, however many files and rows the family has. */
export async function restoreFiles(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
  asked: StandingAsked = 'all',
  isTold: (agencyId: AgencyId) => boolean = () => true,
): Promise<RestoredFamily> {
  const submissions = await listStanding(tx, actor, familyId, now, asked);
  const ids = submissions.map(({ id }) => id);
  const entries = await readEntries(tx, actor, familyId, ids, now);
  const setAside = await readSetAside(tx, actor, familyId, ids, now);
  const hiding = await listHidingAgencies(tx, actor, familyId, now);
  const hides = (agencyId: AgencyId) => hiding.has(agencyId) || !isTold(agencyId);
  const entryIds = new Map<string, EntryId>();
  const files = submissions.flatMap(({ id, agencyId, isTyped, calledInstead, file }) => {
    const account = calledInstead === null ? file : calledOtherwise(file, calledInstead);
    const own = (entries.get(id) ?? []).map((one) => calledAs(account.agency, one));
    // What was typed is as if it were not there for whoever may read none of it.
    if (isTyped && own.length === 0) return [];
    const restored = isTyped
      ? asTypedFile(account, { id, entries: own })
      : asCheckedFile(account, { id, entries: own, setAside: setAside.get(id) ?? [] }, hides(agencyId));
    for (const [at, entry] of restored.entries.entries()) {
      const stored = own[at];
      if (stored !== undefined) entryIds.set(entry.id, stored.id);
    }
    return [restored];
  });
  const agencyNames = new Map(
    submissions.flatMap(({ id, agencyId, isTyped, file }) =>
      isTyped && !entries.has(id) ? [] : [[agencyId, file.agency] as const],
    ),
  );
  return { files, entryIds, agencyNames };
}

interface StoredEntry {
  readonly id: EntryId;
  readonly entry: Entry;
}

/** The same agency is one, by whatever name it wrote. */
function calledAs(agency: string, { id, entry }: StoredEntry): StoredEntry {
  return { id, entry: { ...entry, agency } };
}

async function readEntries(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  ids: readonly SubmissionId[],
  now: Date,
): Promise<ReadonlyMap<SubmissionId, readonly StoredEntry[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('entry')
    .select(['id', 'submission_id', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', 'in', ids)
    .where(visible(actor, 'entry', now, familyId))
    .execute();
  const released = rows.map(({ id, submission_id, detail }) => ({
    id,
    submissionId: submission_id,
    ...releaseEntry(detail),
  }));
  released.sort((first, second) => first.place - second.place);
  return Map.groupBy(released, ({ submissionId }) => submissionId);
}

async function readSetAside(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  ids: readonly SubmissionId[],
  now: Date,
): Promise<ReadonlyMap<SubmissionId, readonly SetAsideRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('set_aside_row')
    .select(['submission_id', 'detail'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', 'in', ids)
    .where(visible(actor, 'set_aside_row', now, familyId))
    .execute();
  const released = rows
    .map(({ submission_id, detail }) => ({ submissionId: submission_id, ...releaseSetAside(detail) }))
    .sort((first, second) => first.place - second.place);
  const groups = Map.groupBy(released, ({ submissionId }) => submissionId);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ row }) => row)]));
}

/** What the actor may see of a file's rows. */
interface RowsSeen {
  readonly id: SubmissionId;
  readonly entries: readonly StoredEntry[];
  readonly setAside: readonly SetAsideRow[];
}

function asCheckedFile(account: FileAccount, rows: RowsSeen, hiding: boolean): CheckedFile {
  const { file, format, sha256, agency, accounts, tables, furniture, issues } = account;
  // The file has one name for all its rows, also where it is not its own.
  const setAside = rows.setAside.map((row) => ({ ...row, origin: { ...row.origin, file } }));
  const entries = rows.entries.map(({ entry }) => entry);
  const whole = { file, format, sha256, agency, accounts, tables, entries, setAside, furniture, issues };
  return hiding || entries.length + setAside.length !== accounts.rows
    ? withoutHidden(whole, { ...rows, setAside })
    : whole;
}

function asTypedFile({ agency }: FileAccount, { id, entries }: Omit<RowsSeen, 'setAside'>): CheckedFile {
  return makeTypedFile(
    agency,
    digestOf(id, entries),
    entries.map(({ entry }) => entry),
  );
}

/** Of what is told alone. */
function digestOf(id: SubmissionId, entries: readonly StoredEntry[]): string {
  return hash('sha256', JSON.stringify([id, entries.map((one) => one.id)]), 'hex');
}

/**
 * Nobody learns that there is a row that they may not see: not by a count, nor by what is told of another row or of the file. A row
 * that was taken for a title or a total when the file was read another way is told to nobody else either, and so is one
 * that was taken for headings. Ids and the digest are made of what is told: those of the engine are of the file's content and of rows' numbers, and a guess could be tried on them.
 */
function withoutHidden(file: CheckedFile, { id, entries: stored }: RowsSeen): CheckedFile {
  const { entries, setAside } = file;
  const notes = countWhere(entries, ({ note }) => note);
  const rows = entries.length + setAside.length;
  const ids = stored.map((one) => one.id);
  const seen = new Set([...entries, ...setAside].map(({ origin }) => origin.part));
  const told = tellKnownHeadings(file, seen);
  const rowOf = untoldRowsOf(entries);
  return {
    ...file,
    sha256: digestOf(id, stored),
    accounts: { rows, entries: entries.length - notes, notes, setAside: setAside.length },
    entries: entries.map((entry, at) => ({
      ...withRow(withoutHints(told.entry(entry)), rowOf(entry)),
      id: makeToldEntryId(ids[at] ?? ''),
    })),
    // Which way its rows run, too, is of all of them.
    tables: told.tables.map((table) => ({ ...table, direction: 'none' })),
    setAside: setAside.map((row) => withRow(setAsideWithoutHints(told.setAside(row)), untoldRow)),
    furniture: [],
    issues: tellOfColumns({ ...file, tables: told.tables }),
  };
}

/** What stands for each row’s number: the order of those that are told, in each table, and no gap between them. */
function untoldRowsOf(entries: readonly Entry[]): (entry: Entry) => number {
  const parts = Map.groupBy(entries, ({ origin }) => origin.part);
  const rows = new Map<Entry, number>();
  for (const own of parts.values()) {
    const inOrder = own.toSorted((one, other) => one.origin.row - other.origin.row);
    for (const [at, row] of untoldRows(own.length).entries()) {
      const entry = inOrder[at];
      if (entry !== undefined) rows.set(entry, row);
    }
  }
  return (entry) => rows.get(entry) ?? untoldRow;
}

function withRow<Row extends Entry | SetAsideRow>(row: Row, number: number): Row {
  return { ...row, origin: { ...row.origin, row: number } };
}
