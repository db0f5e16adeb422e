import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, sameEvent, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { addDays } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { orderEntries } from '../order-entries.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { type Theme, themes } from '../themes/theme.ts';
import { adviseToBegin } from './advise-to-begin.ts';
import { countEntries } from './count-entries.ts';
import { findGaps } from './find-gaps.ts';
import { findPatterns } from './find-patterns.ts';
import { patternNames } from './pattern.ts';

const texts = [
  'Seen at home.',
  'Case closed.',
  'Now on a child protection plan.',
  'Child protection plan ended.',
  'Handover not completed.',
  'House clean and tidy.',
  'Rent paid.',
] as const;

const anyTold = fc
  .record({
    offset: fc.integer({ min: 0, max: 700 }),
    length: fc.constantFrom(0, 0, 0, 5, 40),
    agency: fc.constantFrom('Health', 'Police', 'School'),
    event: fc.constantFrom(...texts),
    theme: fc.oneof(fc.constantFrom<Theme>(...themes), fc.constant<Theme>('missed-appointment')),
    standing: fc.constantFrom('current' as const, 'current' as const, 'historical' as const),
    note: fc.constantFrom(false, false, true),
    known: fc.constantFrom(true, true, true, false),
  })
  .map(({ offset, length, known, theme, ...told }): Told => {
    const from = addDays(day('2020-01-01'), offset);
    return { ...told, on: known ? `${from}/${addDays(from, length)}` : '', themes: [theme] };
  });

/** Records of which some entries, next to each other or not, are held to tell of one event. */
const anyRecord = fc
  .record({
    told: fc.array(anyTold, { maxLength: 60 }),
    cuts: fc.array(fc.nat({ max: 20 }), { maxLength: 8 }),
  })
  .map(({ told, cuts }) => {
    const { entries, readings } = tellRecord(told);
    const ordered = inOrder(entries);
    return { entries: ordered, readings, groups: makeGroups(ordered, cuts) };
  });

function makeGroups(entries: readonly Entry[], cuts: readonly number[]): readonly SameEvent[] {
  const loose = entries.map(({ id }) => id);
  return cuts.flatMap((cut) => {
    const ids = loose.splice(cut, 3);
    return ids.length < 2 ? [] : [sameEvent(...ids)];
  });
}

/** As merging orders entries that come from one file for each agency. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return orderEntries(
    entries.map((entry) => ({ entry, sha256: entry.agency, position: Number(entry.id.slice(1)) })),
  );
}

function findAll(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  groups: readonly SameEvent[] = [],
) {
  return {
    patterns: findPatterns(entries, readings, groups),
    gaps: findGaps(entries, readings),
    advice: adviseToBegin(entries, readings, groups),
    counts: countEntries(entries, readings),
  };
}

describe('patterns of any record', () => {
  test('are the same in whatever order the files come', () => {
    fc.assert(
      fc.property(anyRecord, fc.infiniteStream(fc.nat()), ({ entries, readings, groups }, numbers) => {
        const mixed = entries
          .map((entry) => ({ entry, place: numbers.next().value }))
          .toSorted((first, second) => first.place - second.place)
          .map(({ entry }) => entry);
        expect(findAll(inOrder(mixed), readings, groups)).toEqual(findAll(entries, readings, groups));
      }),
    );
  });

  test('are not changed by an author’s note', () => {
    fc.assert(
      fc.property(anyRecord, anyTold, fc.nat(), ({ entries, readings, groups }, told, place) => {
        const added = tellRecord([{ ...told, id: 'note', note: true }]);
        const withNote = entries.toSpliced(place % (entries.length + 1), 0, ...added.entries);
        const both = new Map([...readings, ...added.readings]);
        expect(findAll(withNote, both, groups)).toEqual(findAll(entries, readings, groups));
      }),
    );
  });

  test('tell of every run of missed appointments still when one more was missed', () => {
    fc.assert(
      fc.property(anyRecord, anyTold, ({ entries, readings, groups }, told) => {
        const more = tellRecord([
          { ...told, id: 'more', event: 'WNB once more.', note: false, themes: ['missed-appointment'] },
        ]);
        const runsOf = (some: readonly Entry[], told: ReadonlyMap<string, EntryReading>) =>
          findPatterns(some, told, groups)
            .filter(({ pattern }) => pattern === 'missed-appointments-run')
            .map((pattern) => pattern.entries);
        const after = runsOf([...entries, ...more.entries], new Map([...readings, ...more.readings]));
        for (const run of runsOf(entries, readings)) {
          expect(after.some((other) => run.every((id) => other.includes(id)))).toBe(true);
        }
      }),
    );
  });

  test('rest on entries that are neither notes nor history, and lie within their days', () => {
    fc.assert(
      fc.property(anyRecord, ({ entries, readings, groups }) => {
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        for (const pattern of findPatterns(entries, readings, groups)) {
          expect(pattern.entries.length).toBeGreaterThan(0);
          expect(new Set(pattern.entries).size).toBe(pattern.entries.length);
          expect(patternNames).toContain(pattern.pattern);
          expect(pattern.sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect((pattern.from ?? '') <= (pattern.to ?? '')).toBe(true);
          for (const id of pattern.entries) {
            expect(byId.get(id)?.note).toBe(false);
            expect(readings.get(id)?.standing.standing).toBe('current');
          }
        }
      }),
    );
  });
});

describe('patterns of unusual records', () => {
  test('of nothing, and of notes and history alone, there are none', () => {
    const nothing = { patterns: [], gaps: [], advice: [] };
    expect(findAll([], new Map())).toMatchObject(nothing);
    const { entries, readings } = tellRecord(
      [
        { on: '2021-01-01', note: true },
        { on: '2011', standing: 'historical' as const, event: 'Case closed.' },
      ].map((told) => ({ ...told, on: '2011-01-01' })),
    );
    expect(findAll(entries, readings)).toMatchObject(nothing);
  });

  test('20,000 identical rows are one event', () => {
    const row: Told = {
      on: '2021-03-01',
      event: 'WNB.',
      themes: ['missed-appointment', 'no-access', 'child-unseen'],
    };
    const { entries, readings } = tellRecord(Array.from({ length: 20_000 }, () => row));
    expect(findAll(entries, readings)).toMatchObject({ patterns: [], gaps: [], advice: [] });
    expect(countEntries(entries, readings).byTheme[0]?.entries).toBe(20_000);
  });

  test('20,000 rows that are held to be one event are one event', () => {
    const { entries, readings } = tellRecord(
      Array.from({ length: 20_000 }, (_, place) => ({
        on: '2021-03-01',
        event: `WNB ${place}. Case closed. Handover not completed.`,
        themes: ['missed-appointment' as const, 'change-of-worker' as const],
      })),
    );
    const group = sameEvent(...entries.map(({ id }) => id));
    const names = findPatterns(entries, readings, [group]).map(({ pattern }) => pattern);
    expect(names).toEqual(['start-again-after-handover']);
    const apart = findPatterns(entries, readings, []).map(({ pattern }) => pattern);
    expect(apart).toEqual(['missed-appointments-run', 'start-again-after-handover']);
  });

  test('texts that hold nothing but a date say nothing', () => {
    const { entries, readings } = tellRecord(
      ['2021-03-01', '2021-03-02', '2021-03-03'].map((on) => ({ on, event: on })),
    );
    expect(findAll(entries, readings)).toMatchObject({ patterns: [], gaps: [], advice: [] });
  });

  test('an entry of 30,000 characters, and one without a reading, are read', () => {
    const { entries } = tellRecord([{ on: '2021-03-01', event: 'closed the case not '.repeat(1500) }]);
    expect(findPatterns(entries, new Map(), [])).toEqual([]);
  });

  test('the last days of the calendar are days like others', () => {
    const all: Theme[] = ['injury', 'change-of-worker', 'missed-appointment'];
    const { entries, readings } = tellRecord([
      { on: '9999-12-01', event: 'Now on a child protection plan.' },
      { on: '9999-12-30', event: 'Handover not completed.', themes: all },
      { on: '9999-12-31', event: 'Child protection plan ended.', themes: all },
    ]);
    expect(findPatterns(entries, readings, []).map(({ pattern }) => pattern)).toContain(
      'no-strategy-discussion',
    );
  });
});
