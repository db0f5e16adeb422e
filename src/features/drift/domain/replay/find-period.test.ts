import { expect, test } from 'vitest';
import type { Day } from '../../../../shared/day.ts';
import { findPeriod } from './find-period.ts';

const day = (text: string) => text as Day;
const census = { from: day('2023-04-01'), to: day('2024-03-31') };
const none = { from: null, to: null };

const periods = [
  {
    name: 'a census begins with its year',
    opening: { format: 'cin', referenceDay: day('2024-03-31'), collects: census },
    lastDay: '2024-03-31',
    period: ['2023-04-01', '2024-03-31'],
    completeFrom: '2023-04-01',
  },
  {
    name: 'Annex A begins six months before its last day',
    opening: { format: 'annex-a', referenceDay: null, collects: null },
    lastDay: '2026-03-31',
    period: ['2025-10-01', '2026-03-31'],
    completeFrom: '2025-10-01',
  },
  {
    name: 'the dataset begins three years before its last day',
    opening: { format: 'ssd', referenceDay: null, collects: null },
    lastDay: '2026-03-31',
    period: ['2023-03-31', '2026-03-31'],
    completeFrom: null,
  },
] as const;

test.each(periods)('$name', ({ opening, lastDay, period, completeFrom }) => {
  const found = findPeriod(none, opening, day(lastDay));
  expect([found.period.from, found.period.to]).toEqual(period);
  expect(found.reach).toMatchObject({ lastDay, completeFrom, askedTo: null });
});

test('it never runs past the last day, whatever was asked', () => {
  const opening = { format: 'entries', referenceDay: day('2026-03-31'), collects: null } as const;
  const asked = { from: null, to: day('2026-06-30') };
  const { period, reach } = findPeriod(asked, opening, day('2026-03-31'));
  expect(period.to).toBe('2026-03-31');
  expect(reach).toMatchObject({ isNamed: true, askedTo: '2026-06-30' });
});

test('an earlier last day is kept, and a first day before all is complete too', () => {
  const opening = { format: 'cin', referenceDay: day('2024-03-31'), collects: census } as const;
  const asked = { from: day('2021-01-01'), to: day('2024-01-31') };
  const { period, reach } = findPeriod(asked, opening, day('2024-03-31'));
  expect(period).toEqual(asked);
  expect(reach).toMatchObject({ askedTo: null, completeFrom: '2023-04-01' });
});
