import { expect, test } from 'vitest';
import { day } from '../../../../../test/chronologies/checking.ts';
import { combineSaid } from './combine-said.ts';
import { nothingSaid, type PlanPointSaid, type SaidOnRecord } from './said-on-record.ts';

function risk(number: number, words: string): PlanPointSaid {
  const nobody = { who: null, agency: null, due: null, late: false, ended: null, children: [] };
  return { kind: 'risk', number, words, from: day('2012-01-09'), ...nobody };
}

function planOf(words: readonly string[], entry: string): SaidOnRecord {
  const on = day('2012-05-01');
  const bearing = { entry, kind: 'risk', number: 1, movement: 'worse', on, ofEarlierWords: false } as const;
  return { ...nothingSaid, plan: words.map((text, at) => risk(at + 1, text)), bearings: [bearing] };
}

test('what people said of two records stands together', () => {
  const one = { ...nothingSaid, agencies: ['Police', 'School'] };
  const other = { ...nothingSaid, agencies: ['School', 'Health'], comments: [] };
  expect(combineSaid([one, other])).toMatchObject({ agencies: ['Police', 'School', 'Health'], comments: [] });
  expect(combineSaid([one, one]).comments).toBeNull();
});

test('of two plans the points of the later are numbered on, and each entry bears on its own', () => {
  const { plan, bearings } = combineSaid([planOf(['Cold', 'Hunger'], 'a'), planOf(['Fear'], 'b')]);
  expect(plan.map(({ number, words }) => `R${number} ${words}`)).toEqual(['R1 Cold', 'R2 Hunger', 'R3 Fear']);
  expect(bearings.map(({ entry, number }) => `${entry} R${number}`)).toEqual(['a R1', 'b R3']);
});

test('the same plan stands once', () => {
  const { plan, bearings } = combineSaid([planOf(['Cold', 'Hunger'], 'a'), planOf(['Cold', 'Hunger'], 'b')]);
  expect(plan.map(({ words }) => words)).toEqual(['Cold', 'Hunger']);
  expect(bearings.map(({ number }) => number)).toEqual([1, 1]);
});
