import type { PersonActor } from '../../../platform/access/actor.ts';
import { type Handling, handlings } from '../domain/handling.ts';
import type { BesideEntry, Comment } from '../store/entry-beside.ts';
import { type FamilyHead, mayWorkOn } from '../store/find-family.ts';
import { mayPurge } from './purge-entry.ts';

/** A comment as its reader is told it. */
export interface CommentTold extends Omit<Comment, 'writtenBy' | 'writersAgency' | 'keeping'> {
  /** Whether the reader wrote it, and may change it: as a guest they do not. */
  readonly own: boolean;
  /** It was written before the entry was worded otherwise. */
  readonly ofOtherWords: boolean;
  /** It was written while fewer could read the entry than can now, and is told to them alone. */
  readonly kept: boolean;
  /** Whether the reader may remove it for good: officers each, a lead what was written for their agency. */
  readonly mayPurge: boolean;
}

interface CommentedEntry extends Pick<FamilyHead, 'tied'> {
  /** Of the entry beside which they stand. */
  readonly handling: Handling;
}

export function tellComments(
  actor: PersonActor,
  { comments, rewordedAt }: BesideEntry,
  { handling, tied }: CommentedEntry,
): readonly CommentTold[] {
  return comments.map(({ writtenBy, writersAgency, keeping, ...comment }) => ({
    ...comment,
    own: mayWorkOn(actor, { tied }) && writtenBy === actor.accountId && comment.words !== null,
    ofOtherWords: rewordedAt !== null && (comment.changedAt ?? comment.at) < rewordedAt,
    kept: handlings.indexOf(keeping.handling) > handlings.indexOf(handling),
    mayPurge: mayPurge(actor, writersAgency ?? ''),
  }));
}
