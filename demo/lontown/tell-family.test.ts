import { expect, test } from 'vitest';
import { parseDay } from '../../src/shared/day.ts';
import { listTries } from '../read-partnerships.ts';
import { tellFamilies } from './tell-family.ts';

test('whoever is called the social worker of a family on the page of signing in is so in its record', () => {
  const today = parseDay('2026-11-23');
  if (today === null) throw new Error('no day');
  const bethan = 'Social worker of the Marrick and the Tidewell children';
  expect(JSON.stringify([...listTries().values()])).toContain(bethan);
  const tidewell = tellFamilies(today).find(({ record }) => record.name === 'The Tidewell family');
  const now = tidewell?.record.workers.filter(({ to }) => to === null).map(({ name }) => name);
  expect(now).toEqual(['Bethan Okoro']);
});
