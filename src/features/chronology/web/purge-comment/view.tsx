import type { CommentPurgeOffered } from '../../operations/purge-comment.ts';
import type { PurgeDrawn } from '../../view/purge-page.tsx';
import { CommentList } from '../comments/comment-list.tsx';

/** A comment that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgeComment({ family, entry, comment }: CommentPurgeOffered): PurgeDrawn {
  const path = `/families/${family.id}/entries/${entry.id}`;
  return {
    family,
    heading: 'Remove this comment for good',
    back: { text: 'The entry', href: path },
    keep: `${path}#comments`,
    action: `${path}/comments/${comment.id}/purge`,
    held: { version: String(comment.version) },
    shown: <CommentList comments={[comment]} path={null} />,
    explained: (
      <p class="govuk-body">
        Use this only for what must not be kept. It removes the comment and all that it said before, also what
        its author has removed already, and documents of this family that may hold it and are ready to be
        downloaded. That a comment was removed, by you and on what ground, is kept in the log; none of its
        words are. Documents that people have downloaded, and backups made before now, still hold it: tell
        whoever keeps them.
      </p>
    ),
    reasonHint: null,
  };
}
