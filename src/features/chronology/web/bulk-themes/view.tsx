/** Where a form of the list was sent without an answer. */
export function NothingDecided({ back }: { readonly back: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Nothing was decided</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          Back to the entries
        </a>
      </p>
    </>
  );
}
