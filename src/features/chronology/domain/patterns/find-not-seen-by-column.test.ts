import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'child-not-seen')
    .map(({ sentence }) => sentence);
}

describe('a child not seen, by the column that tells it', () => {
  test('is told of an agency whose column says whether a child was seen, and of no other', () => {
    const visits = ['2021-03-08', '2021-03-15', '2021-03-22', '2021-03-29', '2021-04-05'];
    const column = (end: string, agency: string): Told[] => [
      { on: '2021-03-01', childSeen: agency === 'Police' ? 'not-stated' : 'seen', agency },
      ...visits.map((on): Told => ({ on, event: `Visit ${on}.`, agency })),
      { on: end, childSeen: agency === 'Police' ? 'not-stated' : 'seen', agency },
    ];
    expect(sentences(column('2021-04-12', 'Social care'))).toEqual([
      'Social care recorded five events between 1 March and 12 April 2021 (42 days), and its column that tells whether a child was seen does not say so for any of them.',
    ]);
    expect(sentences(column('2021-04-11', 'Social care'))).toEqual([]);
    expect(sentences(column('2021-04-12', 'Police'))).toEqual([]);
  });

  test('says nothing of files that have no such column, whatever else of their agency tells it', () => {
    const visits = ['2021-03-08', '2021-03-15', '2021-03-22', '2021-03-29', '2021-04-05'];
    const told = (file: string): Told[] => [
      { on: '2021-03-01', childSeen: 'seen', agency: 'Health' },
      ...visits.map((on): Told => ({ on, event: `Visit ${on}.`, agency: 'Health', file })),
      { on: '2021-04-12', childSeen: 'seen', agency: 'Health' },
    ];
    expect(sentences(told('Health.csv'))).toHaveLength(1);
    expect(sentences(told('without-the-column.docx'))).toEqual([]);
  });

  test('counts a child as seen where an entry of the agency says so in its words', () => {
    const visits = ['2021-03-08', '2021-03-15', '2021-03-22', '2021-03-29', '2021-04-05'];
    const told = (event: string): Told[] => [
      { on: '2021-03-01', childSeen: 'seen' },
      ...visits.map(
        (on): Told => ({ on, event: on === '2021-03-22' ? event : `Visit ${on}.`, children: ['Aoife'] }),
      ),
      { on: '2021-04-12', childSeen: 'seen' },
    ];
    expect(sentences(told('Visited at home.'))).toHaveLength(1);
    expect(sentences(told('Visited at home. Aoife seen alone.'))).toEqual([]);
  });

  test('is not told past an entry that says so with an open date, on the day that it gives', () => {
    const visits = ['2021-03-08', '2021-03-15', '2021-03-22', '2021-03-29', '2021-04-05'];
    const told: readonly Told[] = [
      { on: '2021-03-01', childSeen: 'seen' },
      ...visits.map((on): Told => ({ on, event: `Visit ${on}.` })),
      { on: '2021-04-12', childSeen: 'seen' },
    ];
    expect(sentences(told)).toHaveLength(1);
    expect(sentences([...told, { on: '2021-03-16/', childSeen: 'seen' }])).toEqual([]);
  });

  test.each(['/2022-05-31', '2015-01-01/'])('is not made longer by the day of an open date: %s', (on) => {
    const visits = ['2021-03-01', '2021-03-08', '2021-03-15', '2021-03-22', '2021-03-29', '2021-04-05'];
    const told = visits.map((day): Told => ({ on: day, childSeen: 'not-seen', event: `Visit ${day}.` }));
    const found = sentences([...told, { on, childSeen: 'seen' }]);
    expect(found.filter((sentence) => sentence.includes('its column'))).toEqual([]);
    expect(found).toEqual([expect.stringContaining('(35 days)')]);
  });

  describe('after an entry that may reach further than a later one', () => {
    const rows = (days: readonly string[]): Told[] =>
      days.map((on): Told => ({ on, event: `Call ${on}.`, childSeen: 'not-stated' }));
    const wide: Told = { on: '2020-01-01/2020-02-10', childSeen: 'seen' };
    const days = ['2020-01-03', '2020-01-10', '2020-01-20', '2020-02-03', '2020-02-20'];

    test.each(['2020-01-02', '2020-01-02/'])('begins no earlier for a second one: %s', (on) => {
      expect(sentences([wide, ...rows(days)])).toEqual([]);
      expect(sentences([wide, { on, childSeen: 'seen' }, ...rows(days)])).toEqual([]);
    });

    test('counts only what was recorded from then on', () => {
      const later = ['2020-03-01', '2020-03-10', '2020-03-20', '2020-04-02'];
      expect(
        sentences([wide, { on: '2020-01-02', childSeen: 'seen' }, ...rows([...days, ...later])]),
      ).toEqual([
        'Health recorded five events between 10 February and 2 April 2020 (52 days), and its column that tells whether a child was seen does not say so for any of them.',
      ]);
    });
  });
});
