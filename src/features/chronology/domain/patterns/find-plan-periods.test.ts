import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPlanPeriods } from './find-plan-periods.ts';
import { gatherHappenings } from './happening.ts';
import { tellPlanPeriods } from './tell-plan-periods.ts';

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

  test.each([
    [
      'In December 2014, Ann was taken off a child protection plan which had been in place since 2011.',
      '2011-12-31',
    ],
    ['CP plan in place since 2012 ended.', '2012-12-31'],
    ['CP plan from June 2010 ended.', '2010-06-30'],
    ['Removed from the child protection plan she had been on since 14/03/2012.', '2012-03-14'],
  ])('its beginning is read where the text of its end states it: %s', (event, from) => {
    expect(periods([at('2014-12-01/2014-12-31', event, ['conference'])])).toEqual([
      [from, '2014-12-01', 'open before'],
    ]);
  });

  test('so too where it is said while it goes on, and what says when it began is not the beginning', () => {
    for (const event of [
      'Remains on a child protection plan since March 2012.',
      'Is subject to a CP plan since March 2012.',
    ])
      expect(periods([at('2014-01-10', event), at('2014-12-05', 'CP plan ended.')])).toEqual([
        ['2012-03-31', '2014-12-05', 'open before'],
      ]);
  });

  test.each([
    'No longer subject to a child protection plan since 2012.',
    'CP plan ended; not seen at school since 2012.',
    'CP plan ended. Father has lived apart from the children since March 2012.',
    'Child protection plan ended, since 2012 was a bad year.',
    'CP plan since January 2031 ended.',
  ])('no beginning is read out of other words: %s', (event) => {
    expect(periods([at('2014-12-05', event)])).toEqual([['2014-12-05', '2014-12-05', 'open before']]);
  });

  test('a beginning that an event tells stands, whatever is said later', () => {
    expect(
      periods([
        at('2012-03-14', 'Now on a CP plan.'),
        at('2014-12-05', 'CP plan in place since 2011 ended.'),
      ]),
    ).toEqual([['2012-03-14', '2014-12-05', 'began']]);
  });

  test('a late account of an ended plan opens none; a plan begun later does', () => {
    const first = [at('2021-01-10', 'Now on a CP plan.'), at('2021-06-01', 'CP plan ended.')];
    expect(periods([...first, at('2021-07-02', 'Remains on CP plan.')])).toHaveLength(1);
    expect(periods([...first, at('2021-07-03', 'Now on a CP plan again.')])).toHaveLength(2);
  });

  test('is told with the beginning that a later text states, and not as that of a month', () => {
    const said = (event: string) =>
      tellPlanPeriods(tellRecord([at('2014-12-01/2014-12-31', event)]).entries).map(({ from, sentence }) => [
        from,
        sentence,
      ]);
    expect(
      said(
        'In December 2014, [child] was taken off a child protection plan which had been in place since 2011.',
      ),
    ).toEqual([['2011-12-31', 'Child protection plan: since 2011, as was said later, ended December 2014.']]);
    expect(said('In April, Ann was taken off a CP plan.')).toEqual([
      [null, 'Child protection plan of Ann: ended December 2014, no beginning is recorded.'],
    ]);
  });
});
