import type { Child } from 'hono/jsx';

interface TooManyProps {
  readonly count: number;
  /** What to do instead. */
  readonly children?: Child;
}

/** Where the whole reading takes longer than anybody waits for a page. */
export function TooMany({ count, children }: TooManyProps) {
  return (
    <p class="govuk-inset-text">
      There are {count.toLocaleString('en-GB')} entries: to read them all together takes longer than a page
      can wait. {children}
    </p>
  );
}

interface DocumentInsteadProps {
  readonly familyId: string;
  /** Whether the reader may ask for a document. */
  readonly mayTakeAway: boolean;
}

/** The document that holds the same, for a time of the reader’s choosing. */
export function DocumentInstead({ familyId, mayTakeAway }: DocumentInsteadProps) {
  if (!mayTakeAway) return 'A partnership officer can have it written as a document.';
  return (
    <>
      <a class="govuk-link" href={`/families/${familyId}/exports/new`}>
        Ask for a document
      </a>
      : it is written in the background, and holds what stands out.
    </>
  );
}
