import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import { releaseEntry } from './row-detail.ts';
import type { EntryId, SubmissionId } from './submission.ts';

/** An entry that somebody typed, as it said once. */
export interface SaidOnce {
  readonly entry: Entry;
  /** Who those are with whose names its children begin, in their order; null where its names, or this one of them, alone say it. */
  readonly childIds: readonly (PersonId | null)[] | null;
}

/** What an entry said once. */
export interface FormerWording extends SaidOnce {
  /** What it stood in. */
  readonly submissionId: SubmissionId;
  readonly until: Date;
}

/** What an entry said before, the newest first: as far as its own handling lets the actor read it. Ask for entries that they may read. */
export async function listFormerWordings(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<readonly FormerWording[]> {
  const { rows } = await sql<
    Pick<SaidOnce, 'childIds'> & { detail: unknown; submission_id: SubmissionId; until_at: Date }
  >`
    select detail, submission_id, until_at, child_ids as "childIds" from entry_version
     where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and entry_id = ${entryId}
       and ${visible(actor, 'entry_version', now, familyId)}
     order by number desc
     limit 50`.execute(tx.sql);
  return rows.map(({ detail, submission_id, until_at, childIds }) => ({
    entry: releaseEntry(detail).entry,
    childIds,
    submissionId: submission_id,
    until: until_at,
  }));
}

/** Words that a typed entry had, and has no longer. */
export interface TypedWording {
  readonly entryId: EntryId;
  readonly since: Date;
  readonly until: Date;
  /** A digest of what people decide of: the same of the same words. */
  readonly content: string;
  /** Null of what was typed and replaced on one day: at the end of no day the entry said so. */
  readonly said: SaidOnce | null;
}

/**
 * What typed entries of a family said before other words were put into them, in the order in which each did; as far as the actor may read
 * it. Of those that they may not read nothing is told, also not that there are any. Ask for entries that they may read. One statement.
 */
export async function listTypedWordings(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly TypedWording[]> {
  const { rows } = await sql<
    Omit<TypedWording, 'said'> & Pick<SaidOnce, 'childIds'> & { readonly detail: unknown }
  >`
    select entry_id as "entryId", since_at as since, until_at as until, detail ->> 'content' as content,
           child_ids as "childIds",
           case when (since_at at time zone 'Europe/London')::date < (until_at at time zone 'Europe/London')::date
                then detail end as detail
      from (select entry_version.*,
                   coalesce(lag(entry_version.until_at) over (partition by entry_version.entry_id order by entry_version.number),
                            typed_entry.typed_at) as since_at
              from entry_version
              join typed_entry using (partnership_id, family_id, entry_id)
             where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
               and entry_version.row_key like ${typedKeyPattern}) entry_version
     where ${visible(actor, 'entry_version', now, familyId)}
     order by entry_id, number`.execute(tx.sql);
  return rows.map(({ detail, childIds, ...one }) => ({
    ...one,
    said: detail === null ? null : { entry: releaseEntry(detail).entry, childIds },
  }));
}

/** Whether any of these said something else before, as far as the actor may read it. */
export async function areReworded(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of: readonly EntryId[] },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select from entry_version
      join entry on entry.partnership_id = entry_version.partnership_id and entry.family_id = entry_version.family_id
       and entry.id = entry_version.entry_id
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.entry_id = any(${[...of]}::uuid[])
       and entry_version.detail ->> 'content' is distinct from entry.detail ->> 'content'
       and ${visible(actor, 'entry_version', now, familyId)}
     limit 1`.execute(tx.sql);
  return rows.length > 0;
}

/** A decision that was made of an entry before it was worded otherwise, and counts no longer. */
export interface LapsedDecision {
  readonly kind: 'theme' | 'standing' | 'sharing' | 'same-event' | 'bears-on';
  /** The theme; the standing; the agency that was told; the other entry; the point of the plan, as its kind and number. */
  readonly about: string;
  /** `confirmed`, `rejected`, `same`, … as it is stored. */
  readonly verdict: string;
  readonly at: Date;
  readonly by: string;
}

/**
 * Decisions of an entry that lapsed: only where the actor may read every wording of it since then, and of two entries those of the other one too.
 * One statement.
 */
export async function listLapsedDecisions(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<readonly LapsedDecision[]> {
  const own = sql`d.partnership_id = ${tx.partnershipId} and d.family_id = ${familyId}`;
  const other = sql`case when d.first_entry_id = ${entryId} then d.second_entry_id else d.first_entry_id end`;
  const later = sql`from entry_version
         join entry on entry.partnership_id = entry_version.partnership_id and entry.family_id = entry_version.family_id
          and entry.id = entry_version.entry_id
        where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
          and entry_version.entry_id = ${entryId} and entry_version.until_at > decided_at`;
  const { rows } = await sql<LapsedDecision>`
    with lapsed as (
      select 'theme' as kind, d.theme as about, d.verdict, d.decided_at, d.decided_by, d.of_content
        from theme_decision d where ${own} and d.entry_id = ${entryId}
      union all
      select 'standing', d.standing, d.standing, d.decided_at, d.decided_by, d.of_content
        from standing_decision d where ${own} and d.entry_id = ${entryId}
      union all
      select 'sharing', agency.name, d.basis, d.decided_at, d.decided_by, d.of_content
        from sharing d join agency on agency.partnership_id = d.partnership_id and agency.id = d.agency_id
       where ${own} and d.entry_id = ${entryId}
      union all
      select 'bears-on', point.kind || ' ' || point.number, d.movement, d.decided_at, d.decided_by, d.of_content
        from bears_on d
        join plan_point point on point.partnership_id = d.partnership_id and point.id = d.plan_point_id
       where ${own} and d.entry_id = ${entryId} and d.movement <> 'none'
      union all
      select 'same-event', ${other}::text, d.verdict, d.decided_at, d.decided_by,
             case when d.first_entry_id = ${entryId} then d.first_content else d.second_content end
        from same_event_decision d
       where ${own} and ${entryId} in (d.first_entry_id, d.second_entry_id)
         and exists (
           select from entry
            where entry.partnership_id = ${tx.partnershipId} and entry.family_id = ${familyId} and entry.id = ${other}
              and ${visible(actor, 'entry', now, familyId)})
         and not exists (
           select from entry_version
            where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
              and entry_version.entry_id = ${other} and entry_version.until_at > d.decided_at
              and not ${visible(actor, 'entry_version', now, familyId)}))
    select kind, about, verdict, decided_at as at, account.name as by
      from lapsed
      join account on account.partnership_id = ${tx.partnershipId} and account.id = decided_by
     where exists (
       select ${later} and entry_version.detail ->> 'content' = of_content and of_content <> entry.detail ->> 'content')
       and not exists (select ${later} and not ${visible(actor, 'entry_version', now, familyId)})
     order by decided_at, kind, about`.execute(tx.sql);
  return rows;
}
