interface EntryDateProps {
  readonly date: { readonly written: string; readonly understood: string | null };
}

/** The date as the record writes it, and below that as it was understood where the two are not the same. */
export function EntryDate({ date }: EntryDateProps) {
  return (
    <>
      {date.written}
      {date.understood === null ? null : (
        <>
          <br />
          <span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">
            read as {date.understood}
          </span>
        </>
      )}
    </>
  );
}
