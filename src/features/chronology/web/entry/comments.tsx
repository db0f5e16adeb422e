import type { EntryAnswer } from '../../operations/read-one-entry.ts';
import { CommentList } from '../comments/comment-list.tsx';

interface CommentsProps {
  readonly familyId: string;
  readonly entry: EntryAnswer['entry'];
  readonly mayWork: boolean;
}

/** What people wrote beside the entry, and the way to write there. */
export function Comments({ familyId, entry: { id, comments }, mayWork }: CommentsProps) {
  const path = `/families/${familyId}/entries/${id}`;
  return (
    <section id="comments">
      <h2 class="govuk-heading-m">Comments</h2>
      <CommentList comments={comments} path={path} />
      {mayWork ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/comments`}>
            Comment on this entry
          </a>
        </p>
      ) : null}
    </section>
  );
}
