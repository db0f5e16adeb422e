import type { Field } from '../compare/compare-people.ts';
import type { PreparedPerson } from '../prepare-person.ts';

/** How many records hold each value of a field. */
export type ValueCounts = ReadonlyMap<Field, ReadonlyMap<string, number>>;

export function countValues(people: readonly PreparedPerson[]): ValueCounts {
  const counts = new Map<Field, Map<string, number>>();
  for (const person of people) {
    for (const [field, value] of valuesOf(person)) {
      const ofField = counts.get(field) ?? new Map<string, number>();
      counts.set(field, ofField);
      ofField.set(value, (ofField.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a record holds, as `comparePeople` tells it where another holds the same. Each value of a field once. */
function* valuesOf(person: PreparedPerson): Generator<readonly [Field, string]> {
  for (const given of new Set(person.names.flatMap(({ givenWords }) => givenWords[0] ?? [])))
    yield ['given', given];
  for (const surname of new Set(person.names.map((name) => name.surname))) {
    if (surname !== '') yield ['surname', surname];
  }
  if (person.born !== null) yield ['born', person.born];
  if (person.sex !== null) yield ['sex', person.sex];
  if (person.postcode !== null) yield ['postcode', person.postcode];
  if (person.addressWords.length > 0) yield ['address', person.addressWords.join(' ')];
  for (const [heading, text] of person.further) yield [`further:${heading}`, text];
}
