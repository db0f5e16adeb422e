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
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">
          What you wrote, and what is saved
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" />
            <th scope="col" class="govuk-table__header">
              What you wrote (not saved)
            </th>
            <th scope="col" class="govuk-table__header">
              What is saved
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {fields.map(({ label, mine, saved }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {label}
                {mine === saved ? null : <span class="sightline-versions__mark">different</span>}
              </th>
              <td class="govuk-table__cell sightline-written">{mine}</td>
              <td class="govuk-table__cell sightline-written">{saved}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="govuk-body">
        <a class="govuk-link" href={editHref}>
          Change it again
        </a>
      </p>
    </>
  );
}
