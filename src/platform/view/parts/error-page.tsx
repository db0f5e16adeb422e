import { renderPage } from '../layout.tsx';
import type { PageProps } from '../page-props.ts';
import { type PageError, type StaleVersions, wordsOf } from './error-words.ts';

/** What is said of an error, in place of the page that was asked for. */
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
          {'reference' in error ? (
            <p class="govuk-inset-text">
              Reference: <strong class="sightline-reference">{error.reference}</strong>
            </p>
          ) : null}
        </div>
      </div>
      {error.kind === 'stale' ? <BothVersions versions={error.versions} /> : null}
    </>
  );
}

function BothVersions({ versions: { fields, editHref } }: { readonly versions: StaleVersions }) {
  return (
    <>
      <table class="govuk-table sightline-versions">
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

/** The whole page of an error; `frame` is what is known of who asked. Its status is `wordsOf(error).status`. */
export function renderErrorPage(error: PageError, frame: Omit<PageProps, 'title' | 'children'> = {}): string {
  return renderPage({ ...frame, title: wordsOf(error).title, children: <ErrorPage error={error} /> });
}
