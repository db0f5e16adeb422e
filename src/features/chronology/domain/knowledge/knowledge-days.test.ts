import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from '../../../../../test/builders/read-documents.ts';
import { check, day } from '../../../../../test/chronologies/checking.ts';
import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import { deriveKnownRecord } from './derive-known-record.ts';
import { listKnowledgeDays } from './knowledge-days.ts';
import { countedSharing, type SharingDecided } from './settle-sharing.ts';
import { filesThen, type StoodOnce, sharedThen, type WordsThen } from './words-then.ts';

const march = (number: number): Day => day(`2012-03-${String(number).padStart(2, '0')}`);

/** An entry of the police of 5 March, recorded on that day or, where that is null, not said when. */
function entryOf(event: string, recorded: number | null): Entry {
  const rows = [
    ['Date', 'Recorded on', 'Source', 'Event'],
    ['05/03/2012', recorded === null ? '' : `${recorded}/03/2012`, 'Log', event],
  ];
  const [entry] = check(makeTable(rows, 'police.docx'), { agency: 'Police' }).entries;
  if (entry === undefined) throw new Error('there is an entry');
  return { ...entry, id: 'one' };
}

const file = check(makeTable([['Date', 'Source', 'Event']], 'police.docx'), { agency: 'Police' });

function toldOn(number: number): SharingDecided {
  const on = march(number);
  const told = { earliest: on, latest: on, certainty: 'exact', how: 'call' } as const;
  return { entry: 'one', agency: 'School', basis: 'stated', told, on };
}

function stood(event: string, recorded: number | null, from: number, until: number): StoodOnce {
  return { entry: entryOf(event, recorded), from: march(from), until: march(until) };
}

const ask = { agency: 'School', withoutAssumed: false };

test('what an agency was told of words counts until others take their place', () => {
  const once = stood('Bruise', 8, 8, 12);
  const words = {
    shared: [],
    stood: [once],
    sharedOnce: [{ said: toldOn(9), isOfNow: false, days: [once] }],
  };
  expect(listKnowledgeDays([entryOf('Burn', 12)], words, ask)).toEqual([march(9), march(12)]);
  expect(listKnowledgeDays([entryOf('Burn', 12)], words, { ...ask, agency: 'Police' })).toEqual([
    march(8),
    march(12),
  ]);
});

test('where the words of now were known before those that stood once, each change of what is told is a step', () => {
  const words = { shared: [], stood: [stood('Bruise', 8, 8, 12)], sharedOnce: [] };
  const police = { ...ask, agency: 'Police' };
  expect(listKnowledgeDays([entryOf('Burn', 6)], words, police)).toEqual([march(6), march(8), march(12)]);
});

test('law: an agency’s view changes on the days of steps, and on no others', () => {
  const number = fc.integer({ min: 2, max: 28 });
  const recorded = fc.option(number);
  const bounds = fc
    .uniqueArray(number, { minLength: 1, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(
      bounds,
      fc.array(recorded, { minLength: 4, maxLength: 4 }),
      fc.array(fc.option(number), { minLength: 4, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      fc.constantFrom('School', 'Police'),
      fc.boolean(),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      (from, records, told, isRead, agency, withoutAssumed, isLeftOut) => {
        const now = entryOf('As it reads now', records[3] ?? null);
        const all = from
          .slice(0, -1)
          .map((first, at) => stood(`As it read ${at}`, records[at] ?? null, first, from[at + 1] ?? 29));
        const ofNow = told[3] == null ? [] : [toldOn(told[3])];
        const leftOut = all.filter((_, at) => isRead[at] && isLeftOut[at]);
        const shared = leftOut.length === 0 ? ofNow : [];
        const words: WordsThen = {
          stood: all.filter((_, at) => isRead[at]),
          sharedOnce: [
            ...all.flatMap((one, at) => {
              const on = told[at];
              return on == null || !isRead[at] ? [] : [{ said: toldOn(on), isOfNow: false, days: [one] }];
            }),
            ...ofNow.flatMap((said) => (leftOut.length > 0 ? [{ said, isOfNow: true, days: leftOut }] : [])),
          ],
        };
        const view = (on: Day) => {
          const [then] = filesThen([{ ...file, entries: [now] }], words.stood, on).files;
          const entries = then?.entries ?? [];
          const sharing = countedSharing(entries, sharedThen(shared, words.sharedOnce, on));
          const { known } = deriveKnownRecord(entries, sharing, [], { agency, on, withoutAssumed });
          return JSON.stringify(known.map(() => entries.map(({ event }) => event)));
        };
        const days = Array.from({ length: 30 }, (_, at) => at + 2).filter(
          (at) => view(march(at)) !== view(march(at - 1)),
        );
        const steps = listKnowledgeDays([now], { ...words, shared }, { agency, withoutAssumed });
        expect(steps).toEqual(days.map(march));
      },
    ),
  );
});
