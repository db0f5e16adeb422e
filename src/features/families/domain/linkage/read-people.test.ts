import { expect, test } from 'vitest';
import { readBorn, readPeople } from './read-people.ts';

test.each([
  ['19151111', '1915-11-11'],
  ['2015-03-04', '2015-03-04'],
  ['4/3/2015', '2015-03-04'],
  ['19459057', '1945-90-57'],
  ['31/02/2015', null],
  ['about 1990', null],
])('a date of birth written %s is read as %s', (text, day) => {
  expect(readBorn(text)).toBe(day);
});

test('columns are known by their headings, numbers that identify are left out, and others are compared as texts', () => {
  const { columns, people } = readPeople(
    [
      ['Forename', 'Surname', 'DOB', 'NHS number', 'Email'],
      ['Ana', 'Marrick', '04/03/2015', '999', 'ana@example.org'],
    ],
    new Map(),
  );
  expect(columns.map(({ use }) => use)).toEqual(['given', 'surname', 'born', 'none', 'further']);
  expect(people[0]).toMatchObject({ id: '1', born: '2015-03-04', further: { Email: 'ana@example.org' } });
});

test('a birth name that is a surname alone is read with the given name', () => {
  const { people } = readPeople(
    [
      ['name', 'maiden name'],
      ['Ana Marrick', 'Okonjay'],
    ],
    new Map(),
  );
  expect(people[0]?.names[1]).toEqual({ kind: 'birth', given: 'Ana', surname: 'Okonjay' });
});

test('dates that are read in no way are counted', () => {
  expect(
    readPeople(
      [
        ['surname', 'dob'],
        ['Ash', 'spring'],
      ],
      new Map(),
    ).unreadDates,
  ).toBe(1);
});
