import { moj } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { ReviewTold } from '../../operations/read-review.ts';
import { outlinePath, papersPath, questionsPath, workspacePath } from './workspace-params.ts';

export type WorkspacePage =
  | 'workspace'
  | 'questions'
  | 'episodes'
  | 'learning-events'
  | 'actions'
  | 'notes'
  | 'outline';

interface HeadProps extends Pick<ReviewTold, 'family' | 'review'> {
  readonly title: string;
  readonly page: WorkspacePage;
}

/** How every page of a reviewer’s workspace begins: whose review it is, what the page is, and the way to the others. */
export function WorkspaceHead({ family, review, title, page }: HeadProps) {
  const key = { familyId: family.id, reviewId: review.id };
  const pages: readonly (readonly [WorkspacePage, string, string])[] = [
    ['workspace', 'Workspace', workspacePath(key)],
    ['questions', 'Questions', questionsPath(key)],
    ['episodes', 'Key episodes', papersPath(key, 'episodes')],
    ['learning-events', 'Learning events', papersPath(key, 'learning-events')],
    ['actions', 'Actions', papersPath(key, 'actions')],
    ['notes', 'Notes', papersPath(key, 'notes')],
    ['outline', 'Outline', outlinePath(key)],
  ];
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">{title}</h1>
      {moj('sub-navigation', {
        label: 'Parts of the workspace',
        items: pages.map(([name, text, href]) => ({ text, href, active: name === page })),
      })}
      {review.closedAt === null ? null : (
        <p class="govuk-inset-text">
          This review is closed. What was written can be read and taken away as an outline, and is changed no
          more.
        </p>
      )}
    </>
  );
}
