import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Entry } from '../entry.ts';
import { findSameEvents } from './find-same-events.ts';
import type { SameEvent } from './same-event.ts';

const police = 'Northgate Police';
const school = 'Larkmoor Primary School';
const care = 'Northgate Children’s Social Care';
const health = 'Northgate Community Health';

function find(...entries: readonly Entry[]): readonly SameEvent[] {
  return findSameEvents(entries, new Map());
}

function isJoined(...entries: readonly Entry[]): boolean {
  return find(...entries).some((event) => event.entries.length === entries.length);
}

describe('accounts of one event', () => {
  test('two agencies that tell of one incident on one day, in different words', () => {
    const [event] = find(
      makeEntry(
        '4 March 2017',
        police,
        'Domestic at 14 Quarry Steps. Verbal altercation, a kitchen window was broken.',
      ),
      makeEntry(
        '4 March 2017',
        care,
        'Call from police: argument between the parents, kitchen window smashed and broken.',
      ),
    );
    expect(event?.entries).toHaveLength(2);
    expect(event?.score).toBeGreaterThan(0.5);
    expect(event?.why.join(' ')).toContain('“kitchen”');
    expect(event?.why.join(' ')).toContain('domestic abuse');
    expect(event?.why).toContain('Both are recorded under the same day.');
  });

  test('both ends of one contact', () => {
    const ends = [
      makeEntry('6 March 2017', school, 'Linear bruise on the hand, purple. DSL rang social care.', {
        children: ['Ivo'],
      }),
      makeEntry('7 March 2017', care, 'Call from DSL about Ivo: purple bruise, hand.', { children: ['Ivo'] }),
    ];
    expect(isJoined(...ends)).toBe(true);
    expect(find(...ends)[0]?.why.join(' ')).toContain('speaks of Larkmoor Primary School: “DSL”');
  });

  test('that they are about the same children is said of columns; else their words name them', () => {
    const ofSchool = 'Linear bruise on the hand of Ivo, purple. DSL rang social care.';
    const ofCare = 'Call from DSL about Ivo: purple bruise, hand.';
    const why = (there: readonly string[], here: readonly string[]) => {
      const other = makeEntry('1 May 2017', school, 'Ivo and Una won a prize', { children: ['Ivo', 'Una'] });
      const ends = [
        makeEntry('6 March 2017', school, ofSchool, { children: there }),
        makeEntry('7 March 2017', care, ofCare, { children: here }),
      ];
      return find(...ends, other)[0]?.why.join(' ');
    };
    expect(why(['Ivo'], ['Ivo'])).toContain('Both are about the same children.');
    expect(why(['Ivo', 'Una'], ['Ivo'])).toContain('Both are about some of the same children.');
    expect(why(['Ivo'], [])).toContain('Their words name the same children.');
  });

  test('an abbreviation and the words that it stands for', () => {
    expect(
      isJoined(
        makeEntry('12 May 2018', health, 'WNB at SALT, third time.', { children: ['Ivo'] }),
        makeEntry('12 May 2018', care, 'HV says that Ivo was not brought to speech and language therapy.', {
          children: ['Ivo'],
        }),
      ),
    ).toBe(true);
  });

  test('a record of a later day that names the day itself', () => {
    const [event] = find(
      makeEntry(
        '12 November 2018',
        police,
        'Domestic incident, DASH completed, television pulled off its bracket.',
      ),
      makeEntry(
        '20 November 2018',
        care,
        'Police notification: domestic incident on 12/11/18, television broken off bracket.',
      ),
    );
    expect(event?.why.join(' ')).toContain('“12/11/18” is 12 November 2018');
    expect(event?.differences.filter(({ kind }) => kind === 'date')).toEqual([]);
  });

  test('a vague month and a day in it, when rare words tie them', () => {
    expect(
      isJoined(
        makeEntry(
          'June 2019',
          health,
          'Mother says a neighbour’s tap leaked through the ceiling, mould behind the wardrobe.',
        ),
        makeEntry(
          '14 June 2019',
          'Stell Homes',
          'Inspection: leak through ceiling from neighbour’s tap, mould behind wardrobe.',
        ),
      ),
    ).toBe(true);
  });

  test('one record that stands under each child', () => {
    const words = 'Case conference attended by the head teacher. Reports were read out and the plan agreed.';
    const [event] = find(
      makeEntry('23 March 2017', school, words, { children: ['Ivo'] }),
      makeEntry('23 March 2017', school, words, { children: ['Mabel'] }),
    );
    expect(event?.entries).toHaveLength(2);
    expect(event?.why[0]).toContain('under Ivo and Mabel');
  });
});

describe('what must not be joined', () => {
  test('weekly visits of one worker, told in the same words', () => {
    const visits = ['3', '10', '17', '24'].map((date) =>
      makeEntry(
        `${date} May 2017`,
        care,
        'Weekly family support visit. Routines chart looked at. Home conditions acceptable.',
      ),
    );
    expect(find(...visits)).toEqual([]);
  });

  test('different things on one day', () => {
    expect(
      find(
        makeEntry('19 April 2017', school, 'Star of the week for kindness to a new pupil.', {
          children: ['Ivo'],
        }),
        makeEntry('19 April 2017', health, 'Did not attend eye clinic, text reminder had been sent.', {
          children: ['Ivo'],
        }),
      ),
    ).toEqual([]);
  });

  test('the same kind of event for a brother and for a sister', () => {
    expect(
      find(
        makeEntry('19 April 2017', health, 'Not brought to the dentist.', { children: ['Ivo'] }),
        makeEntry('19 April 2017', school, 'Told that the dentist was missed.', { children: ['Mabel'] }),
      ),
    ).toEqual([]);
  });

  test('two rows of one agency at different times of one day', () => {
    expect(
      find(
        makeEntry('19 April 2017 10:00', police, 'Called to a domestic at 14 Quarry Steps.'),
        makeEntry('19 April 2017 22:30', police, 'Called to a domestic at 14 Quarry Steps.'),
      ),
    ).toEqual([]);
  });

  test('an old incident told again on a later day, unless the text gives its date', () => {
    const incident = makeEntry(
      '4 March 2017',
      police,
      'Domestic, father arrested, children hid in the wardrobe.',
    );
    const told = makeEntry(
      '9 March 2017',
      care,
      'Mother spoke again of when father was arrested and the children hid in the wardrobe.',
    );
    const historical = new Map([
      [told.id, { themes: [], standing: { standing: 'historical' as const, words: ['spoke again'] } }],
    ]);
    expect(findSameEvents([incident, told], historical)).toEqual([]);
    const dated = { ...told, event: `${told.event} That was on 4/3/17.` };
    expect(findSameEvents([incident, dated], historical)).toHaveLength(1);
  });

  test('authors’ notes', () => {
    const words = 'This chronology was compiled from the paper file and the electronic record.';
    expect(
      find(
        makeEntry('1 May 2017', care, words, { note: true }),
        makeEntry('1 May 2017', care, words, { note: true }),
      ),
    ).toEqual([]);
  });
});

test('one weak link does not chain two events of one agency together', () => {
  const entries = [
    makeEntry('2 May 2019', school, 'Attendance panel, walking bus agreed, alarm clock given.', {
      children: ['Ivo'],
    }),
    makeEntry('2 May 2019', school, 'Attendance panel about Mabel, warning of penalty notice.', {
      children: ['Mabel'],
    }),
    makeEntry('3 May 2019', care, 'EWO rang: attendance panel, walking bus and alarm clock agreed.', {
      children: ['Ivo'],
    }),
  ];
  const events = find(...entries);
  expect(events).toHaveLength(1);
  expect(events[0]?.entries).toEqual([entries[0]?.id, entries[2]?.id]);
});

test('an empty chronology, one entry and entries without any word suggest nothing', () => {
  expect(find()).toEqual([]);
  expect(find(makeEntry('2 May 2019', school, 'Absent.'))).toEqual([]);
  expect(find(makeEntry('2 May 2019', school, '—'), makeEntry('2 May 2019', care, '…'))).toEqual([]);
});

test('20,000 identical rows are one group, soon found', () => {
  const row = makeEntry('2 May 2019', school, 'Absent, no reason given by the family.');
  const events = findSameEvents(
    Array.from({ length: 20_000 }, (_, place) => ({ ...row, id: `row-${place}` })),
    new Map(),
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.entries).toHaveLength(20_000);
});

test('20,000 rows of one day that differ only in a number are no event of 20,000', () => {
  const rows = Array.from({ length: 20_000 }, (_, place) =>
    makeEntry('2 May 2019', school, `Late mark ${1000 + place} at the gate, no reason given.`),
  );
  expect(Math.max(0, ...find(...rows).map(({ entries }) => entries.length))).toBeLessThanOrEqual(12);
});

test('an entry of 30,000 characters is compared like any other', () => {
  const long = `Domestic incident, the kitchen window was broken. ${'Nothing further was seen or said. '.repeat(900)}`;
  const [event] = find(
    makeEntry('4 March 2017', police, long),
    makeEntry('4 March 2017', care, 'Police notification: domestic incident, kitchen window broken.'),
  );
  expect(event?.entries).toHaveLength(2);
});

test('the same entries give the same suggestions, every entry stands in one at most, and scores lie from 0 to 1', () => {
  const words = fc.constantFrom(
    'Domestic incident, window broken.',
    'Not brought to dentist.',
    'Core group held.',
    'CG, bunk beds.',
  );
  const entry = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(police, school, care, health), words)
    .map(([date, agency, event]) => makeEntry(`${date} May 2019`, agency, event));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 25 }), (entries) => {
      const events = find(...entries);
      expect(find(...entries)).toEqual(events);
      const ids = events.flatMap((event) => event.entries);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { entries: own, score, why } of events) {
        expect(own.length).toBeGreaterThan(1);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(why.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});

test('one word of everyday English, however rare in the chronology, joins nothing', () => {
  for (const word of ['Text', 'everyone', 'great', 'twice']) {
    expect(
      isJoined(
        makeEntry('4 March 2017', school, `${word} about the trip.`),
        makeEntry('7 March 2017', health, `Clinic letter, ${word} again.`),
      ),
      word,
    ).toBe(false);
  }
});

test('the words that two accounts share are told in small letters, and names as they are written', () => {
  const [event] = find(
    makeEntry('4 March 2017', police, 'Domestic. Candle and Kitchen fire at Civic Annexe with Brenna.'),
    makeEntry('4 March 2017', care, 'Kitchen fire from candle at Civic Annexe with Brenna. Domestic.'),
  );
  expect(event?.why.join(' ')).toContain('“kitchen”');
  expect(event?.why.join(' ')).toContain('“Brenna”');
});
