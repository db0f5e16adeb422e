import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { counted } from '../../../../shared/counted.ts';
import type { WorkspaceTold } from '../../operations/read-workspace.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { sayDays } from '../papers/say-paper.ts';
import { sayPurpose } from '../parts/say-review.ts';
import { chronologyOfDays } from '../parts/window-links.tsx';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { outlinePath, papersPath, questionsPath } from '../parts/workspace-params.ts';

interface WorkspaceProps {
  readonly told: WorkspaceTold;
}

/** Where the writing of a review stands, and the way to each part of it. */
export function WorkspaceView({ told }: WorkspaceProps) {
  const { family, review, episodes } = told;
  const key = { familyId: family.id, reviewId: review.id };
  const path = papersPath(key, 'episodes');
  return (
    <>
      <WorkspaceHead family={family} review={review} title="The reviewer’s workspace" page="workspace" />
      <p class="govuk-body">
        {sayPurpose(review)}. {sayWindow(review)}.
      </p>
      {govuk('summary-list', { rows: rowsOf(told) })}
      <DataTable
        id="episodes"
        caption="Key episodes"
        rows={episodes}
        empty="No key episode has been named yet. Begin with the stretches of time in which something could have gone another way."
        columns={[
          {
            key: 'title',
            heading: 'Episode',
            namesRow: true,
            draw: ({ id, title }) => (
              <a class="govuk-link" href={`${path}/${id}`}>
                {title}
              </a>
            ),
          },
          { key: 'days', heading: 'When', draw: (episode) => sayDays(episode) },
          {
            key: 'entries',
            heading: 'Entries',
            numeric: true,
            draw: ({ entries }) => entries.toLocaleString('en-GB'),
          },
          {
            key: 'open',
            heading: 'Still to write',
            draw: ({ toWrite }) => (toWrite.length === 0 ? 'Nothing' : toWrite.join(', ')),
          },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={outlinePath(key)}>
          Take the outline of the report away as a Word document
        </a>
        <br />
        <a class="govuk-link" href={chronologyOfDays({ familyId: family.id, review })}>
          Read the chronology of the review’s days
        </a>
        <br />
        <a class="govuk-link" href={`/families/${family.id}/who-knew`}>
          See who knew what, when
        </a>
      </p>
      <HelpDetails summary="Who reads what is written here?">
        <p class="govuk-body">
          The reviewers who are named for this family, and the partnership’s officers. An agency’s lead reads
          the questions to their own agency, and nothing else. Entries are never copied: they are quoted as
          they stand, to whoever may read them.
        </p>
      </HelpDetails>
    </>
  );
}

function rowsOf({ family, review, questions, papers }: WorkspaceTold) {
  const key = { familyId: family.id, reviewId: review.id };
  const row = (name: string, words: string, href: string) => ({
    key: { text: name },
    value: {
      html: asHtml(
        <a class="govuk-link" href={href}>
          {words}
        </a>,
      ),
    },
  });
  return [
    row('Questions to agencies', sayQuestions(questions), questionsPath(key)),
    row('Learning events', counted(papers['learning-event'], 'event'), papersPath(key, 'learning-events')),
    row('Actions taken during the review', counted(papers.action, 'action'), papersPath(key, 'actions')),
    row('Notes', counted(papers.note, 'note'), papersPath(key, 'notes')),
  ];
}

/** “3 questions: 1 late, 2 answered” */
function sayQuestions(questions: WorkspaceTold['questions']): string {
  const { late, waiting, answered, withdrawn } = questions;
  const all = late + waiting + answered + withdrawn;
  const kinds = [
    [late, 'late'],
    [waiting, 'not answered yet'],
    [answered, 'answered'],
    [withdrawn, 'no longer asked'],
  ] as const;
  const told = kinds.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return `${counted(all, 'question')}${told.length === 0 ? '' : `: ${told.join(', ')}`}`;
}
