import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry, SetAsideRow } from '../domain/entry.ts';
import type { Audience, Handling } from '../domain/handling.ts';
import { makeOrderKeys } from '../domain/order-key.ts';
import { readEntry } from '../domain/read-entry.ts';
import { holdText } from './held-json.ts';
import { type KeptRows, type StandingSince, tellRowKeys } from './kept-entries.ts';
import { holdEntry, holdSetAside } from './row-detail.ts';
import type { RowsKept } from './row-handling.ts';
import { placeRows } from './row-places.ts';
import type { EntryId, SubmissionId, SubmissionKey } from './submission.ts';
import { noteWritten } from './tellings.ts';
import { codeList, rowsAtOnce } from './unnested-rows.ts';

/** What becomes of each row of a file: its place, from whom it is kept, and for an entry its id. */
export interface PlannedRows {
  readonly positions: ReadonlyMap<Entry | SetAsideRow, number>;
  /** Entries and notes first, and then the rows set aside. */
  readonly known: readonly {
    readonly rowKey: string;
    readonly content: string | null;
    readonly handling: Handling;
  }[];
  /** Of the rows of a file. */
  readonly kept?: RowsKept;
  readonly entries: readonly PlannedEntry[];
  /** The place among the entries of its submission of the first that is written, from 0; 0 unless told. */
  readonly firstPlace?: number;
}

export interface PlannedEntry {
  readonly id: EntryId;
  readonly content: string;
  /** The submission that it came with first; null of an old one, of which it was not noted. */
  readonly first: SubmissionId | null;
  readonly since: StandingSince;
}

/** Settles it, by what is kept of the rows that the file replaces. Nothing is written. */
export function planRows(checked: CheckedFile, kept: KeptRows, now: Date): PlannedRows {
  const told = tellRowKeys(checked);
  const handled = kept.handlingOf(told);
  const known = told.map((one, at) => ({ ...one, handling: handled[at]?.handling ?? 'originator' }));
  const byKind = told.flatMap(({ rowKey }, at) => (handled[at]?.byKind ? [rowKey] : []));
  const held = told.flatMap(({ rowKey }, at) => (handled[at]?.held ? [rowKey] : []));
  const taken = new Map<string, readonly Audience[]>();
  for (const [at, { rowKey }] of told.entries()) {
    const who = handled[at]?.taken ?? [];
    if (who.length > 0) taken.set(rowKey, [...(taken.get(rowKey) ?? []), ...who]);
  }
  const entries = checked.entries.map((entry, at) => {
    const { rowKey = '', content: told = null } = known[at] ?? {};
    const content = told ?? '';
    const id = kept.takeId(entry.id, { rowKey, content });
    return { id, content, first: kept.firstOf(id), since: kept.sinceOf(id, content, now) };
  });
  return { positions: placeRows(checked), known, entries, kept: { byKind, held, taken } };
}

type RowsToWrite = Pick<CheckedFile, 'sha256' | 'entries' | 'setAside'>;

/**
 * Writes every row of a checked file: entries and notes, and the rows set aside, each with its place among all rows of
 * the file. The application may not COPY into a table with row-level security, so arrays are unnested; beside the row of
 * their partnership, so that a cluster does it where that lies and does not COPY the result.
 */
export async function writeRows(
  tx: TenantTx,
  submission: SubmissionKey,
  checked: RowsToWrite,
  planned: PlannedRows,
): Promise<void> {
  const { id, familyId, agencyId } = submission;
  const { positions, known } = planned;
  await noteWritten(tx, familyId);
  await writeEntries(tx, submission, checked, planned);
  const ofSetAside = known.slice(checked.entries.length);
  for (let from = 0; from < checked.setAside.length; from += rowsAtOnce) {
    const rows = checked.setAside.slice(from, from + rowsAtOnce);
    const of = ofSetAside.slice(from, from + rowsAtOnce);
    await sql`insert into set_aside_row (partnership_id, submission_id, family_id, agency_id, position, handling, row_key,
        detail)
      select p.partnership_id, ${id}::uuid, ${familyId}::uuid, ${agencyId}::uuid, r.position, r.handling,
             r.row_key, r.detail::jsonb
        from partnership p, unnest(${rows.map((row) => positions.get(row) ?? 0)}::integer[],
                    ${of.map(({ handling }) => handling)}::text[],
                    ${of.map(({ rowKey }) => rowKey)}::text[],
                    ${rows.map((row, index) => holdSetAside({ row, place: from + index }))}::text[])
          as r (position, handling, row_key, detail)
       where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
  }
}

async function writeEntries(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
  checked: RowsToWrite,
  { positions, known, entries: planned, firstPlace = 0 }: PlannedRows,
): Promise<void> {
  const { sha256 } = checked;
  const keys = makeOrderKeys(
    checked.entries.map((entry, at) => ({ entry, sha256, position: firstPlace + at })),
  );
  for (let from = 0; from < checked.entries.length; from += rowsAtOnce) {
    const entries = checked.entries.slice(from, from + rowsAtOnce);
    const of = known.slice(from, from + entries.length);
    const content = of.map((one) => one.content ?? '');
    const readings = entries.map(readEntry);
    const details = entries.map((entry, index) =>
      holdEntry({ entry, place: firstPlace + from + index, content: content[index] ?? '' }),
    );
    await sql`insert into entry (partnership_id, family_id, id, submission_id, first_submission_id, agency_id, position, order_key, earliest,
        latest, kind, note, handling, row_key, source, event, response, outcome, child_seen, themes, standing, issues, detail, stands_since, worded_since)
      select p.partnership_id, ${familyId}::uuid, e.id, ${id}::uuid, e.first, ${agencyId}::uuid, e.position,
             e.order_key, e.earliest, e.latest, e.kind, e.note, e.handling, e.row_key, e.source, e.event, e.response, e.outcome, e.child_seen,
             e.themes::text[], e.standing, e.issues::text[], e.detail::jsonb, e.stands, e.worded
        from partnership p, unnest(
          ${entries.map((_, index) => planned[from + index]?.id)}::uuid[],
          ${entries.map((_, index) => planned[from + index]?.first ?? null)}::uuid[],
          ${entries.map((entry) => positions.get(entry) ?? 0)}::integer[],
          ${entries.map((entry) => keys.get(entry.id) ?? '')}::text[],
          ${entries.map(({ when }) => when.earliest)}::date[],
          ${entries.map(({ when }) => when.latest)}::date[],
          ${entries.map(({ kind }) => kind)}::text[],
          ${entries.map(({ note }) => note)}::boolean[],
          ${of.map(({ handling }) => handling)}::text[],
          ${of.map(({ rowKey }) => rowKey)}::text[],
          ${entries.map(({ source }) => holdText(source))}::text[],
          ${entries.map(({ event }) => holdText(event))}::text[],
          ${entries.map(({ response }) => heldOrNull(response))}::text[],
          ${entries.map(({ outcome }) => heldOrNull(outcome))}::text[],
          ${entries.map(({ childSeen }) => childSeen)}::text[],
          ${readings.map(({ themes }) => codeList(themes.map(({ theme }) => theme)))}::text[],
          ${readings.map(({ standing }) => standing.standing)}::text[],
          ${entries.map(({ issues }) => codeList([...new Set(issues.map(({ code }) => code))]))}::text[],
          ${details}::text[],
          ${of.map((_, index) => planned[from + index]?.since.stands ?? null)}::timestamptz[],
          ${of.map((_, index) => planned[from + index]?.since.worded ?? null)}::timestamptz[])
        as e (id, first, position, order_key, earliest, latest, kind, note, handling, row_key, source, event, response, outcome,
              child_seen, themes, standing, issues, detail, stands, worded)
       where p.partnership_id = ${tx.partnershipId}`.execute(tx.sql);
  }
}

function heldOrNull(text: string | null): string | null {
  return text === null ? null : holdText(text);
}
