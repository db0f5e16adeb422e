import type { Handling } from './handling.ts';

/** From whom an entry is kept, by the names of whoever is concerned. */
export interface KeepingNamed {
  readonly handling: Handling;
  /** The agencies that are named for it, beside its own. */
  readonly named: readonly string[];
  readonly notFor: readonly { readonly name: string; readonly reason: string }[];
}

/** Who may read an entry, and from whom it is withheld, in words for the agency that wrote it. */
export interface KeepingTold {
  readonly readBy: string;
  /** Empty where it is kept from nobody. */
  readonly withheldFrom: readonly string[];
}

/**
 * Says who reads an entry and who does not. For its own agency alone: nobody else learns what is withheld.
 *
 * @param others the other agencies that are involved with the family now, in the order of their names.
 */
export function sayKeeping(
  { handling, named, notFor }: KeepingNamed,
  own: string,
  others: readonly string[],
): KeepingTold {
  const byName = notFor.map(({ name, reason }) => `${name}, by name: ${reason}`);
  const unnamed = others.filter((agency) => !named.includes(agency));
  switch (handling) {
    case 'core-group':
      return { readBy: 'Everybody who may see the family', withheldFrom: byName };
    case 'review-panel':
      return {
        readBy: `${own}, the partnership’s officers and the family’s reviewers`,
        withheldFrom: ['Conference chairs', guests, ...others, ...byName],
      };
    case 'named-agencies':
      return {
        readBy: [own, ...named].join(', '),
        withheldFrom: [...partnership, guests, ...unnamed, ...byName],
      };
    case 'originator':
      return { readBy: `${own} alone`, withheldFrom: [...partnership, guests, ...others, ...byName] };
  }
}

/** Whoever sees the family by being named as a guest, and is of no agency that reads it. */
const guests = 'Guests of the family';
/** Everybody who belongs to no agency. */
const partnership = ['Partnership officers', 'Reviewers', 'Conference chairs'];
