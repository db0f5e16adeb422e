import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPlanPeriods } from './find-plan-periods.ts';
import { gatherHappenings } from './happening.ts';

function periods(told: readonly Told[]): readonly (readonly (string | null)[])[] {
  const { entries, readings } = tellRecord(told);
  return findPlanPeriods(gatherHappenings(entries, readings, []), { echoDays: 31 }).map(
    ({ from, to, start }) => [from, to, start === null ? 'open before' : 'began'],
  );
}

const at = (on: string, event: string, themes: Told['themes'] = []): Told => ({ on, event, themes });

describe('when a child protection plan was open', () => {
  test.each([
    'Ann was made subject to a Child Protection Plan.',
    'Ann is now on a CP plan under neglect.',
    'Children placed on child protection plans.',
    'A CP plan was not ended before; CP plan made today.',
    'Both made the subjects of CPPs.',
  ])('it begins: %s', (event) => {
    expect(periods([at('2021-01-10', event)])).toEqual([['2021-01-10', null, 'began']]);
  });

  test.each([
    'Birth plan made with midwife.',
    'Not made subject to a child protection plan.',
    'School asks whether Ann should be placed on a child protection plan.',
    'Safety plan agreed with mother.',
    'Plan made for the summer holidays.',
  ])('it does not begin: %s', (event) => {
    expect(periods([at('2021-01-10', event)])).toEqual([]);
  });

  test.each([
    'Child protection plan ended.',
    'No longer subject to a CP plan.',
    'Removed from the child protection plan today.',
    'Stepped down to child in need.',
  ])('it ends: %s', (event) => {
    expect(periods([at('2021-01-10', 'Now on a CP plan.'), at('2021-06-01', event)])).toEqual([
      ['2021-01-10', '2021-06-01', 'began'],
    ]);
  });

  test('at a conference “plan” alone is enough', () => {
    const made = at('2021-01-10', 'ICPC. Plan made under neglect.', ['conference']);
    const ended = at('2021-06-01', 'RCPC. Plan ended.', ['conference']);
    expect(periods([made, ended])).toEqual([['2021-01-10', '2021-06-01', 'began']]);
  });

  test('is surely open from the last day on which it may have begun to the first on which it may have ended', () => {
    expect(
      periods([
        at('2021-01-10/2021-01-31', 'Now on a CP plan.'),
        at('2021-06-01/2021-06-20', 'Child protection plan ended.'),
      ]),
    ).toEqual([['2021-01-31', '2021-06-01', 'began']]);
  });

  describe('is told apart for children whom texts or columns name', () => {
    const ofChildren = (...told: readonly Told[]) => {
      const { entries, readings } = tellRecord(told);
      return findPlanPeriods(gatherHappenings(entries, readings, []), { echoDays: 31 }).map(
        ({ child, from, to, start }) => [child, from, to, start === null ? 'open before' : 'began'],
      );
    };

    test('the end of one child’s plan, named in the text, does not close another’s', () => {
      expect(
        ofChildren(
          at('2021-01-10', 'Ann is now on a child protection plan.'),
          at('2021-03-10', 'Tom: child protection plan ended.'),
        ),
      ).toEqual([
        ['ann', '2021-01-10', null, 'began'],
        ['tom', '2021-03-10', '2021-03-10', 'open before'],
      ]);
    });

    test('so too where the column names them', () => {
      expect(
        ofChildren(
          { ...at('2021-01-10', 'Now on a child protection plan.'), children: ['Ann Example'] },
          { ...at('2021-03-10', 'Child protection plan ended.'), children: ['Tom'] },
        ),
      ).toContainEqual(['ann', '2021-01-10', null, 'began']);
    });

    test('what is said of all children is said of each, and of those whom no text about plans names', () => {
      expect(
        ofChildren(
          at('2021-01-10', 'All children made subject to child protection plans.'),
          at('2021-03-10', 'Tom: child protection plan ended.'),
          { ...at('2021-04-10', 'Bruise.'), children: ['Ann'] },
        ),
      ).toEqual([
        ['tom', '2021-01-10', '2021-03-10', 'began'],
        [null, '2021-01-10', null, 'began'],
      ]);
    });

    test('the end of an only child’s plan, with the name, closes one that began without', () => {
      expect(
        ofChildren(at('2021-01-10', 'Now on a CP plan.'), at('2021-03-10', 'Ann: CP plan ended.')),
      ).toEqual([['ann', '2021-01-10', '2021-03-10', 'began']]);
    });

    test('more names than a family has children are taken for none', () => {
      const many = Array.from({ length: 21 }, (_, place) => ({
        ...at('2021-01-10', `Now on a CP plan ${place}.`),
        children: [`Q${place}`],
      }));
      expect(ofChildren(...many)).toEqual([[null, '2021-01-10', null, 'began']]);
    });
  });

  test('a record that begins with an open plan, or with its end, knows no beginning', () => {
    expect(periods([at('2021-01-10', 'Remains on a child protection plan.')])).toEqual([
      ['2021-01-10', null, 'open before'],
    ]);
    expect(periods([at('2021-01-10', 'Child protection plan ended.')])).toEqual([
      ['2021-01-10', '2021-01-10', 'open before'],
    ]);
  });

  test('a late account of an ended plan opens none; a plan begun later does', () => {
    const first = [at('2021-01-10', 'Now on a CP plan.'), at('2021-06-01', 'CP plan ended.')];
    expect(periods([...first, at('2021-07-02', 'Remains on CP plan.')])).toHaveLength(1);
    expect(periods([...first, at('2021-07-03', 'Now on a CP plan again.')])).toHaveLength(2);
  });
});
