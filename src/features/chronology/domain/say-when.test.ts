import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { When } from '../../../shared/when/when.ts';
import { sayWhen, sayWhenInSentence } from './say-when.ts';

function when(earliest: string | null, latest: string | null, more: Partial<When> = {}): When {
  const day = (text: string | null) => (text === null ? null : (parseDay(text) as Day));
  return {
    text: '',
    earliest: day(earliest),
    latest: day(latest),
    extent: earliest === latest ? 'day' : 'within',
    certainty: 'exact',
    time: null,
    partOfDay: null,
    edtf: null,
    notes: [],
    ...more,
  };
}

function time(start: string | null, end: string | null): When['time'] {
  return { start, end, startCertainty: 'exact', endCertainty: 'exact' };
}

const cases: readonly (readonly [When, string])[] = [
  [when('2012-03-12', '2012-03-12'), '12 March 2012'],
  [when('2012-03-01', '2012-03-31'), 'March 2012'],
  [when('2012-01-01', '2012-12-31'), '2012'],
  [when('2012-03-01', '2012-03-31', { extent: 'span' }), 'all through March 2012'],
  [when('2012-03-12', '2012-03-15', { extent: 'span' }), '12 March 2012 to 15 March 2012'],
  [when('2012-03-12', '2012-03-15'), 'some day from 12 March 2012 to 15 March 2012'],
  [when(null, '2012-03-15'), 'up to 15 March 2012'],
  [when('2012-03-15', null), 'from 15 March 2012 on'],
  [when('2012-01-01', null, { certainty: 'approximate' }), 'from about 1 January 2012 on'],
  [when(null, '2012-03-15', { certainty: 'approximate-uncertain' }), 'up to about 15 March 2012 (uncertain)'],
  [when(null, null, { extent: 'unknown' }), 'date not known'],
  [when('2012-03-12', '2012-03-12', { certainty: 'approximate' }), 'about 12 March 2012'],
  [when('2012-03-12', '2012-03-12', { certainty: 'uncertain' }), '12 March 2012 (uncertain)'],
  [
    when('2012-03-12', '2012-03-12', { certainty: 'approximate-uncertain' }),
    'about 12 March 2012 (uncertain)',
  ],
  [when('2012-03-12', '2012-03-12', { time: time('14:30', null) }), '12 March 2012, 14:30'],
  [when('2012-03-12', '2012-03-12', { time: time('14:30', '15:00') }), '12 March 2012, 14:30 to 15:00'],
  [when('2012-03-12', '2012-03-12', { time: time(null, '15:00') }), '12 March 2012, until 15:00'],
  [when('2012-03-12', '2012-03-12', { partOfDay: 'evening' }), '12 March 2012, evening'],
];

test.each(cases.map(([value, words]) => ({ value, words })))(
  'a date is said as “$words”',
  ({ value, words }) => {
    expect(sayWhen(value)).toBe(words);
  },
);

const within: readonly (readonly [When, string])[] = [
  [when('2016-09-21', '2016-09-30', { certainty: 'approximate' }), 'late September 2016'],
  [when('2016-09-01', '2016-09-10'), 'early September 2016'],
  [when('2016-02-11', '2016-02-20', { certainty: 'approximate-uncertain' }), 'mid February 2016 (uncertain)'],
  [when('2016-02-21', '2016-02-29'), 'late February 2016'],
  [when('2016-09-03', '2016-09-09', { certainty: 'approximate' }), 'some day between 3 and 9 September 2016'],
  [when('2016-09-28', '2016-10-02'), 'some day between 28 September and 2 October 2016'],
  [when('2016-12-28', '2017-01-02'), 'some day between 28 December 2016 and 2 January 2017'],
  [when('2016-09-03', '2016-09-09', { extent: 'span' }), '3 to 9 September 2016'],
  [when('2016-09-01', '2016-09-30', { certainty: 'approximate' }), 'about September 2016'],
  [when('2016-09-03', '2016-09-03', { certainty: 'approximate' }), 'about 3 September 2016'],
  [when(null, null, { extent: 'unknown' }), 'date not known'],
];

test.each(within.map(([value, words]) => ({ value, words })))(
  'within a sentence a date is said as “$words”',
  ({ value, words }) => {
    expect(sayWhenInSentence(value)).toBe(words);
  },
);
