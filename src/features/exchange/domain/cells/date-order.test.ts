import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DateCell, watchDateOrder } from './date-order.ts';
import { orderOf } from './read-day.ts';

const cell = (text: string, line: number, more: Partial<DateCell> = {}): DateCell => ({
  part: 'ssd_cp_visits',
  column: 'cppv_cp_visit_date',
  line,
  text,
  ...more,
});

describe('the order of a date', () => {
  it.each([
    ['01/13/2025', 'month-first'],
    ['1-13-2025', 'month-first'],
    ['02/10/2025', 'either'],
    ['2.10.2025 09:30', 'either'],
    ['13/01/2025', null],
    ['05/05/2025', null],
    ['2025-02-10', null],
    ['2 October 2025', null],
    ['31/31/2025', null],
    ['', null],
  ])('of %s is %s', (text, order) => {
    expect(orderOf(text)).toBe(order);
  });

  test('is never in doubt for a day after the twelfth', () => {
    const numbers = fc.tuple(fc.integer({ min: 13, max: 28 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(numbers, ([day, month]) => {
        expect(orderOf(`${day}/${month}/2025`)).toBeNull();
        expect(orderOf(`${month}/${day}/2025`)).toBe('month-first');
      }),
    );
  });
});

describe('the dates of an extract', () => {
  it('are in no doubt where none of them is month first', () => {
    const dates = watchDateOrder('line');
    dates.note(cell('02/10/2025', 2));
    dates.note(cell('25/10/2025', 3));
    expect(dates.isDoubtful(cell('02/10/2025', 2))).toBe(false);
    expect(dates.reports()).toEqual([]);
  });

  it('are all in doubt where one is, those of other columns and tables too', () => {
    const dates = watchDateOrder('line');
    const plan = cell('03/04/2025', 7, { part: 'ssd_cp_plans', column: 'cppl_cp_plan_end_date' });
    for (const [place, text] of [
      '01/10/2025',
      '02/10/2025',
      '01/13/2025',
      '03/10/2025',
      '04/10/2025',
    ].entries())
      dates.note(cell(text, place + 2));
    dates.note(plan);
    expect(dates.isDoubtful(cell('02/10/2025', 3))).toBe(true);
    expect(dates.isDoubtful(plan)).toBe(true);
    expect(dates.isDoubtful(cell('25/10/2025', 9))).toBe(false);
    expect(dates.reports()).toMatchObject([
      { rule: 'date-format', severity: 'error', child: null, part: 'ssd_cp_visits', line: 2 },
      { rule: 'date-format', part: 'ssd_cp_plans', line: 7 },
    ]);
    expect(dates.reports().map(({ message }) => message)).toEqual([
      '“cppv_cp_visit_date”: this column holds 01/13/2025 (line 4), which is no day in UK order, so 01/10/2025 may be either. 4 dates that may be either were not read, first on lines 2, 3 and 5: write the dates as year-month-day, such as 2024-03-31.',
      '“cppl_cp_plan_end_date”: “cppv_cp_visit_date” of ssd_cp_visits holds 01/13/2025 (line 4), which is no day in UK order, so 03/04/2025 may be either. 1 date that may be either was not read, on line 7: write the dates as year-month-day, such as 2024-03-31.',
    ]);
  });

  it('that a program made of texts are in doubt only in the column of such a text', () => {
    const dates = watchDateOrder('row');
    const here = cell('02/10/2025', 3, { made: true });
    const elsewhere = cell('02/10/2025', 3, { made: true, column: 'born' });
    for (const one of [here, elsewhere, cell('01/13/2025', 4)]) dates.note(one);
    expect([dates.isDoubtful(here), dates.isDoubtful(elsewhere)]).toEqual([true, false]);
    expect(dates.reports()).toHaveLength(1);
  });
});
