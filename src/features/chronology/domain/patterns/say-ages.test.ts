import { describe, expect, test } from 'vitest';
import { day, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import type { CastMember } from '../names/terms/cast.ts';
import { sayAges, sayAgesByYear } from './say-ages.ts';

const member = (
  name: string,
  born: string | null,
  role = 'child',
  otherNames: readonly string[] = [],
): CastMember => ({
  name,
  otherNames,
  role,
  pseudonym: `Child ${name.charAt(0)}`,
  born: born === null ? null : day(born),
});

function ages(told: Told, ...cast: readonly CastMember[]): readonly string[] {
  return sayAges(tellRecord([told]).entries, cast).get('e1') ?? [];
}

describe('ages on the day of an entry', () => {
  test.each([
    ['2018-05-03', 'Ann is newborn'],
    ['2018-05-04', 'Ann is 1 day'],
    ['2018-05-16', 'Ann is 13 days'],
    ['2018-05-17', 'Ann is 2 weeks'],
    ['2018-08-02', 'Ann is 13 weeks'],
    ['2018-08-03', 'Ann is 3 months'],
    ['2019-05-02', 'Ann is 11 months'],
    ['2019-05-03', 'Ann is 1 year'],
    ['2021-07-02', 'Ann is 3 years and 1 month'],
    ['2021-07-03', 'Ann is 3 years and 2 months'],
    ['2018-04-12', 'Ann is not yet born: 3 weeks before birth'],
    ['2018-05-02', 'Ann is not yet born: 1 day before birth'],
    ['2018-04-01/2018-04-30', 'Ann is not yet born: at least 3 days before birth'],
    ['2018-05-01/2018-05-31', 'Ann is not yet born, or at most 4 weeks'],
    ['2022', 'between 3 and 4 years'],
    ['2021-06-01/2021-09-30', 'Ann is 3 years'],
  ])('born on 3 May 2018, on %s: %s', (on, expected) => {
    const text = on === '2022' ? '2022-01-01/2022-12-31' : on;
    expect(ages({ on: text }, member('Ann', '2018-05-03'))[0]).toContain(expected);
  });

  test('a birthday on 29 February is reached on 1 March of a year without one', () => {
    const leap = member('Leo', '2016-02-29');
    expect(ages({ on: '2018-02-28' }, leap)).toEqual(['Leo is 1 year and 11 months']);
    expect(ages({ on: '2018-03-01' }, leap)).toEqual(['Leo is 2 years']);
    expect(ages({ on: '2020-02-29' }, leap)).toEqual(['Leo is 4 years']);
  });

  test('are told up to the eighteenth birthday, and not before a pregnancy', () => {
    expect(ages({ on: '2036-05-02' }, member('Ann', '2018-05-03'))).toEqual([
      'Ann is 17 years and 11 months',
    ]);
    expect(ages({ on: '2036-05-03' }, member('Ann', '2018-05-03'))).toEqual([]);
    expect(ages({ on: '2017-05-03' }, member('Ann', '2018-05-03'))).toEqual([]);
  });

  test('are told of those whom the column of children names, and of all where it names nobody or everybody', () => {
    const cast = [
      member('Ann Example', '2018-05-03'),
      member('Ben Example', '2016-05-03', 'child', ['Benji']),
    ];
    const on = '2021-05-03';
    expect(ages({ on, children: ['Ann'] }, ...cast)).toEqual(['Ann Example is 3 years']);
    expect(ages({ on, children: ['benji'] }, ...cast)).toEqual(['Ben Example is 5 years']);
    expect(ages({ on, children: ['Example, Ann'] }, ...cast)).toEqual(['Ann Example is 3 years']);
    expect(ages({ on, children: [] }, ...cast)).toHaveLength(2);
    expect(ages({ on, children: ['All children'] }, ...cast)).toHaveLength(2);
    expect(ages({ on, children: ['Zed'] }, ...cast)).toEqual([]);
    expect(ages({ on: '2018-04-12', children: ['Unborn'] }, ...cast)).toEqual([
      'Ann Example is not yet born: 3 weeks before birth',
    ]);
  });

  test.each([
    ['2018-07-19', 'Ann is about 11 weeks'],
    ['2018-05-03', 'Ann is newborn or nearly so'],
    ['2018-04-12', 'Ann is not yet born: about 3 weeks before birth'],
    ['2022-01-01/2022-12-31', 'Ann is between about 3 and 4 years'],
  ])('say “about” on a day of which the record is not certain: %s', (on, expected) => {
    for (const certainty of ['uncertain', 'approximate', 'approximate-uncertain'] as const) {
      expect(ages({ on, certainty }, member('Ann', '2018-05-03'))).toEqual([expected]);
    }
  });

  test('are told of nobody whose identity is sealed', () => {
    const sealed = { ...member('Ann', '2018-05-03'), isSealed: true as const };
    expect(ages({ on: '2019-05-03' }, sealed, member('Ben', '2017-05-03'))).toEqual(['Ben is 2 years']);
  });

  test('need a date of birth, a day and an event', () => {
    expect(ages({ on: '2021-05-03' }, member('Ann', null))).toEqual([]);
    expect(ages({ on: '' }, member('Ann', '2018-05-03'))).toEqual([]);
    expect(ages({ on: '2021-05-03', note: true }, member('Ann', '2018-05-03'))).toEqual([]);
    expect(sayAges([], [member('Ann', '2018-05-03')]).size).toBe(0);
    expect(sayAges(tellRecord([{ on: '2021-05-03' }]).entries, []).size).toBe(0);
  });
});

test('by the year alone, entries before and after a birthday say the same', () => {
  const ann = member('Ann', '2018-05-03');
  const said = (on: string) => sayAgesByYear(tellRecord([{ on }]).entries, [ann]).get('e1') ?? [];
  expect(said('2022-05-02')).toEqual(['Ann turns 4 in 2022']);
  expect(said('2022-05-03')).toEqual(said('2022-05-02'));
  expect(said('2018-05-03')).toEqual(['Ann is born in 2018']);
  expect(said('2022-12-01/2023-01-31')).toEqual([]);
  expect(said('2017-12-01')).toEqual([]);
  expect(said('2037-01-01')).toEqual([]);
});
