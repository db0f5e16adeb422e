/**
 * The order in which people look for names, the same on every machine and database: capitals and accents apart, “Trust 2”
 * before “Trust 10”. Below, equal and above come as a number less than, equal to and greater than 0.
 */
export const compareNames: (first: string, second: string) => number = new Intl.Collator('en-GB', {
  numeric: true,
  sensitivity: 'base',
}).compare;

/** The same things by their names; those of one name stay as they came. */
export function byName<Named extends { readonly name: string }>(things: readonly Named[]): readonly Named[] {
  return things.toSorted((first, second) => compareNames(first.name, second.name));
}
