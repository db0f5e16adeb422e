import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const change = (on: string, agency = 'Social care', event = 'Case transferred.'): Told => ({
  on,
  agency,
  event: `${event} ${on}`,
  themes: ['change-of-worker'],
});

function find(told: readonly Told[]) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, []).filter((found) => found.pattern === 'changes-of-worker');
}

describe('changes of worker', () => {
  test('are told with their days, and say when a chair is among them', () => {
    const told = [change('2021-01-10'), change('2021-09-10', 'Social care', 'New chair.')];
    expect(find(told).map(({ sentence }) => sentence)).toEqual([
      'Two changes of worker or conference chair were recorded between 10 January and 10 September 2021: 10 January 2021 and 10 September 2021.',
    ]);
    expect(find(told.slice(0, 1))).toEqual([]);
  });

  test.each([
    ['2022-01-09', 1],
    ['2022-01-10', 1],
    ['2022-01-11', 0],
  ])('belong together within a year: the second on %s (%s times)', (on, times) => {
    expect(find([change('2021-01-10'), change(on)])).toHaveLength(times);
  });

  test.each([
    ['2021-01-30', 'Health', 0],
    ['2021-01-31', 'Health', 0],
    ['2021-02-01', 'Health', 1],
    ['2021-01-31', 'Social care', 1],
  ])(
    'what another agency hears within three weeks is the same change: %s, %s (%s times)',
    (on, agency, times) => {
      expect(find([change('2021-01-10'), change(on, agency)])).toHaveLength(times);
    },
  );
});

test.each([
  'New social worker Zed allocated.',
  'Re-allocated.',
  'Handover held.',
  'Agency worker now covering.',
  'SW has left post.',
  'Different health visitor today.',
])('words that say so make a change: %s', (event) => {
  expect(find([change('2021-01-10'), change('2021-03-10', 'Health', event)])).toHaveLength(1);
});

test.each([
  'Registered with Dr Zed at new surgery.',
  'Keys collected.',
  'Ann seen in her room.',
  'There was nobody in.',
])('a theme without such words makes none: %s', (event) => {
  expect(find([change('2021-01-10'), change('2021-03-10', 'Health', event)])).toEqual([]);
});

test('a worker who is allocated when a referral comes in is a first worker, not another', () => {
  const first: Told = {
    on: '2021-01-10',
    event: 'Allocated to SW.',
    themes: ['referral', 'change-of-worker'],
  };
  expect(find([first, change('2021-03-10')])).toEqual([]);
});
