import type { PersonActor } from '../../../platform/access/actor.ts';
import { type Handling, handlings } from '../domain/handling.ts';
import type { BesideEntry, Comment } from '../store/entry-beside.ts';
import { mayPurge } from './purge-entry.ts';

/** A comment as its reader is told it. */
export interface CommentTold extends Omit<Comment, 'writtenBy' | 'writersAgency' | 'keeping'> {
  /** Whether the reader wrote it, and may change it. */
  readonly own: boolean;
  /** It was written before the entry was worded otherwise. */
  readonly ofOtherWords: boolean;
  /** It was written while fewer could read the entry than can now, and is told to them alone. */
  readonly kept: boolean;
  /** Whether the reader may remove it for good: officers each, a lead what was written for their agency. */
  readonly mayPurge: boolean;
}

export function tellComments(
  actor: PersonActor,
  { comments, rewordedAt }: BesideEntry,
  handling: Handling,
): readonly CommentTold[] {
  return comments.map(({ writtenBy, writersAgency, keeping, ...comment }) => ({
    ...comment,
    own: writtenBy === actor.accountId && comment.words !== null,
    ofOtherWords: rewordedAt !== null && (comment.changedAt ?? comment.at) < rewordedAt,
    kept: handlings.indexOf(keeping.handling) > handlings.indexOf(handling),
    mayPurge: mayPurge(actor, writersAgency ?? ''),
  }));
}
