import { kinshipOfRow, type PersonListed } from '../domain/names/lists/propose-row.ts';

/** What the forms on which somebody is added are opened with, as what stands after the question mark of each. */
export function sayAdded(person: PersonListed): { readonly child: string; readonly adult: string } {
  const { name, born } = person;
  const known = { name, ...(born === null ? {} : { born }) };
  const { kinship, words } = kinshipOfRow(person);
  const part = {
    // Nothing is chosen for whom nobody knows: the form asks.
    ...(kinship === 'not-known' ? {} : { kinship }),
    ...(words === null ? {} : { kinshipWords: words }),
  };
  return {
    child: new URLSearchParams(known).toString(),
    adult: new URLSearchParams({ ...known, ...part }).toString(),
  };
}
