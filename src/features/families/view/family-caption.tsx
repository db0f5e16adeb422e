/** Whose page it is, above its heading: “LSCP-2019-004: The Marrick family”. */
export function FamilyCaption({
  family: { reference, name },
}: {
  readonly family: { readonly reference: string; readonly name: string };
}) {
  return (
    <span class="govuk-caption-l">
      {reference}: {name}
    </span>
  );
}
