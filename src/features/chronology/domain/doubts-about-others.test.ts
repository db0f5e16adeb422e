import { describe, expect, test } from 'vitest';
import { checkRows } from '../../../../test/chronologies/checking.ts';
import { setAsideWithoutHints, withoutHints } from './doubts-about-others.ts';

/** Years that rest on other rows, months that do, a row that comes twice, and one that stands out of order. */
const columns = [
  '28 December 2012; 2 January; 10 January 2013',
  '3 May 2005; 12 March; 14 April 2012',
  '12 March 2012; 14 March 2021; 16 March; 2 April 2012',
  '28 December 2012; 2 January 2012; 4 January; 10 January 2013',
  '03/14/2012; 04/05/2012; 05/06/2012',
  '12 March 2012; dunno; 15 June; 20 July 2012',
  '12 March 2014; 12 March 2014; 1 March 2012',
  '12 March 2014; 10:30; ditto; 4th; 3/4',
  '12 March 2014 evening; morning; 12 March 2014 14:00; 09:30; 2012',
  '12 March 2014; the morning of 2 Jan. the next day; the next day; the following day on 5 May 2014',
  '3 to 9 March 2014; the next day; 30th; Friday 14 March; Monday 3 April',
];

const checked = columns.map((dates) =>
  checkRows(...dates.split('; ').map((date, at) => [date, 'GP records', `Event ${Math.max(at, 1)}`])),
);
const entries = checked.flatMap((file) => file.entries);
const setAside = checked.flatMap((file) => file.setAside);

function told(hiding: boolean): readonly string[] {
  return [
    ...(hiding ? entries.map(withoutHints) : entries).flatMap(({ issues, when }) => [
      ...issues,
      ...when.notes,
    ]),
    ...(hiding ? setAside.map(setAsideWithoutHints) : setAside).flatMap(({ issues }) => issues),
  ].map(({ message }) => message);
}

describe('where some rows of a file are kept from a reader', () => {
  test('nothing that is told of the others names a row', () => {
    expect(told(false).filter((message) => /\brows? \d/i.test(message)).length).toBeGreaterThan(5);
    expect(told(true).filter((message) => /\brows? \d/i.test(message))).toEqual([]);
  });

  test('nothing that is told of the others speaks of a row above, its day or its cell', () => {
    expect(told(false).filter((message) => /row above/.test(message)).length).toBeGreaterThan(7);
    const messages = told(true);
    const withoutEnd = messages.map((message) => message.replace('It rests on other rows of the file.', ''));
    expect(withoutEnd.filter((message) => /\brows?\b|evening or a night/i.test(message))).toEqual([]);
    expect(withoutEnd.filter((message) => message.startsWith('But '))).toEqual([]);
    expect(
      messages.filter((message) => /of 2 Jan\. the next day/.test(message.slice(message.indexOf('”: ')))),
    ).toEqual([]);
  });

  test('the same is told of a row whose day rests on another, whatever that other is', () => {
    const said = (above: string) =>
      checkRows([above, 'Log', 'Event 1'], ['ditto', 'Log', 'Event 2']).entries.slice(1).map(withoutHints);
    expect(said('12 March 2014').flatMap(({ issues }) => issues.map(({ message }) => message))).toEqual([
      '“ditto”: Read as 12 March 2014. It rests on other rows of the file.',
    ]);
  });

  test('nothing is said of an abbreviation that stands in rows which they may not see', () => {
    const { entries: twice } = checkRows(
      ['12/03/2012', 'Log', 'QXZ rang'],
      ['13/03/2012', 'Log', 'QXZ wrote'],
    );
    expect(twice[0]?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('2 rows')]);
    expect(twice.map(withoutHints).flatMap(({ issues }) => issues)).toEqual([]);
  });

  test('what a row lacks is told all the same', () => {
    expect(told(true).filter((message) => message.trim() === '')).toEqual([]);
    const [needsYear] = setAside;
    expect(needsYear?.issues[0]?.message).toMatch(/row \d/);
    expect(setAsideWithoutHints(needsYear ?? noRow()).issues[0]?.message).toContain('no year');
  });
});

function noRow(): never {
  throw new Error('no row was set aside');
}
