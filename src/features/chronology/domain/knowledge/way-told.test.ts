import { expect, test } from 'vitest';
import { wayTold } from './way-told.ts';

test.each([
  ['contact', ['Rang', 'social care'], 'call'],
  ['contact', ['T/C from', 'HV'], 'call'],
  ['contact', ['spoke to', 'school'], 'other'],
  ['notification', ['emailed', 'GP'], 'letter'],
  ['notification', ['letter from', 'paediatrician'], 'letter'],
  ['notification', ['informed', 'police'], 'other'],
  ['referral', ['referred by phone to', 'MASH'], 'referral'],
  ['core-group', ['core group'], 'meeting'],
] as const)('of a %s by the words “%s” the way is %s', (kind, words, way) => {
  expect(wayTold({ kind, words: [...words] })).toBe(way);
});
