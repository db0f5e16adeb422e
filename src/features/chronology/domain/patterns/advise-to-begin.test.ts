import { describe, expect, test } from 'vitest';
import { sameEvent, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { adviseToBegin } from './advise-to-begin.ts';

function advice(told: readonly Told[], sameEvents: readonly SameEvent[] = []) {
  const { entries, readings } = tellRecord(told);
  return adviseToBegin(entries, readings, sameEvents);
}
const circumstances = (told: readonly Told[], sameEvents: readonly SameEvent[] = []) =>
  advice(told, sameEvents).map(({ circumstance }) => circumstance);

const opens = (on: string): Told => ({ on, event: 'Now on a child protection plan.' });
const ends = (on: string): Told => ({ on, event: 'Child protection plan ended.' });

describe('when to begin a multi-agency chronology', () => {
  test('a second plan, with its reason and its entries', () => {
    expect(advice([opens('2020-01-10'), ends('2020-06-10'), opens('2021-01-10')])).toEqual([
      {
        circumstance: 'second-plan',
        sentence:
          'A child protection plan began on 10 January 2021, after one that ended on 10 June 2020. The protocol advises a multi-agency chronology: at a second plan it shows what changed under the first, and whether it lasted.',
        entries: ['e1', 'e2', 'e3'],
      },
    ]);
    expect(circumstances([opens('2020-01-10'), ends('2020-06-10')])).toEqual([]);
    expect(circumstances([{ on: '2020-01-10', event: 'This is his second child protection plan.' }])).toEqual(
      ['second-plan'],
    );
  });

  test.each([
    ['2021-01-08', []],
    ['2021-01-09', ['twelve-months-on-plan']],
    ['2021-01-10', ['twelve-months-on-plan']],
  ])('twelve months on a plan: open from 10 January 2020 to %s', (until, expected) => {
    expect(circumstances([opens('2020-01-10'), ends(until)])).toEqual(expected);
    expect(circumstances([opens('2020-01-10'), { on: until, event: 'Visit.' }])).toEqual(expected);
  });

  test('a plan that was open for a year though another child’s ended, and no second one for another child', () => {
    const told: readonly Told[] = [
      { on: '2020-01-10', event: 'Ann is now on a child protection plan.' },
      { on: '2020-03-10', event: 'Tom: child protection plan ended.' },
      { on: '2021-01-20', event: 'Visit.' },
    ];
    expect(circumstances(told)).toEqual(['twelve-months-on-plan']);
    const apart = [
      { on: '2020-01-10', event: 'Ann is now on a child protection plan.' },
      { on: '2020-03-10', event: 'Ann: child protection plan ended.' },
      { on: '2020-06-10', event: 'Tom is now on a child protection plan.' },
    ];
    expect(circumstances(apart)).toEqual([]);
  });

  test('says a plan that is dated by a year or a month in those words, and the fewest days that it was open', () => {
    const told: readonly Told[] = [
      {
        on: '2014-12-01/2014-12-31',
        event: 'Ann was taken off a child protection plan which had been in place since 2011.',
        themes: ['conference'],
      },
      { on: '2015-02-01', event: 'Visit.' },
    ];
    const [said] = advice(told).map(({ sentence }) => sentence);
    expect(said).toContain('was open from 2011 until December 2014: at least 1,066 days.');
  });

  test('says where the dates of a plan are not certain', () => {
    const told: readonly Told[] = [
      { ...opens('2018-03-12'), certainty: 'uncertain' },
      { on: '2019-03-20', event: 'Visit.' },
    ];
    expect(advice(told)[0]?.sentence).toContain('373 days, by dates that are not certain.');
  });

  describe('neglect with three agencies concerned', () => {
    const concern = (on: string, agency: string, event = `Coat too small, ${on}.`): Told => ({
      on,
      agency,
      event,
      themes: ['basic-care'],
    });
    const two = [concern('2021-01-10', 'School', 'Signs of neglect.'), concern('2021-05-10', 'Health')];

    test.each([
      ['2022-01-09', 1],
      ['2022-01-10', 1],
      ['2022-01-11', 0],
    ])('within a year: the third agency on %s (%s times)', (on, times) => {
      expect(circumstances([...two, concern(on, 'Police')])).toHaveLength(times);
    });

    test('is not advised for two, for accounts without a concern of their own, or where nobody speaks of neglect', () => {
      expect(circumstances(two)).toEqual([]);
      const silent: Told = { on: '2021-05-10', agency: 'Police', event: 'Called by.' };
      expect(circumstances([...two, silent], [sameEvent('e2', 'e3')])).toEqual([]);
      const unnamed = ['School', 'Health', 'Police'].map((agency) => concern('2021-05-10', agency));
      expect(circumstances(unnamed)).toEqual([]);
    });

    test('poor housing is no neglect', () => {
      const damp: Told = { ...concern('2021-05-11', 'Landlord'), themes: ['home-conditions', 'housing'] };
      expect(circumstances([...two, damp])).toEqual([]);
    });
  });

  test('somebody asks for one', () => {
    const [found] = advice([{ on: '2021-03-01', event: 'Chair requested a multi-agency chronology.' }]);
    expect(found?.circumstance).toBe('requested');
    expect(found?.sentence).toContain('on 1 March 2021, in the words “requested a multi-agency chronology”');
    expect(circumstances([{ on: '2021-03-01', event: 'No request for a chronology was made.' }])).toEqual([]);
    expect(circumstances([{ on: '2021-03-01', event: 'Chronology read.' }])).toEqual([]);
  });

  test('nothing is advised of nothing', () => {
    expect(advice([])).toEqual([]);
  });
});
