import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { markHref, type TimelineLinks } from '../../operations/draw-timeline.ts';
import { sayEvent } from '../../operations/entry-words.ts';
import type { TimelineAnswer } from '../../operations/read-timeline.ts';

interface MarkTableProps {
  readonly answer: TimelineAnswer;
  readonly links: TimelineLinks;
  readonly title: string;
}

/** So few rows are seen at a glance. */
const mostOpen = 20;

/**
 * Every mark of the picture as a row, lane after lane. It is the way to the marks by keyboard and by ear: a link in a row says its
 * day and its words wherever somebody comes from, where a dot among hundreds would say neither, and whoever listens
 * needs the arrow keys for reading.
 */
export function MarkTable({ answer, links, title }: MarkTableProps) {
  const rows = answer.lanes.flatMap(({ agency, marks }) => marks.map((mark) => ({ agency, mark })));
  const hasAges = rows.some(({ mark }) => mark.ages.length > 0);
  return (
    <details class="govuk-details" open={rows.length <= mostOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The same as a table, agency by agency</span>
      </summary>
      <div class="govuk-details__text">
        <DataTable
          id="marks"
          caption={title}
          captionSize="s"
          columns={[
            {
              key: 'date',
              heading: 'Date',
              namesRow: true,
              draw: ({ agency, mark }) => (
                <a class="govuk-link" href={markHref(mark, agency.id, links)}>
                  {mark.date}
                </a>
              ),
            },
            {
              key: 'agency',
              heading: 'Agency',
              // In letters alone: the pictures of badges would be half of a long page.
              draw: ({ agency }) => (
                <>
                  <strong>{agency.letters}</strong> {agency.name}
                </>
              ),
            },
            { key: 'event', heading: 'Event', draw: ({ mark }) => sayEvent(mark) },
            ...(hasAges
              ? [
                  {
                    key: 'ages',
                    heading: 'Ages then',
                    draw: ({ mark }: (typeof rows)[number]) => mark.ages.join('; '),
                  },
                ]
              : []),
          ]}
          rows={rows}
          empty="No entry lies in this time."
        />
      </div>
    </details>
  );
}
