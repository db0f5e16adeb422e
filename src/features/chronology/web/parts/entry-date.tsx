interface EntryDateProps {
  readonly date: { readonly written: string; readonly understood: string | null };
  /** Whether it is of an author’s note. */
  readonly note?: boolean;
}

/** Some tools write a year like 0100 for a note that has no date of its own, so that it stands above all entries. */
const noDateOfItsOwn = /\b0\d{3}$/;

/** The date as the record writes it, and below that as it was understood where the two are not the same. */
export function EntryDate({ date: { written, understood }, note = false }: EntryDateProps) {
  const isBare = note && noDateOfItsOwn.test(written);
  const below = isBare ? `written ${written}` : understood === null ? null : `read as ${understood}`;
  return (
    <>
      {isBare ? 'No date of its own' : written}
      {below === null ? null : (
        <>
          <br />
          <span class="govuk-hint sightline-table__beside">{below}</span>
        </>
      )}
    </>
  );
}
