import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { QuestionsAnswer } from '../../operations/read-questions.ts';
import { QuestionState } from '../parts/question-state.tsx';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { questionsPath } from '../parts/workspace-params.ts';

/** What is asked of agencies, and how it stands. */
export function QuestionsView({
  answer: { family, review, leaf, total },
}: {
  readonly answer: QuestionsAnswer;
}) {
  const path = questionsPath({ familyId: family.id, reviewId: review.id });
  return (
    <>
      <WorkspaceHead family={family} review={review} title="Questions to agencies" page="questions" />
      <p class="govuk-body govuk-!-width-two-thirds">
        The lead of the agency that you ask sees the question on their first page. They see what their own
        agency is asked, and nothing else of this workspace.
      </p>
      {review.closedAt === null ? govuk('button', { text: 'Ask a question', href: `${path}/new` }) : null}
      <DataTable
        id="found"
        caption={`Questions (${total.toLocaleString('en-GB')})`}
        rows={leaf.rows}
        empty="No question has been asked yet."
        columns={[
          {
            key: 'words',
            heading: 'Question',
            namesRow: true,
            draw: ({ id, words }) => (
              <a class="govuk-link" href={`${path}/${id}`}>
                {words.length > longest ? `${words.slice(0, longest)}…` : words}
              </a>
            ),
          },
          { key: 'agency', heading: 'Agency', draw: ({ agencyName }) => agencyName },
          { key: 'due', heading: 'Answer by', unbroken: true, draw: ({ due }) => sayDay(due) },
          {
            key: 'standing',
            heading: 'How it stands',
            draw: ({ standing }) => <QuestionState standing={standing} />,
          },
        ]}
      />
      <ListPages list={{ path, filters: {} }} before={leaf.before} after={leaf.after} of="questions" />
    </>
  );
}

const longest = 200;
