import { sql } from 'kysely';
import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import { isOnPanel, visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId, FileId, Id, JobId } from '../../../shared/ids.ts';
import type { NamesSummary } from '../domain/names/sum-names.ts';
import { holdJson, releaseJson } from './held-json.ts';

export type ExportId = Id<'export'>;

/** A short number of a document, by which its asker finds it again: it tells nobody whose it is. */
export function numberOf(id: ExportId): string {
  return id.slice(-8);
}

export const exportForms = ['docx', 'xlsx', 'html', 'csv', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/** How a document is to be made. */
export interface ExportOptions {
  readonly title: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly anonymised: boolean;
  /** Whether what people wrote beside entries goes into it. */
  readonly comments: boolean;
  /** Where a feature below writes it, of something of its own: which, and what of it is wanted. Null for a chronology. */
  readonly about: AboutExport | null;
}

export interface AboutExport {
  readonly id: string;
  readonly parts: readonly string[];
}

/** A document that somebody asked for. */
export interface Export {
  readonly id: ExportId;
  readonly familyId: FamilyId;
  readonly form: ExportForm;
  readonly options: ExportOptions;
  readonly jobId: JobId | null;
  /** Null until it is written, and again once it has been cleared away. */
  readonly fileId: FileId | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  /** What its asker was when they asked: it holds what they may read as that. */
  readonly role: Role;
  readonly agencyId: AgencyId | null;
  readonly expiresAt: Date;
}

export interface ExportWithJob extends Export {
  /** What replacing names found; null where they were left, or nothing is written yet. */
  readonly names: NamesSummary | null;
  readonly jobState: 'waiting' | 'running' | 'done' | 'failed' | null;
  readonly jobError: unknown;
  /** What its asker may read is no longer what they might when they asked: it may hold what is not for them any more. */
  readonly isOutdated: boolean;
}

export async function addExport(tx: TenantTx, one: Omit<Export, 'fileId'>): Promise<void> {
  await tx.sql
    .insertInto('export')
    .values({
      partnership_id: tx.partnershipId,
      id: one.id,
      family_id: one.familyId,
      form: one.form,
      options: JSON.stringify(one.options),
      job_id: one.jobId,
      reason: one.reason,
      created_at: one.createdAt,
      created_by: one.createdBy,
      role: one.role,
      agency_id: one.agencyId,
      expires_at: one.expiresAt,
    })
    .execute();
}

/**
 * Those of a family that the actor asked for themselves, while they may still see it, the newest first. A document holds what its
 * asker may see, so nobody else takes it: not an officer either, from whom an agency’s own entries may be kept.
 */
function ownExports(tx: TenantTx, actor: PersonActor, familyId: FamilyId, now: Date) {
  return tx.sql
    .selectFrom('export')
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'export.partnership_id')
        .onRef('family.id', '=', 'export.family_id'),
    )
    .leftJoin('job', (join) =>
      join.onRef('job.partnership_id', '=', 'export.partnership_id').onRef('job.id', '=', 'export.job_id'),
    )
    .selectAll('export')
    .select([
      'job.state as job_state',
      'job.error as job_error',
      isOutdated(tx, actor, familyId, now).as('is_outdated'),
    ])
    .where('export.partnership_id', '=', tx.partnershipId)
    .where('export.family_id', '=', familyId)
    .where('export.created_by', '=', actor.accountId)
    .where(visible(actor, 'family', now, familyId))
    .orderBy('export.created_at', 'desc')
    .orderBy('export.id', 'desc');
}

/**
 * Another role or agency than then; or something of the family that was taken from them since, who could read it before: asked once of
 * a family. What they could not read before either is not told by a document that is withdrawn. Or they reviewed the family then, and do no longer. Or somebody’s identity was sealed since, whom a
 * document may name, or what is told of one without names: that it is sealed, everybody is told who sees the family.
 */
function isOutdated(tx: TenantTx, actor: PersonActor, familyId: FamilyId, now: Date) {
  const onPanel = isOnPanel(actor, sql`${familyId}::uuid`, now);
  const audience = sql`case when ${onPanel} then 'panel' else 'others' end`;
  const taken = [audience, actor.accountId, ...(actor.agencyId === null ? [] : [actor.agencyId])].map(
    (who) => sql`(row_handling.taken_from ->> ${who})::timestamptz`,
  );
  return sql<boolean>`(export.role <> ${actor.role} or export.agency_id is distinct from ${actor.agencyId}
    or coalesce(export.created_at <= (
      select max(greatest(${sql.join(taken)})) from row_handling
       where row_handling.partnership_id = ${tx.partnershipId} and row_handling.family_id = ${familyId}
         and not ${visible(actor, 'row_handling', now, familyId)}), false)
    or (not ${onPanel} and ${hasLeftPanel(tx, actor, familyId, now)})
    or ${isSealedSince(tx, actor, familyId)})`;
}

/** Whether a reviewer reviewed the family when they asked, or later, and does no longer: they may see it still, as a guest. */
function hasLeftPanel(tx: TenantTx, actor: PersonActor, familyId: FamilyId, now: Date) {
  if (actor.role !== 'reviewer') return sql<boolean>`false`;
  return sql<boolean>`coalesce(export.created_at <= (
      select max(relation.to_at) from relation
       where relation.partnership_id = ${tx.partnershipId} and relation.object_kind = 'family'
         and relation.object_id = ${familyId} and relation.kind = 'reviewer' and relation.who_kind = 'account'
         and relation.who_id = ${actor.accountId} and relation.to_at <= ${now}), false)`;
}

function isSealedSince(tx: TenantTx, actor: PersonActor, familyId: FamilyId) {
  if (mayDo(actor.role, 'change-family')) return sql<boolean>`false`;
  return sql<boolean>`coalesce(export.created_at <= (
      select max(person.sealed_at) from family_member
        join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
       where family_member.partnership_id = ${tx.partnershipId} and family_member.family_id = ${familyId}
         and person.sealed is not null), false)`;
}

type Row = Awaited<ReturnType<ReturnType<typeof ownExports>['executeTakeFirstOrThrow']>>;

function asExport(row: Omit<Row, 'job_state' | 'job_error' | 'is_outdated' | 'partnership_id'>): Export {
  return {
    id: row.id,
    familyId: row.family_id,
    form: row.form,
    options: readOptions(row.options),
    jobId: row.job_id,
    fileId: row.file_id,
    reason: row.reason,
    createdAt: row.created_at,
    createdBy: row.created_by,
    role: row.role,
    agencyId: row.agency_id,
    expiresAt: row.expires_at,
  };
}

function asExportWithJob(row: Row): ExportWithJob {
  return {
    ...asExport(row),
    jobState: row.job_state,
    jobError: row.job_error,
    isOutdated: row.is_outdated,
    names: readNames(row.account),
  };
}

function readNames(held: unknown): NamesSummary | null {
  if (held === null || held === undefined) return null;
  // Nobody but `setExportFile` writes the column; what was written before people were named has none.
  const { names } = releaseJson(held) as {
    readonly names: Omit<NamesSummary, 'replaced' | 'wordNames' | 'left'> & Partial<NamesSummary>;
  };
  return { replaced: [], wordNames: [], left: [], ...names };
}

function readOptions(held: unknown): ExportOptions {
  // Nobody but `addExport` writes the column.
  const { title, from, to, anonymised, comments, about } = held as Record<keyof ExportOptions, unknown>;
  const day = (value: unknown) => (typeof value === 'string' ? parseDay(value) : null);
  return {
    title: typeof title === 'string' ? title : null,
    from: day(from),
    to: day(to),
    anonymised: anonymised === true,
    // What was asked for before it could be has none.
    comments: comments === true,
    about: about === undefined ? null : (about as AboutExport | null),
  };
}

/** Null for another family’s, another person’s, and none at all. */
export async function findOwnExport(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, id }: { readonly familyId: FamilyId; readonly id: ExportId },
  now: Date,
): Promise<ExportWithJob | null> {
  const row = await ownExports(tx, actor, familyId, now).where('export.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asExportWithJob(row);
}

const mostListed = 50;

export async function listOwnExports(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<readonly ExportWithJob[]> {
  const rows = await ownExports(tx, actor, familyId, now)
    .where('export.created_at', '>', since)
    .limit(mostListed)
    .execute();
  return rows.map(asExportWithJob);
}

/** For the job that writes it: whoever asked has been checked, and is looked at anew. */
export async function findExport(tx: TenantTx, id: ExportId): Promise<Export | null> {
  const row = await tx.sql
    .selectFrom('export')
    .selectAll()
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asExport(row);
}

/** Whether it is still wanted as it was asked for: not cleared away, nor ended since something was removed for good. Locked until the transaction ends. */
export async function lockWanted(
  tx: TenantTx,
  { id, expiresAt }: Pick<Export, 'id' | 'expiresAt'>,
  now: Date,
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('export')
    .select('expires_at')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.expires_at.getTime() === expiresAt.getTime() && expiresAt > now;
}

export interface WrittenExport {
  readonly fileId: FileId;
  readonly names: NamesSummary | null;
}

/** What was found of names is kept with the document, for its asker alone, and goes with it. */
export async function setExportFile(
  tx: TenantTx,
  id: ExportId,
  { fileId, names }: WrittenExport,
): Promise<void> {
  await tx.sql
    .updateTable('export')
    .set({ file_id: fileId, account: names === null ? null : holdJson({ names }) })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}
