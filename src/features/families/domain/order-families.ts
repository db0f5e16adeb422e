import { compareNames } from '../../../shared/name-order.ts';

/** What families are listed and searched by. */
export interface ListedFamily {
  readonly reference: string;
  readonly name: string;
}

export type FamilyOrder = 'reference' | 'name';

/**
 * The families whose reference or name holds every one of the words (or their beginnings), capitals and accents apart, in people's order:
 * “LSCP-2” before “LSCP-10”. Those that nothing tells apart stand by their other word, and last as they came.
 */
export function orderFamilies<Family extends ListedFamily>(
  families: readonly Family[],
  words: string,
  { by, direction }: { readonly by: FamilyOrder; readonly direction: 'ascending' | 'descending' },
): readonly Family[] {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  const other: FamilyOrder = by === 'reference' ? 'name' : 'reference';
  const turn = direction === 'ascending' ? 1 : -1;
  return families
    .filter((family) => wanted.every((word) => fits(family, word)))
    .toSorted(
      (first, second) =>
        turn * (compareNames(first[by], second[by]) || compareNames(first[other], second[other])),
    );
}

/** A reference is found by any part of it, a name by the beginnings of its words: “m” is “Family M”, not every family. */
function fits({ reference, name }: ListedFamily, word: string): boolean {
  return fold(reference).includes(word) || ` ${fold(name)}`.includes(` ${word}`);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
