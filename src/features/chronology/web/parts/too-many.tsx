interface TooManyProps {
  readonly familyId: string;
  readonly count: number;
}

/** Where the whole reading takes longer than anybody waits for a page. */
export function TooMany({ familyId, count }: TooManyProps) {
  return (
    <p class="govuk-inset-text">
      There are {count.toLocaleString('en-GB')} entries: to read them all together takes longer than a page
      can wait.{' '}
      <a class="govuk-link" href={`/families/${familyId}/exports/new`}>
        Ask for a document
      </a>
      : it is written in the background, and holds what stands out.
    </p>
  );
}
