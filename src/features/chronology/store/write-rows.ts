import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { listRows } from '../domain/compare/row-content.ts';
import type { Entry, Origin, SetAsideRow } from '../domain/entry.ts';
import { makeOrderKeys } from '../domain/order-key.ts';
import { readEntry } from '../domain/read-entry.ts';
import { holdText } from './held-json.ts';
import type { KeptEntries } from './kept-entries.ts';
import { holdEntry, holdSetAside } from './row-detail.ts';
import type { EntryId, SubmissionKey } from './submission.ts';

/** Rows of one statement: so many that a file of thousands takes a few statements, so few that none grows large. */
const rowsAtOnce = 1000;

/**
 * Writes every row of a checked file: entries and notes, and the rows set aside, each with its place among all rows of
 * the file. The application may not COPY into a table with row-level security, so arrays are unnested.
 *
 * @param newId makes the id of an entry that none of the kept ones is.
 */
export async function writeRows(
  tx: TenantTx,
  submission: SubmissionKey,
  checked: CheckedFile,
  kept: KeptEntries,
  newId: () => EntryId,
): Promise<void> {
  const positions = placeRows(checked);
  await writeEntries(tx, submission, checked, positions, kept, newId);
  for (let from = 0; from < checked.setAside.length; from += rowsAtOnce) {
    const rows = checked.setAside.slice(from, from + rowsAtOnce);
    await sql`insert into set_aside_row (partnership_id, submission_id, position, detail)
      select ${tx.partnershipId}::uuid, ${submission.id}::uuid, r.position, r.detail::jsonb
        from unnest(${rows.map((row) => positions.get(row) ?? 0)}::integer[],
                    ${rows.map((row, index) => holdSetAside({ row, place: from + index }))}::text[])
          as r (position, detail)`.execute(tx.sql);
  }
}

async function writeEntries(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
  checked: CheckedFile,
  positions: ReadonlyMap<Entry | SetAsideRow, number>,
  kept: KeptEntries,
  newId: () => EntryId,
): Promise<void> {
  const { sha256 } = checked;
  const keys = makeOrderKeys(checked.entries.map((entry, position) => ({ entry, sha256, position })));
  const contents = listRows(checked, checked.agency).map(({ key }) => key);
  for (let from = 0; from < checked.entries.length; from += rowsAtOnce) {
    const entries = checked.entries.slice(from, from + rowsAtOnce);
    const content = entries.map((_entry, index) => contents[from + index] ?? '');
    const before = entries.map((entry, index) => kept.take(entry.id, content[index] ?? ''));
    const details = entries.map((entry, index) =>
      holdEntry({ entry, place: from + index, content: content[index] ?? '' }),
    );
    await sql`insert into entry (partnership_id, family_id, id, submission_id, agency_id, position, order_key, earliest,
        latest, kind, note, handling, source, event, response, outcome, child_seen, themes, issues, detail)
      select ${tx.partnershipId}::uuid, ${familyId}::uuid, e.id, ${id}::uuid, ${agencyId}::uuid, e.position, e.order_key,
             e.earliest, e.latest, e.kind, e.note, e.handling, e.source, e.event, e.response, e.outcome, e.child_seen,
             e.themes::text[], e.issues::text[], e.detail::jsonb
        from unnest(
          ${before.map((one) => one?.id ?? newId())}::uuid[],
          ${entries.map((entry) => positions.get(entry) ?? 0)}::integer[],
          ${entries.map((entry) => keys.get(entry.id) ?? '')}::text[],
          ${entries.map(({ when }) => when.earliest)}::date[],
          ${entries.map(({ when }) => when.latest)}::date[],
          ${entries.map(({ kind }) => kind)}::text[],
          ${entries.map(({ note }) => note)}::boolean[],
          ${before.map((one) => one?.handling ?? 'core-group')}::text[],
          ${entries.map(({ source }) => holdText(source))}::text[],
          ${entries.map(({ event }) => holdText(event))}::text[],
          ${entries.map(({ response }) => heldOrNull(response))}::text[],
          ${entries.map(({ outcome }) => heldOrNull(outcome))}::text[],
          ${entries.map(({ childSeen }) => childSeen)}::text[],
          ${entries.map((entry) => codeList(readEntry(entry).themes.map(({ theme }) => theme)))}::text[],
          ${entries.map(({ issues }) => codeList([...new Set(issues.map(({ code }) => code))]))}::text[],
          ${details}::text[])
        as e (id, position, order_key, earliest, latest, kind, note, handling, source, event, response, outcome,
              child_seen, themes, issues, detail)`.execute(tx.sql);
  }
}

function heldOrNull(text: string | null): string | null {
  return text === null ? null : holdText(text);
}

/** Codes of our own lists as PostgreSQL writes an array: they are letters and hyphens. An array of arrays would be unnested whole. */
function codeList(codes: readonly string[]): string {
  return `{${codes.join(',')}}`;
}

/** The place of each row of a file among all of them, from 1: parts in their order, rows in theirs. */
function placeRows({ tables, entries, setAside }: CheckedFile): ReadonlyMap<Entry | SetAsideRow, number> {
  const parts = new Map([...new Set(tables.flatMap((table) => table.parts))].map((part, at) => [part, at]));
  const partOf = ({ part }: Origin) => parts.get(part) ?? parts.size;
  const rows = [...entries, ...setAside].sort(
    ({ origin: one }, { origin: other }) => partOf(one) - partOf(other) || one.row - other.row,
  );
  return new Map(rows.map((row, at) => [row, at + 1]));
}
