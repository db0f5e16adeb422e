import { DataTable } from '../lists/data-table.tsx';
import { type PageError, type StaleVersions, wordsOf } from './error-words.ts';

/** What is said when two people changed one thing, in place of the page that was asked for: both versions, side by side. */
export function ErrorPage({ error }: { readonly error: PageError }) {
  const { title, paragraphs } = wordsOf(error);
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          {paragraphs.map((text) => (
            <p class="govuk-body">{text}</p>
          ))}
        </div>
      </div>
      <BothVersions versions={error.versions} />
    </>
  );
}

function BothVersions({ versions: { fields, editHref } }: { readonly versions: StaleVersions }) {
  return (
    <>
      <DataTable
        id="versions"
        caption="What you wrote, and what is saved"
        rows={fields}
        empty="Nothing is different."
        columns={[
          {
            key: 'field',
            heading: 'Field',
            namesRow: true,
            draw: ({ label, mine, saved }) => (
              <>
                {label}
                {mine === saved ? null : <span class="sightline-versions__mark">The two differ</span>}
              </>
            ),
          },
          { key: 'mine', heading: 'What you wrote (not saved)', draw: ({ mine }) => asWritten(mine) },
          { key: 'saved', heading: 'What is saved', draw: ({ saved }) => asWritten(saved) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={editHref}>
          Change it again
        </a>
      </p>
    </>
  );
}

function asWritten(text: string) {
  return <span class="sightline-written">{text}</span>;
}
