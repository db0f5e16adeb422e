import { expect, test } from 'vitest';
import { sayKnownToOthers } from './summarise-known.ts';

test('an account of its own that people confirmed tells of the same event, and may tell of it where a rule alone says so', () => {
  const one = { entry: 'a', knownTo: ['Police'], basis: 'recorded', ownAccount: 'b' } as const;
  const numbers = new Map([['b', 4]]);
  expect(sayKnownToOthers(one, numbers)).toBe('Known to Police. Its own entry 4 may tell of the same event.');
  expect(sayKnownToOthers({ ...one, ownConfirmed: true }, numbers)).toBe(
    'Known to Police. Its own entry 4 tells of the same event.',
  );
});
