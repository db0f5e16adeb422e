import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePeople } from './compare/compare-people.ts';
import { findPairs } from './find-pairs.ts';
import { keysOf } from './keys-of.ts';
import { letterLikeness } from './names/letter-likeness.ts';
import type { PersonRecord } from './person-record.ts';
import { preparePerson } from './prepare-person.ts';
import { scorePeople } from './score-people.ts';

const part = fc.constantFrom(
  'Ella',
  'Emma',
  'Beth',
  'Elizabeth',
  'O’Brien',
  'Khan-Smith',
  'Smith',
  'Khan',
  'E',
  '',
  'Łukasz',
);
const day = fc.constantFrom('2015-03-04', '2015-04-03', '2015-03-05', '1985-03-04', '19991399', null);
const record: fc.Arbitrary<PersonRecord> = fc.record({
  id: fc.uuid(),
  names: fc.array(fc.record({ kind: fc.constantFrom('recorded', 'former'), given: part, surname: part }), {
    maxLength: 3,
  }),
  born: day,
  expected: fc.constant(null),
  sex: fc.constantFrom('female', 'male', 'not known', null),
  postcode: fc.constantFrom('XM1 2AB', 'xm12ab', 'XM1 2AC', null),
  address: fc.constantFrom('1 Mill Lane', '1 Mill Ln', null),
  isSealed: fc.constant(false),
});

const scale = { people: 5000 };

test('who is compared with whom does not matter', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const [first, second] = [preparePerson(one), preparePerson(other)];
      const levels = (comparison: ReturnType<typeof comparePeople>) =>
        comparison.map(({ field, level }) => `${field} ${level}`);
      expect(levels(comparePeople(first, second))).toEqual(levels(comparePeople(second, first)));
      expect(letterLikeness('martha', 'marhta')).toBe(letterLikeness('marhta', 'martha'));
    }),
  );
});

test('a copy of a record shares every key with it, and nothing speaks against it', () => {
  fc.assert(
    fc.property(record, (one) => {
      const copy = { ...one, id: 'copy' };
      expect(keysOf(copy)).toEqual(keysOf(one));
      const [match] = scorePeople(one, [copy], scale);
      expect(match?.doubts).toEqual([]);
    }),
  );
});

test('the order of candidates, and of a person’s names, changes no chance', () => {
  fc.assert(
    fc.property(
      record,
      fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 6 }),
      (query, candidates) => {
        const turned = candidates.toReversed().map((one) => ({ ...one, names: one.names.toReversed() }));
        const chances = (list: readonly PersonRecord[]) =>
          scorePeople(query, list, scale)
            .map(({ id, chance }) => `${id} ${chance.toFixed(9)}`)
            .toSorted();
        expect(chances(turned)).toEqual(chances(candidates));
        expect(keysOf({ ...query, names: query.names.toReversed() })).toEqual(keysOf(query));
      },
    ),
  );
});

test('a sealed record has no key, finds nobody and is found by nobody', () => {
  fc.assert(
    fc.property(record, (one) => {
      const sealed = { ...one, id: 'sealed', isSealed: true };
      expect(keysOf(sealed)).toEqual([]);
      expect(scorePeople(one, [sealed], scale)).toEqual([]);
      expect(scorePeople(sealed, [one], scale)).toEqual([]);
      expect(findPairs([one, sealed], null).pairs).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
