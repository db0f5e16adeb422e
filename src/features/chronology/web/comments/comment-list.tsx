import { sayInstant } from '../../../../platform/say-instant.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { CommentTold } from '../../operations/tell-comments.ts';
import { Lines } from '../parts/lines.tsx';

interface CommentListProps {
  readonly comments: readonly CommentTold[];
  /** The address of the entry; null where nothing is done with them. */
  readonly path: string | null;
}

/** What people wrote beside an entry, the oldest first. */
export function CommentList({ comments, path }: CommentListProps) {
  if (comments.length === 0) return <p class="govuk-body">Nobody has commented on it.</p>;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {comments.map((comment) => (
        <li id={`comment-${comment.id}`}>
          <Comment comment={comment} path={path} />
        </li>
      ))}
    </ul>
  );
}

function Comment({ comment, path }: { readonly comment: CommentTold; readonly path: string | null }) {
  const { id, words, by, at, changedAt, removedAt, before, own, ofOtherWords, kept } = comment;
  if (words === null) {
    return (
      <>
        <span class="govuk-hint">
          {by} removed a comment{removedAt === null ? '' : ` on ${sayInstant(removedAt)}`}.
        </span>
        <PurgeLink comment={comment} path={path} />
      </>
    );
  }
  return (
    <>
      <strong>{by}</strong>, {sayInstant(at)}
      {changedAt === null ? '' : `, changed on ${sayInstant(changedAt)}`}
      {ofOtherWords ? ', before the entry was worded otherwise' : ''}
      {kept ? '. Told only to those who could read the entry when it was written' : ''}
      <p class="govuk-body govuk-!-margin-bottom-1">
        <Lines text={words} />
      </p>
      {before.length === 0 ? null : (
        <HelpDetails summary="What the comment said before">
          {before.map((one) => (
            <p class="govuk-body">
              <Lines text={one} />
            </p>
          ))}
        </HelpDetails>
      )}
      {own && path !== null ? (
        <a class="govuk-link" href={`${path}/comments/${id}`}>
          Change or remove your comment
          <span class="govuk-visually-hidden"> of {sayInstant(at)}</span>
        </a>
      ) : null}
      <PurgeLink comment={comment} path={path} />
    </>
  );
}

function PurgeLink({ comment, path }: { readonly comment: CommentTold; readonly path: string | null }) {
  if (!comment.mayPurge || path === null) return null;
  return (
    <div>
      <a class="govuk-link" href={`${path}/comments/${comment.id}/purge`}>
        Remove it for good
        <span class="govuk-visually-hidden">
          , the comment of {comment.by} of {sayInstant(comment.at)}
        </span>
      </a>
    </div>
  );
}
