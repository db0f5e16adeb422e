import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import type { GuardedAddress } from '../../families/domain/entries-to-keep.ts';
import { type CommentId, type CommentKeeping, commentsSeen, keepingOf } from './comments.ts';
import type { StandingDecision } from './standing-decisions.ts';
import type { EntryId } from './submission.ts';
import type { ThemeDecision } from './theme-decisions.ts';
import { isWordedAsThen } from './worded-as-then.ts';

/** What somebody wrote beside an entry. */
export interface Comment {
  readonly id: CommentId;
  /** Null where it was removed. */
  readonly words: string | null;
  readonly version: number;
  readonly by: string;
  readonly writtenBy: AccountId;
  /** The agency for which they wrote it; null for the partnership’s own people. */
  readonly writersAgency: AgencyId | null;
  readonly at: Date;
  readonly changedAt: Date | null;
  readonly removedAt: Date | null;
  /** From whom the entry was kept when it was written. */
  readonly keeping: CommentKeeping;
  /** What it said before it was changed, the oldest first; of one that was removed nothing is told. */
  readonly before: readonly string[];
}

/** What people have added to an entry, and how often it was worded otherwise. */
export interface BesideEntry {
  readonly comments: readonly Comment[];
  /** How many former wordings of it the actor may read, and when the last of them was left. */
  readonly wordings: number;
  readonly rewordedAt: Date | null;
  readonly standing: Pick<StandingDecision, 'standing' | 'at' | 'by'> | null;
  readonly themes: readonly Pick<ThemeDecision, 'theme' | 'verdict' | 'by'>[];
  /** The protected addresses of the family: for looking whether the entry tells one. */
  readonly guarded: readonly GuardedAddress[];
  /** Whether the identity of somebody in the record of the family is sealed. */
  readonly hasSealed: boolean;
}

interface Row {
  readonly wordings: number;
  readonly reworded_at: Date | null;
  readonly standing: {
    readonly standing: StandingDecision['standing'];
    readonly at: string;
    readonly by: string;
  } | null;
  readonly themes: BesideEntry['themes'];
  readonly guarded: BesideEntry['guarded'];
  readonly has_sealed: boolean;
  readonly comments: readonly (Omit<Comment, 'at' | 'changedAt' | 'removedAt'> & {
    readonly at: string;
    readonly changedAt: string | null;
    readonly removedAt: string | null;
  })[];
}

/** Of an entry that the actor may read: that was asked in the same transaction. One statement. */
export async function readBesideEntry(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<BesideEntry> {
  const own = (alias: string) => {
    const of = (column: string) => sql.ref(`${alias}.${column}`);
    return sql`${of('partnership_id')} = ${tx.partnershipId} and ${of('family_id')} = ${familyId}
      and ${of('entry_id')} = ${entryId}`;
  };
  const formerWordings = sql`from entry_version
    where ${own('entry_version')} and ${visible(actor, 'entry_version', now, familyId)}`;
  const { rows } = await sql<Row>`
    select (select count(*)::integer ${formerWordings}) as wordings,
           (select max(entry_version.until_at) ${formerWordings}) as reworded_at,
           (select jsonb_build_object('standing', d.standing, 'at', d.decided_at, 'by', account.name)
              from standing_decision d
              join entry on entry.partnership_id = d.partnership_id and entry.family_id = d.family_id and entry.id = d.entry_id
              join account on account.partnership_id = d.partnership_id and account.id = d.decided_by
             where ${own('d')} and ${isWordedAsThen(sql`d.of_content`)}) as standing,
           (select coalesce(jsonb_agg(jsonb_build_object('theme', d.theme, 'verdict', d.verdict, 'by', account.name)), '[]'::jsonb)
              from theme_decision d
              join entry on entry.partnership_id = d.partnership_id and entry.family_id = d.family_id and entry.id = d.entry_id
              join account on account.partnership_id = d.partnership_id and account.id = d.decided_by
             where ${own('d')} and ${isWordedAsThen(sql`d.of_content`)}) as themes,
           (select coalesce(jsonb_agg(jsonb_build_object('lines', address.lines, 'postcode', address.postcode,
                     'since', greatest(address.protected_at, address.worded_at))), '[]'::jsonb)
              from address
             where address.partnership_id = ${tx.partnershipId} and address.family_id = ${familyId}
               and address.protected_at is not null and address.mistaken_at is null) as guarded,
           exists (
             select from family_member m
               join person on person.partnership_id = m.partnership_id and person.id = m.person_id
              where m.partnership_id = ${tx.partnershipId} and m.family_id = ${familyId}
                and m.mistaken_at is null and person.sealed is not null) as has_sealed,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'id', c.id, 'words', c.words, 'version', c.version, 'by', account.name, 'writtenBy', c.written_by,
                     'writersAgency', c.author_agency_id,
                     'at', c.written_at, 'changedAt', c.changed_at, 'removedAt', c.removed_at, 'keeping', ${keepingOf('c')},
                     'before', case when c.removed_at is not null then '[]'::jsonb else (
                       select coalesce(jsonb_agg(v.words order by v.number), '[]'::jsonb) from entry_comment_version v
                        where v.partnership_id = ${tx.partnershipId} and v.entry_comment_id = c.id) end)
                   order by c.written_at, c.id), '[]'::jsonb)
              from ${commentsSeen(tx, actor, { familyId, of: [entryId] }, now)} c
              join account on account.partnership_id = c.partnership_id and account.id = c.written_by) as comments`.execute(
    tx.sql,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a statement without a table gave no row');
  const { standing, comments, themes } = row;
  return {
    wordings: row.wordings,
    rewordedAt: row.reworded_at,
    themes,
    guarded: row.guarded,
    hasSealed: row.has_sealed,
    standing: standing === null ? null : { ...standing, at: new Date(standing.at) },
    comments: comments.map(({ at, changedAt, removedAt, ...comment }) => ({
      ...comment,
      at: new Date(at),
      changedAt: changedAt === null ? null : new Date(changedAt),
      removedAt: removedAt === null ? null : new Date(removedAt),
    })),
  };
}
