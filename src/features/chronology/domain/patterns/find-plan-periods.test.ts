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
