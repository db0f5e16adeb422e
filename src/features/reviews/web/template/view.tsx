import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { columnGuide, guideRules, type readFacts } from '../../operations/make-template.ts';

interface GuideProps {
  readonly facts: Awaited<ReturnType<typeof readFacts>>;
  readonly path: string;
}

/** What belongs in each column, and the empty table to take away. */
export function GuideView({ facts, path }: GuideProps) {
  const { reference, familyName, agencyName, window, due, children } = facts;
  return (
    <>
      <span class="govuk-caption-l">
        {reference}: {familyName}
      </span>
      <h1 class="govuk-heading-l">What belongs in each column</h1>
      <p class="govuk-body">
        Take the empty table, fill it in, and send it back as it is. A table of your own is welcome too, as
        long as it has a date, a source and what happened.
      </p>
      <div class="govuk-button-group">
        {govuk('button', { text: 'Take the table in Word', href: `${path}/docx` })}
        {govuk('button', {
          text: 'Take the table in Excel',
          href: `${path}/xlsx`,
          classes: 'govuk-button--secondary',
        })}
      </div>
      {govuk('summary-list', {
        rows: [
          ['Chronology of', agencyName],
          ['Days asked for', window],
          ['Answer by', due],
          [
            'Children, as the table names them',
            children.length === 0 ? 'None is named' : children.join(', '),
          ],
        ].map(([key = '', text = '']) => ({ key: { text: key }, value: { text } })),
      })}
      <DataTable
        id="columns"
        caption="The columns"
        rows={columnGuide}
        empty=""
        columns={[
          {
            key: 'heading',
            heading: 'Heading',
            namesRow: true,
            draw: ({ heading, needed }) => (
              <>
                {heading}
                <div class="govuk-hint">{needed ? 'Always needed' : 'If you have it'}</div>
              </>
            ),
          },
          { key: 'says', heading: 'What to write', draw: ({ says }) => says },
          { key: 'example', heading: 'For example', draw: ({ example }) => example },
        ]}
      />
      <h2 class="govuk-heading-m">For the whole table</h2>
      <ul class="govuk-list govuk-list--bullet">
        {guideRules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </>
  );
}
