import { expect, it } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { findTellingDay } from './find-telling-day.ts';

/** A sentence of one clause, as most are. */
const found = (sentence: string, ...rest: readonly [ReturnType<typeof makeEntry>, boolean]) =>
  findTellingDay({ sentence, clause: sentence }, ...rest);
const entry = makeEntry('01/03/2019', 'Police', 'Mother assaulted.');
const recorded = { ...entry, recordedOn: makeEntry('20/03/2019', 'Police', '').when };

it.each([
  ['School notified on 14/03/2019', '2019-03-14'],
  ['Email sent to school 9/4/19', '2019-04-09'],
  ['Informed at core group on 2 May 2019', '2019-05-02'],
  ['Referral made to school the next day', '2019-03-02'],
  ['Told school on Monday', '2019-03-04'],
  ['PPN sent to school about the incident of 27/2', '2019-03-01'],
  ['School told of the assault in 2016', '2019-03-01'],
])('“%s”: told by %s', (sentence, day) => {
  expect(found(sentence, entry, true).day).toBe(day);
});

it('takes a day without a year that lies before the event’s for one of the next year, where that is near', () => {
  const december = makeEntry('28/12/2018', 'Police', 'Call.');
  expect(found('School told 3/1', december, true).day).toBe('2019-01-03');
});

it('dates by the day of recording what the record does not date', () => {
  expect(found('School informed', recorded, false)).toEqual({ day: '2019-03-20', isStated: true });
  expect(found('School informed on 14/03/2019', recorded, false).day).toBe('2019-03-14');
});

it('names no day for what was told later', () => {
  for (const words of ['School told 10 days later', 'School informed the following week']) {
    expect(found(words, entry, true)).toEqual({ day: null, isStated: false });
  }
});

it('only assumes the day of what was done after an event', () => {
  expect(found('School informed', entry, false)).toEqual({ day: '2019-03-01', isStated: false });
  expect(found('Rang school', entry, true)).toEqual({ day: '2019-03-01', isStated: true });
});

it('takes the last day of an event that is not dated to the day', () => {
  const march = makeEntry('March 2019', 'Police', 'Call.');
  expect(found('Rang school', march, true).day).toBe('2019-03-31');
});

it('takes “that evening” for the entry’s own day, whatever another clause tells of the day after', () => {
  const sentence =
    'The message was shared with the school that evening and he was spoken to the following day';
  const clause = 'The message was shared with the school that evening';
  expect(findTellingDay({ sentence, clause }, entry, false)).toEqual({ day: '2019-03-01', isStated: true });
  expect(found('School told that evening, and police on 14/03/2019', entry, true).day).toBe('2019-03-14');
  expect(found('School told the next day, that evening', entry, true).day).toBe('2019-03-02');
});
