import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { addDays } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { Theme } from '../themes/theme.ts';
import { findPatterns } from './find-patterns.ts';

const anyTold = fc
  .record({
    offset: fc.integer({ min: 0, max: 400 }),
    length: fc.constantFrom(0, 0, 0, 0, 12, 40),
    agency: fc.constantFrom('Health', 'Health', 'School'),
    event: fc.constantFrom(
      'Children seen at home.',
      'Rent paid.',
      'Visit.',
      'Asleep, not met.',
      'No access.',
    ),
    theme: fc.constantFrom<Theme>('child-unseen', 'no-access', 'injury'),
    childSeen: fc.constantFrom<Entry['childSeen']>('not-stated', 'not-seen', 'not-seen', 'not-seen', 'seen'),
    children: fc.constantFrom<readonly string[]>([], ['Ann'], ['Cal'], ['Ann', 'Cal']),
    standing: fc.constantFrom('current' as const, 'current' as const, 'historical' as const),
    note: fc.constantFrom(false, false, false, true),
  })
  .map(({ offset, length, theme, event, ...told }): Told => {
    const from = addDays(day('2020-01-01'), offset);
    const isUnseen = event === 'Asleep, not met.' || event === 'No access.';
    return {
      ...told,
      event: `${event} ${from}`,
      on: `${from}/${addDays(from, length)}`,
      themes: isUnseen ? [theme] : [],
    };
  });

const anyOpen = fc
  .record({
    told: anyTold,
    side: fc.constantFrom('from', 'until', 'none'),
    far: fc.constantFrom(0, 0, -2000, 2000),
  })
  .map(({ told, side, far }) => {
    const given = addDays(day(told.on.slice(0, 10)), far);
    const on = { from: `${given}/`, until: `/${given}`, none: '' }[side];
    return { ...told, event: `Later: ${told.event}`, on: on ?? '', given: side === 'none' ? '' : given };
  });

/** So that the names of the children are known whoever else names them. */
const names: Told = { on: '2000-01-01', note: true, event: 'Names.', children: ['Ann', 'Cal'] };

function find(told: readonly Told[]) {
  const { entries, readings } = tellRecord([names, ...told]);
  return findPatterns(entries, readings, []).filter(({ pattern }) => pattern === 'child-not-seen');
}

const anyRecord = fc.tuple(
  fc.array(anyTold, { minLength: 8, maxLength: 40 }),
  fc.array(anyOpen, { minLength: 1, maxLength: 4 }),
);

test('no entry with an open date makes longer how long a child was not seen, or adds to it', () => {
  fc.assert(
    fc.property(anyRecord, ([told, open]) => {
      const before = find(told);
      for (const after of find([...told, ...open])) {
        const around = before.filter(
          ({ from, to }) => (from ?? '') <= (after.from ?? '') && (after.to ?? '') <= (to ?? ''),
        );
        expect(around, after.sentence).not.toEqual([]);
        // Two children whose times were told apart may be told together.
        const known = new Set(around.flatMap(({ entries }) => entries));
        expect(
          after.entries.filter((id) => !known.has(id)),
          after.sentence,
        ).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('nor does one take away, or cut, a time in which the day that it gives does not lie', () => {
  fc.assert(
    fc.property(anyRecord, ([told, open]) => {
      const after = find([...told, ...open]).map(({ from, to }) => `${from} ${to}`);
      for (const { from, to, sentence } of find(told)) {
        if (open.some(({ given }) => (from ?? '') <= given && given <= (to ?? ''))) continue;
        expect(after, sentence).toContain(`${from} ${to}`);
      }
    }),
    { numRuns: 300 },
  );
});
