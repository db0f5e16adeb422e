import type { PreparedPerson } from '../prepare-person.ts';
import { compareBorn, compareDue } from './compare-born.ts';
import { compareNames } from './compare-names.ts';
import { compareAddresses, comparePostcodes } from './compare-places.ts';
import { compareSex } from './compare-sex.ts';
import { compareTexts } from './compare-texts.ts';
import { type Found, levelsOf, type Thing } from './levels.ts';

/** Something compared: `born`, or `further:` and the heading of a column. */
export type Field = Thing | `further:${string}`;

/** What was found of each field that both records have. */
export type Comparison = readonly (Found & { readonly field: Field })[];

export function comparePeople(one: PreparedPerson, other: PreparedPerson): Comparison {
  const { given, initial, surname, areExchanged } = compareNames(one, other);
  const found: (Found & { readonly field: Field })[] = [];
  const add = (field: Field, what: Found | null) => {
    if (what !== null) found.push({ field, level: what.level, value: what.value });
  };
  add('given', given);
  add('initial', initial);
  add('surname', surname);
  add('order', areExchanged ? { level: 'exchanged', value: '' } : null);
  add('born', compareBorn(one, other));
  add('due', compareDue(one, other));
  add('sex', compareSex(one, other));
  add('postcode', comparePostcodes(one, other));
  add('address', compareAddresses(one, other));
  for (const [heading, text] of one.further) {
    const more = other.further.get(heading);
    if (more !== undefined) add(`further:${heading}`, compareTexts(text, more));
  }
  return found;
}

/** The levels of a field, the most alike first. */
export function levelsOfField(field: Field): readonly string[] {
  return levelsOf[thingOf(field)];
}

export function thingOf(field: Field): Thing {
  return field.startsWith('further:') ? 'further' : (field as Thing);
}
