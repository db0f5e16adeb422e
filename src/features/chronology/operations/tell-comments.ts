import type { PersonActor } from '../../../platform/access/actor.ts';
import type { BesideEntry, Comment } from '../store/entry-beside.ts';

/** A comment as its reader is told it. */
export interface CommentTold extends Omit<Comment, 'writtenBy'> {
  /** Whether the reader wrote it, and may change it. */
  readonly own: boolean;
  /** It was written before the entry was worded otherwise. */
  readonly ofOtherWords: boolean;
}

export function tellComments(
  { accountId }: PersonActor,
  { comments, rewordedAt }: BesideEntry,
): readonly CommentTold[] {
  return comments.map(({ writtenBy, ...comment }) => ({
    ...comment,
    own: writtenBy === accountId && comment.words !== null,
    ofOtherWords: rewordedAt !== null && (comment.changedAt ?? comment.at) < rewordedAt,
  }));
}
