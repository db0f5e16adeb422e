interface TooManyProps {
  readonly familyId: string;
  readonly count: number;
  /** Whether the reader may ask for a document. */
  readonly mayTakeAway: boolean;
}

/** Where the whole reading takes longer than anybody waits for a page. */
export function TooMany({ familyId, count, mayTakeAway }: TooManyProps) {
  return (
    <p class="govuk-inset-text">
      There are {count.toLocaleString('en-GB')} entries: to read them all together takes longer than a page
      can wait.{' '}
      {mayTakeAway ? (
        <>
          <a class="govuk-link" href={`/families/${familyId}/exports/new`}>
            Ask for a document
          </a>
          : it is written in the background, and holds what stands out.
        </>
      ) : (
        'A partnership officer can have it written as a document.'
      )}
    </p>
  );
}
