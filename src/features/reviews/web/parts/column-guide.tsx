import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { type AnsweredBy, columnGuide, guideRules } from '../../operations/make-template.ts';

/** What belongs in each column of a chronology, and in the whole table. */
export function ColumnGuide({ by }: { readonly by: AnsweredBy }) {
  return (
    <>
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
        {guideRules[by].map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </>
  );
}
