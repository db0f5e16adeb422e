import { expect, test } from 'vitest';
import { inShort, settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { addDays, type Day } from '../../../../shared/day.ts';
import { type Interval, interval } from './interval.ts';

const day = (text: string) => text as Day;
const at = (on: string) => ({ id: `on ${on}`, on: day(on) });
const settings = settingsOf('supervision', { limit: 4, unit: 'weeks', soon: 5 });

function find(on: string, asked: Partial<Interval> = {}) {
  const found = interval({
    about: 'plan-1',
    began: day('2025-01-06'),
    base: day('2025-01-06'),
    from: [at('2025-01-06')],
    events: [],
    toldFrom: null,
    settings,
    day: day(on),
    say: ({ state }) => state,
    ...asked,
  });
  return inShort(found === null ? [] : [found]);
}

test.each<[string, string, Partial<Interval>, string]>([
  ['no event yet: from the base', '2025-01-20', {}, 'ok since 2025-01-06, due 2025-02-03'],
  ['near', '2025-01-29', {}, 'due since 2025-01-29, due 2025-02-03'],
  ['on the due day', '2025-02-03', {}, 'due since 2025-01-29, due 2025-02-03'],
  ['the day after', '2025-02-04', {}, 'late since 2025-02-04, due 2025-02-03, 1 days over'],
  [
    'an event starts it anew',
    '2025-02-04',
    { events: [at('2025-01-20')] },
    'ok since 2025-01-20, due 2025-02-17',
  ],
  [
    'one to come does not',
    '2025-02-04',
    { events: [at('2025-02-05')] },
    'late since 2025-02-04, due 2025-02-03, 1 days over',
  ],
  [
    'one before the base does not',
    '2025-02-04',
    { events: [at('2025-01-05')] },
    'late since 2025-02-04, due 2025-02-03, 1 days over',
  ],
  [
    'its own due day',
    '2025-01-09',
    { dueFrom: (start) => addDays(start, 2) },
    'late since 2025-01-09, due 2025-01-08, 1 days over',
  ],
  [
    'told only from a later day: nobody can say',
    '2025-02-04',
    { toldFrom: day('2025-02-01') },
    'not-recorded since 2025-01-06',
  ],
  [
    'told only from a later day, and late even so',
    '2025-03-02',
    { toldFrom: day('2025-02-01') },
    'late since 2025-03-02, due 2025-03-01, 1 days over',
  ],
  [
    'told from a day before the base',
    '2025-01-20',
    { toldFrom: day('2025-01-06') },
    'ok since 2025-01-06, due 2025-02-03',
  ],
  [
    'a doubtful event that would still hold',
    '2025-02-04',
    { doubtful: [at('2025-01-20')] },
    'not-recorded since 2025-02-04',
  ],
  [
    'a doubtful event after the due day',
    '2025-02-20',
    { doubtful: [at('2025-02-10')] },
    'not-recorded since 2025-02-10',
  ],
  [
    'a doubtful event that holds no more',
    '2025-02-18',
    { doubtful: [at('2025-01-20')] },
    'late since 2025-02-04, due 2025-02-03, 15 days over',
  ],
  [
    'a doubtful event while it is not late',
    '2025-02-03',
    { doubtful: [at('2025-01-20')] },
    'due since 2025-01-29, due 2025-02-03',
  ],
  ['a profile that does not ask it of that day', '2025-02-04', { settings: () => null }, 'none'],
])('%s', (_name, on, asked, found) => {
  expect(find(on, asked)).toBe(found);
});
