import { expect, test } from 'vitest';
import { makeDay } from '../../../shared/day.ts';
import { sayKnownToOthers, summariseKnown } from './summarise-known.ts';

test('an account of its own that people confirmed tells of the same event, and may tell of it where a rule alone says so', () => {
  const one = { entry: 'a', knownTo: ['Police'], basis: 'recorded', ownAccount: 'b' } as const;
  const numbers = new Map([['b', 4]]);
  expect(sayKnownToOthers(one, numbers)).toBe('Known to Police. Its own entry 4 may tell of the same event.');
  expect(sayKnownToOthers({ ...one, ownConfirmed: true }, numbers)).toBe(
    'Known to Police. Its own entry 4 tells of the same event.',
  );
});

test('of one entry that was shared it is said in the singular, and of several in the plural', () => {
  const shared = { basis: 'shared', since: null, sentence: 'Shared.' } as const;
  const on = makeDay(2012, 3, 12);
  if (on === null) throw new Error('no day');
  const record = { agency: 'Police', on, asSaid: true, notKnown: [], undecided: [] } as const;
  const of = (entries: readonly string[]) =>
    summariseKnown({ ...record, known: entries.map((entry) => ({ entry, ...shared })) });
  expect(of(['a'])).toContain('1 because people say that it was shared.');
  expect(of(['a', 'b'])).toContain('2 because people say that they were shared.');
});
