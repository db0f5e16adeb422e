import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type AgencyId, type ChildId, type FamilyId, readId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { Handling } from '../domain/handling.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import { tellingOf } from '../domain/typed/typed-entry.ts';
import { typedKeyOf } from '../domain/typed/typed-key.ts';
import { idsOf, noteChildren } from './children-of-typed.ts';
import { insertVersions } from './entry-versions.ts';
import { readEntryIdKey, type StandingSince } from './kept-entries.ts';
import { markGone } from './mark-gone.ts';
import { applyStandingDecisions } from './standing-decisions.ts';
import type { EntryId, SubmissionKey } from './submission.ts';
import { applyThemeDecisions } from './theme-decisions.ts';
import { writeRows } from './write-rows.ts';

/** Who typed an entry, and what became of it since. */
export interface TypedRow {
  readonly entryId: EntryId;
  readonly agencyId: AgencyId;
  /** Its place among all that its agency typed of the family, from 1. */
  readonly number: number;
  /** A digest of what its form said at first. */
  readonly sentAs: string;
  /** Who its children are, in the order of their names; null where names alone say it, or this name does. Of what was typed before, names may follow that have none. */
  readonly childIds: readonly (ChildId | null)[] | null;
  readonly version: number;
  readonly typedAt: Date;
  readonly typedBy: AccountId;
  readonly typedByName: string;
  readonly changedAt: Date | null;
  readonly changedBy: AccountId | null;
  readonly changedByName: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: AccountId | null;
}

interface WhichEntry {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

/** Null where nobody typed an entry of this id. Who may know of it is for whoever asks to see to. */
export async function findTypedRow(
  tx: TenantTx,
  { familyId, entryId }: WhichEntry,
): Promise<TypedRow | null> {
  const row = await tx.sql
    .selectFrom('typed_entry as t')
    .innerJoin('account as typer', (join) =>
      join.onRef('typer.partnership_id', '=', 't.partnership_id').onRef('typer.id', '=', 't.typed_by'),
    )
    .leftJoin('account as changer', (join) =>
      join.onRef('changer.partnership_id', '=', 't.partnership_id').onRef('changer.id', '=', 't.changed_by'),
    )
    .selectAll('t')
    .select(['typer.name as typed_by_name', 'changer.name as changed_by_name'])
    .where('t.partnership_id', '=', tx.partnershipId)
    .where('t.family_id', '=', familyId)
    .where('t.entry_id', '=', entryId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    entryId: row.entry_id,
    agencyId: row.agency_id,
    number: row.number,
    sentAs: row.sent_as,
    childIds: row.child_ids,
    version: row.version,
    typedAt: row.typed_at,
    typedBy: row.typed_by,
    typedByName: row.typed_by_name,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    changedByName: row.changed_by_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
  };
}

/** The id of the entry that a form makes: the same form makes the same, however often it comes. */
export async function idOfForm(
  tx: TenantTx,
  { id }: Pick<SubmissionKey, 'id'>,
  form: string,
): Promise<EntryId> {
  const made = readId<'entry'>(makeStoredEntryId(await readEntryIdKey(tx), id, `typed ${form}`));
  if (made === null) throw new Error('an id that is made is no id');
  return made;
}

/** In base64url. */
export function digestOf(sent: unknown): string {
  return hash('sha256', JSON.stringify(sent), 'base64url');
}

export interface TypedToWrite {
  readonly entryId: EntryId;
  readonly entry: Entry;
  readonly handling: Handling;
  /** In the order of its names. */
  readonly childIds: readonly (ChildId | null)[];
}

export interface TypedToInsert extends TypedToWrite {
  readonly sentAs: string;
  /** Whether its author chose from whom it is kept, and not its kind alone. */
  readonly chosen: boolean;
}

/** Puts what somebody typed into the chronology, after all that their agency typed of the family. */
export async function insertTyped(
  tx: TenantTx,
  submission: SubmissionKey,
  { sentAs, chosen, ...typed }: TypedToInsert,
  { by, now }: { readonly by: AccountId; readonly now: Date },
): Promise<void> {
  const { familyId, agencyId } = submission;
  const { last } = await tx.sql
    .selectFrom('typed_entry')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx.sql
    .insertInto('typed_entry')
    .values({
      partnership_id: tx.partnershipId,
      family_id: familyId,
      entry_id: typed.entryId,
      agency_id: agencyId,
      number,
      sent_as: sentAs,
      child_ids: idsOf(typed.childIds),
      typed_at: now,
      typed_by: by,
    })
    .execute();
  await writeTyped(tx, submission, typed, { number, since: { stands: now, worded: now } });
  if (typed.handling !== 'core-group' || chosen)
    await noteHandling(tx, submission, { ...typed, decidedBy: chosen ? by : null }, now);
}

/** The rows of `entry` and of what people decided of it before, by its place. */
async function writeTyped(
  tx: TenantTx,
  submission: SubmissionKey,
  { entryId, entry, handling }: TypedToWrite,
  { number, since }: { readonly number: number; readonly since: StandingSince },
): Promise<void> {
  const checked = { sha256: '', entries: [entry], setAside: [] };
  const content = digestOf(tellingOf(entry));
  await writeRows(tx, submission, checked, {
    positions: new Map([[entry, number]]),
    known: [{ rowKey: typedKeyOf(entryId), content, handling }],
    entries: [{ id: entryId, content, first: submission.id, since }],
    firstPlace: number - 1,
  });
}

async function noteHandling(
  tx: TenantTx,
  { familyId, agencyId }: SubmissionKey,
  { entryId, handling, decidedBy }: TypedToWrite & { readonly decidedBy: AccountId | null },
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('row_handling')
    .values({
      partnership_id: tx.partnershipId,
      family_id: familyId,
      agency_id: agencyId,
      row_key: typedKeyOf(entryId),
      handling,
      set_at: now,
      decided_by: decidedBy,
      // Nobody could read it before, and so nobody loses anything.
      taken_from: '{}',
    })
    .execute();
}

/** Puts other words in the place of an entry’s, which are kept. False where somebody else was first. */
export async function rewriteTyped(
  tx: TenantTx,
  submission: SubmissionKey,
  { version, ...typed }: TypedToWrite & { readonly version: number },
  { by, now }: { readonly by: AccountId; readonly now: Date },
): Promise<boolean> {
  const { familyId } = submission;
  const row = await tx.sql
    .updateTable('typed_entry')
    .set({ version: version + 1, changed_at: now, changed_by: by })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', '=', typed.entryId)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .returning('number')
    .executeTakeFirst();
  if (row === undefined) return false;
  // What it said is kept with those whom it was about, before it is about others.
  await insertVersions(tx, familyId, [typed.entryId], now);
  await noteChildren(tx, familyId, typed);
  const stands = await deleteTyped(tx, { familyId, entryId: typed.entryId });
  await writeTyped(tx, submission, typed, { number: row.number, since: { stands, worded: now } });
  await applyThemeDecisions(tx, submission.id);
  await applyStandingDecisions(tx, submission.id);
  return true;
}

/** Takes an entry out of the chronology, for a reason. What it said is kept. False where somebody else was first. */
export async function withdrawTyped(
  tx: TenantTx,
  { version, reason, ...which }: WhichEntry & { readonly version: number; readonly reason: string },
  { by, now }: { readonly by: AccountId; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('typed_entry')
    .set({ version: version + 1, withdrawn_at: now, withdrawn_by: by, withdraw_reason: reason })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', which.familyId)
    .where('entry_id', '=', which.entryId)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await insertVersions(tx, which.familyId, [which.entryId], now);
  await markGone(tx, sql`entry.family_id = ${which.familyId} and entry.id = ${which.entryId}`);
  await deleteTyped(tx, which);
  return true;
}

/** Puts a withdrawn entry back where it stood, with what it said last and what people decided of it. False where somebody else was first. */
export async function putTypedBack(
  tx: TenantTx,
  submission: SubmissionKey,
  { entryId, entry, handling, version }: Omit<TypedToWrite, 'childIds'> & { readonly version: number },
  now: Date,
): Promise<boolean> {
  const { familyId } = submission;
  const row = await tx.sql
    .updateTable('typed_entry')
    .set({ version: version + 1, withdrawn_at: null, withdrawn_by: null, withdraw_reason: null })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', '=', entryId)
    .where('version', '=', version)
    .where('withdrawn_at', 'is not', null)
    .returning('number')
    .executeTakeFirst();
  if (row === undefined) return false;
  // What it said last is what it says: it is no former wording.
  await sql`delete from entry_version
    where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and entry_id = ${entryId}
      and number = (select max(v.number) from entry_version v
                     where v.partnership_id = ${tx.partnershipId} and v.family_id = ${familyId} and v.entry_id = ${entryId})`.execute(
    tx.sql,
  );
  const put = { number: row.number, since: { stands: now, worded: now } };
  await writeTyped(tx, submission, { entryId, entry, handling, childIds: [] }, put);
  await applyThemeDecisions(tx, submission.id);
  await applyStandingDecisions(tx, submission.id);
  return true;
}

/** Since when it stood. */
async function deleteTyped(tx: TenantTx, { familyId, entryId }: WhichEntry): Promise<Date | null> {
  const { rows } = await sql<{ readonly since: Date | null }>`
    delete from entry where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and id = ${entryId}
    returning stands_since as since`.execute(tx.sql);
  return rows[0]?.since ?? null;
}
