import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const seen = (on: string, told: Partial<Told> = {}): Told => ({
  on,
  event: 'Children seen at home.',
  ...told,
});
const unseen = (on: string, told: Partial<Told> = {}): Told => ({
  on,
  event: `Asleep, not met, ${on}.`,
  themes: ['child-unseen'],
  ...told,
});

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'child-not-seen')
    .map(({ sentence }) => sentence);
}

describe('a child not seen', () => {
  test('is told where visit after visit did not see a child', () => {
    expect(
      sentences([
        seen('2021-03-01'),
        unseen('2021-03-10'),
        { on: '2021-03-12', event: 'Rent paid.' },
        unseen('2021-03-20'),
        seen('2021-04-05'),
      ]),
    ).toEqual([
      'Between 1 March and 5 April 2021 (35 days) three events were recorded, two of them a visit without access or a child not seen; no entry was found in between that says that a child was seen.',
    ]);
  });

  test.each([
    ['2021-03-28', 0],
    ['2021-03-29', 1],
    ['2021-03-30', 1],
  ])('is told from four weeks on: seen again on %s (%s times)', (again, times) => {
    const told = [seen('2021-03-01'), unseen('2021-03-10'), unseen('2021-03-20'), seen(again)];
    expect(sentences(told)).toHaveLength(times);
  });

  test('is not told after one visit that did not see a child, nor from silence', () => {
    expect(sentences([seen('2021-03-01'), unseen('2021-03-10'), seen('2021-05-05')])).toEqual([]);
    const silent = Array.from({ length: 12 }, (_, month) => ({
      on: `2021-${String(month + 1).padStart(2, '0')}-05`,
      event: 'Rent paid.',
    }));
    expect(sentences([...silent, seen('2022-01-01')])).toEqual([]);
  });

  test('looks at each child whom the column names apart', () => {
    const baby = { children: ['Cal'] };
    const visits = ['2021-03-05', '2021-03-12', '2021-03-19', '2021-03-26', '2021-04-02'];
    const told = visits.flatMap((on) => [
      unseen(on, baby),
      seen(on, { children: ['Ann'], event: 'Ann seen.' }),
    ]);
    expect(sentences(told)).toEqual([
      'From the first record on 5 March 2021 to the last of these records on 2 April 2021 (28 days) five events were recorded, five of them a visit without access or a child not seen; no entry was found that says that Cal was seen.',
    ]);
  });

  test('does not expect anybody to see a child before birth', () => {
    const visits = ['2021-03-05', '2021-03-12', '2021-03-19', '2021-03-26', '2021-04-22'];
    const told = visits.map((on) => unseen(on, { children: ['Unborn'] }));
    expect(sentences(told).join()).not.toContain('Unborn');
  });

  test.each([
    ['2021-03-21/', 0],
    ['/2021-03-15', 0],
    ['2021-04-05/', 1],
  ])(
    'is not told past an entry that says so with an open date, on the day that it gives: %s',
    (on, times) => {
      const told = [seen('2021-03-01'), unseen('2021-03-10'), unseen('2021-03-20'), seen('2021-04-05')];
      expect(sentences([...told, seen(on, { event: 'Children seen at school.' })])).toHaveLength(times);
    },
  );

  const visits = ['2021-03-10', '2021-03-20', '2021-04-10', '2021-05-10', '2021-06-10'].map((on) =>
    unseen(on),
  );
  const atSchool = (on: string): Told => seen(on, { event: 'Children seen at school.' });
  const told = (days: string) =>
    `${days} five events were recorded, five of them a visit without access or a child not seen;`;

  test('is told up to the last event before an entry that says so from a later day on', () => {
    expect(sentences([seen('2021-03-01'), ...visits, atSchool('2021-07-01/')])).toEqual([
      `${told('Between 1 March and 10 June 2021 (101 days)')} no entry was found in between that says that a child was seen.`,
    ]);
  });

  test('is told where an entry that says so until an earlier day cannot lie', () => {
    expect(sentences([...visits, atSchool('/2014-12-31')])).toEqual([
      `${told('From 10 March 2021 to the last of these records on 10 June 2021 (92 days)')} no later entry was found that says that a child was seen.`,
    ]);
  });

  test('says no more than is sure where an entry that says so with an open date may lie in it', () => {
    const days = told('Between 1 March and 10 June 2021 (101 days)');
    const sure = 'no entry was found that is sure to lie in between and says that a child was seen.';
    for (const on of ['2015-01-01/', '/2022-01-01']) {
      expect(sentences([seen('2021-03-01'), ...visits, atSchool(on)])).toEqual([`${days} ${sure}`]);
    }
  });

  test('is told on both sides of the day that an open date gives, from event to event', () => {
    const later = ['2021-08-01', '2021-08-20', '2021-09-10'].map((on) => unseen(on));
    const parts = sentences([...visits, ...later, atSchool('2021-07-01/')]);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(
      /^From the first record on 10 March 2021 to 10 June 2021 \(92 days\) five events .*; no earlier entry was found that says/,
    );
    expect(parts[1]).toMatch(
      /^Between 1 August and 10 September 2021 \(40 days\) three events .*; no entry was found that is sure to lie in between and says/,
    );
  });

  test('is not told of one child otherwise because another was seen with an open date', () => {
    const ann = visits.map((each): Told => ({ ...each, children: ['Ann'] }));
    const cal = visits.map((each): Told => ({ ...each, event: `${each.event} Cal too.`, children: ['Cal'] }));
    const [ofAnn, ofCal] = sentences([
      ...ann,
      ...cal,
      seen('2021-05-01/', { children: ['Ann'], event: 'Ann seen.' }),
    ]);
    expect(ofAnn).toMatch(
      /^From the first record on 10 March 2021 to 10 April 2021 .* says that Ann was seen\.$/,
    );
    expect(ofCal).toMatch(
      /^From the first record on 10 March 2021 to the last .* on 10 June .* says that Cal was seen\.$/,
    );
  });

  test('begins with the latest day that one who saw a child may mean', () => {
    const wide = seen('2021-02-01/2021-03-25');
    const found = sentences([wide, seen('2021-03-02', { event: 'Children seen at school.' }), ...visits]);
    expect(found).toEqual([
      expect.stringMatching(
        /^From 25 March 2021 to the last of these records on 10 June 2021 \(77 days\) three events/,
      ),
    ]);
  });
});
