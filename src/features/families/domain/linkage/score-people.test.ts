import { expect, test } from 'vitest';
import { keysOf } from './keys-of.ts';
import { splitName } from './names/split-name.ts';
import type { NameKind, PersonRecord } from './person-record.ts';
import { scorePeople } from './score-people.ts';

const home = { postcode: 'XM4 7NQ', address: '14 Mill Lane' };

function person(
  name: string,
  more: Partial<PersonRecord> & { readonly also?: readonly [NameKind, string] } = {},
): PersonRecord {
  const { also, ...facts } = more;
  return {
    id: name,
    names: [splitName('recorded', name), ...(also === undefined ? [] : [splitName(...also)])],
    born: null,
    expected: null,
    sex: null,
    postcode: null,
    address: null,
    isSealed: false,
    ...facts,
  };
}

function match(one: PersonRecord, other: PersonRecord) {
  const [found] = scorePeople({ ...one, id: 'one' }, [{ ...other, id: 'other' }], { people: 5000 });
  if (found === undefined) throw new Error('nothing was compared');
  const keys = new Set(keysOf(one));
  return { ...found, isFound: keysOf(other).some((key) => keys.has(key)) };
}

const born = '2015-03-04';
const ella = person('Elizabeth Marrick', { born, sex: 'female', ...home });

test.each([
  ['a misspelt surname', person('Elizabeth Marick', { born, sex: 'female', ...home })],
  ['a pet name', person('Beth Marrick', { born, sex: 'female', ...home })],
  ['day and month exchanged', person('Elizabeth Marrick', { born: '2015-04-03', sex: 'female', ...home })],
  [
    'forename and surname exchanged',
    person('Marrick, Elizabeth', {
      born,
      ...home,
      names: [{ kind: 'recorded', given: 'Marrick', surname: 'Elizabeth' }],
    }),
  ],
  [
    'another surname, the former one known',
    person('Elizabeth Quillane', { born, sex: 'female', ...home, also: ['former', 'Elizabeth Marrick'] }),
  ],
  [
    'one half of a double-barrelled surname',
    person('Elizabeth Quillane-Marrick', { born, sex: 'female', ...home }),
  ],
])('one child in two records is found and suggested: %s', (_, other) => {
  const found = match(ella, other);
  expect(found.isFound).toBe(true);
  expect(found.isSuggested).toBe(true);
});

test.each([
  ['twins', ella, person('Emma Marrick', { born, sex: 'female', ...home })],
  [
    'twins whose names differ by a letter',
    person('Mia Marrick', { born, ...home }),
    person('Maya Marrick', { born, ...home }),
  ],
  [
    'brothers called Muhammad',
    person('Muhammad Yusuf Khan', { born, ...home }),
    person('Muhammad Ibrahim Khan', { born, ...home }),
  ],
  [
    'a father and the son named after him',
    person('Kamil Nowak', { born: '1981-11-12', sex: 'male', ...home }),
    person('Kamil Nowak', { born: '2010-11-12', sex: 'male', ...home }),
  ],
  ['namesakes', person('Sara Khan', { born }), person('Sara Khan', { born: '2012-09-27' })],
  [
    'two unborn twins',
    person('Unborn twin 1 Marrick', { expected: '2026-12-01', ...home }),
    person('Unborn twin 2 Marrick', { expected: '2026-12-01', ...home }),
  ],
  [
    'an unborn child and its sister',
    person('Unborn baby Marrick', { expected: '2026-12-01', ...home }),
    ella,
  ],
])('two people are not suggested as one: %s', (_, one, other) => {
  expect(match(one, other).isSuggested).toBe(false);
});

test.each([
  ['Niamh O’Shea Brand', 'Niamh O’Shea-Brand'],
  ['Jakub Brand Lukaszewicz', 'Jakub Brand–Łukaszewicz'],
])('a double surname is the same with a space as with a hyphen: %s', (one, other) => {
  const found = match(person(one, { born }), person(other, { born }));
  expect([found.isFound, found.isSuggested]).toEqual([true, true]);
  expect(found.reasons).toContain('same surname');
  expect(match(person(one, { born }), person(other.replace(/^\w+/, 'Aoife'), { born })).isSuggested).toBe(
    false,
  );
});

test('reasons and doubts are told in words, what says most first', () => {
  const other = person('Beth Marrik', { born, sex: 'female', postcode: 'XM9 1AA', address: '2 New Road' });
  const { reasons, doubts } = match(ella, other);
  expect(reasons[0]).toBe('same date of birth');
  expect(reasons).toContain('surname differs by a letter or two');
  expect(reasons).toContain('first name is another form of the same');
  expect(doubts.toSorted()).toEqual(['different address', 'different postcode']);
});

test('a child who was expected is found again when born, a few weeks early and with a name', () => {
  const unborn = person('Unborn baby of Anna Marrick', { expected: '2026-12-20', ...home });
  const child = person('Tom Marrick', { born: '2026-11-28', sex: 'male', ...home });
  const found = match(unborn, child);
  expect(found.isFound).toBe(true);
  expect(found.reasons).toContain('expected about the day of birth');
  expect(found.chance).toBeGreaterThan(0.9);
});

test('one word that was given is not said to stand the other way round', () => {
  const told = (one: PersonRecord) => match(one, person('Aoife Tidewell', { born })).reasons;
  expect(told(person('Tidewell'))).toEqual(['same surname']);
  expect(told(person('Tidewell Aoife', { born })).join(' ')).toContain('the other way round');
});
