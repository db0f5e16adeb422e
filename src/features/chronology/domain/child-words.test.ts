import { expect, test } from 'vitest';
import { readChildSeen, splitChildren } from './child-words.ts';

test.each([
  ['Yes', 'Child seen?', 'seen'],
  ['Y', 'Seen', 'seen'],
  ['Seen', 'Child seen', 'seen'],
  ['Seen with mother', 'Child seen', 'seen'],
  ['Seen, not alone', 'Child seen', 'seen'],
  ['Seen alone', 'Child seen', 'seen-alone'],
  ['Yes - alone in bedroom', 'Child seen', 'seen-alone'],
  ['Yes', 'Child seen alone?', 'seen-alone'],
  ['Spoken to on her own', 'Child seen', 'seen-alone'],
  ['No', 'Child seen', 'not-seen'],
  ['Not seen', 'Child seen', 'not-seen'],
  ['No access', 'Child seen', 'not-seen'],
  ['No', 'Child seen alone?', 'not-stated'],
  ['Not seen alone', 'Child seen', 'not-stated'],
  ['N/A', 'Child seen', 'not-stated'],
  ['', 'Child seen', 'not-stated'],
  ['asleep', 'Child seen', 'not-stated'],
])('“%s” under “%s” says %s', (cell, heading, seen) => {
  expect(readChildSeen(cell, heading)).toBe(seen);
});

test('children are told apart by commas, “and” and semicolons', () => {
  expect(splitChildren('Amy, Ben and Cai')).toEqual(['Amy', 'Ben', 'Cai']);
  expect(splitChildren('Andrew; Sandy / Ben & Amy')).toEqual(['Andrew', 'Sandy', 'Ben', 'Amy']);
  expect(splitChildren('')).toEqual([]);
});
