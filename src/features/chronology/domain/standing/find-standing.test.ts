import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import vocabulary from '../../../../../data/standing.json' with { type: 'json' };
import { parseDay } from '../../../../shared/day.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import { findStanding } from './find-standing.ts';

const today = parseDay('2026-01-01');

function standingOf(event: string, date = '12/03/2018') {
  if (today === null) throw new RangeError('no day');
  const reading = readWhen(date, { today });
  if (reading.status !== 'read') throw new RangeError(`${date} was not read`);
  return findStanding({ event, when: reading.when });
}

test('the words that tell of the past keep to their schema', () => {
  const file = new URL('../../../../../data/standing.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(vocabulary).error).toBeUndefined();
  expect(schema.safeParse({ ...vocabulary, openings: [] }).success).toBe(false);
});

test.each([
  ['Historical: first referral, from a neighbour.', 'Historical'],
  ['History from previous authority: two referrals.', 'History from'],
  ['Mum disclosed that as a child she was in care.', 'as a child'],
  ['In 2009 she had lived with an aunt.', 'In 2009'],
  ['Grandmother told SW her daughter was hit years ago.', 'years ago'],
  ['Dad recalled the night when they left the flat.', 'recalled the night when'],
])('%s retells the past', (text, words) => {
  expect(standingOf(text)).toEqual({ standing: 'historical', words: [words] });
});

test.each([
  'HV visited, all well.',
  'Discussed at length; mum has a history of low mood.',
  'Referred in January 2018 and seen in 2017 too.',
  'On a plan since in 2010.',
  'Case file 2009 requested.',
  '',
])('%s tells of its own day', (text) => {
  expect(standingOf(text)).toEqual({ standing: 'current', words: [] });
});

test('a year is only earlier beside the year of the entry', () => {
  expect(standingOf('In 2009 she lived with an aunt.', '12/03/2010').standing).toBe('current');
  expect(standingOf('In 2009 she lived with an aunt.', 'date not recorded').standing).toBe('current');
});
