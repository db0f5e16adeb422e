import { expect, test } from 'vitest';
import { ownCarries } from '../../exchange/domain/own-entries/carries-all.ts';
import { allRules } from './all-rules.ts';

test.each(allRules)('$id needs nothing that Sightline’s own form does not carry', ({ needs }) => {
  expect(needs.filter((need) => ownCarries[need] === undefined)).toEqual([]);
});
