import parameters from '../../../../../data/linkage.json' with { type: 'json' };
import fitted from '../../../../../data/linkage-usual.json' with { type: 'json' };
import type { Field } from './compare/compare-people.ts';
import type { Commonness, LinkageModel } from './model/linkage-model.ts';
import { isKnownName } from './names/known-names.ts';

/** The chance from which a possible match is shown to people. */
export const suggestFrom = parameters.suggestFrom;

/**
 * The model for a partnership with too few people to fit one to: fitted to made-up families (`docs/people-matching.md` says
 * how), with chances for as many people as the partnership has.
 */
export function usualModel(people: number): LinkageModel {
  const others = Math.max(people, fewestPeople);
  const same = parameters.people.records / others;
  const relative = parameters.people.relatives / others;
  const { namesakes: namesake } = parameters.people;
  return {
    priors: { same, relative, namesake, other: 1 - same - relative - namesake },
    fields: fitted.fields,
  };
}

/** In the smallest partnership too, most people are no relatives of each other. */
const fewestPeople = 100;

const surnameShares = new Map(
  parameters.shares.surname.common.flatMap(({ share, names }) =>
    names.split(' ').map((name) => [name, share]),
  ),
);

/** How common values are in England, by our own rough reckoning. */
export const usualCommonness: Commonness = (field: Field, value: string) => {
  const { shares } = parameters;
  switch (field) {
    case 'given':
      return isKnownName(value) ? shares.given.known : shares.given.other;
    case 'surname':
      return surnameShares.get(value) ?? shares.surname.other;
    case 'initial':
    case 'born':
    case 'sex':
    case 'postcode':
    case 'address':
      return shares[field];
    default:
      return null;
  }
};
