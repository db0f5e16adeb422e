import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { findSameEvents } from './find-same-events.ts';

const police = 'Northgate Police';
const care = 'Northgate Children’s Social Care';

test('whom a report calls the deceased did not die on every day of it', () => {
  const entries = [
    makeEntry('26 November 2012', care, 'The deceased’s brother was placed with a foster carer.'),
    makeEntry('26 November 2012', police, 'The deceased’s mother found tablets in the kitchen.'),
  ];
  const why = findSameEvents(entries, new Map()).flatMap((event) => event.why);
  expect(why).not.toContainEqual(expect.stringContaining('death'));
});

test('who was deceased on a day died', () => {
  const entries = [
    makeEntry('2 May 2012', police, 'Pronounced deceased at the scene.'),
    makeEntry('2 May 2012', care, 'Call from ambulance: child was deceased.'),
  ];
  const [event] = findSameEvents(entries, new Map());
  expect(event?.why.join(' ')).toContain('a death');
});
