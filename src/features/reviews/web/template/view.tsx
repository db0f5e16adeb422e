import { govuk } from '../../../../platform/view/govuk.ts';
import type { readFacts } from '../../operations/make-template.ts';
import { ColumnGuide } from '../parts/column-guide.tsx';

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
      <ColumnGuide by="account" />
    </>
  );
}
