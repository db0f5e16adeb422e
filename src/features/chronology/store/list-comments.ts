import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { commentsSeen } from './comments.ts';
import type { AuthorOf } from './finding-acknowledgements.ts';
import type { EntryId } from './submission.ts';

/** A comment that stands, as documents tell it. */
export interface ListedComment {
  readonly entryId: EntryId;
  readonly words: string;
  readonly at: Date;
  readonly author: AuthorOf;
  /** Whether its author changed it since. */
  readonly changed: boolean;
  /** Whether it was written before the entry was worded otherwise, as far as the actor may know of that. */
  readonly ofOtherWords: boolean;
}

interface Row {
  readonly entry_id: EntryId;
  readonly words: string;
  readonly written_at: Date;
  readonly changed_at: Date | null;
  readonly name: string;
  readonly role: AuthorOf['role'];
  readonly agency_id: AuthorOf['agencyId'];
  readonly reworded_at: Date | null;
}

/**
 * What people wrote beside the entries of a family that the actor may see, and have not removed: of it what was written while the actor
 * could read the entry. One statement.
 */
export async function listComments(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<readonly ListedComment[]> {
  const { rows } = await sql<Row>`
    with reworded as (
      select entry_version.entry_id, max(entry_version.until_at) as at from entry_version
       where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
         and ${visible(actor, 'entry_version', now, familyId)}
       group by entry_version.entry_id)
    select c.entry_id, c.words, c.written_at, c.changed_at, account.name, c.author_role as role, c.author_agency_id as agency_id,
           reworded.at as reworded_at
      from ${commentsSeen(tx, actor, { familyId, of: 'all' }, now)} c
      join entry on entry.partnership_id = c.partnership_id and entry.family_id = c.family_id and entry.id = c.entry_id
      join account on account.partnership_id = c.partnership_id and account.id = c.written_by
      left join reworded on reworded.entry_id = c.entry_id
     where c.removed_at is null and c.words is not null and ${visible(actor, 'entry', now, familyId)}
     order by c.entry_id, c.written_at, c.id`.execute(tx.sql);
  return rows.map(({ entry_id, words, written_at, changed_at, name, role, agency_id, reworded_at }) => ({
    entryId: entry_id,
    words,
    at: written_at,
    author: { name, role, agencyId: agency_id },
    changed: changed_at !== null,
    ofOtherWords: reworded_at !== null && (changed_at ?? written_at) < reworded_at,
  }));
}
