import { expect, test } from 'vitest';
import { splitNameTokens } from '../terms/name-tokens.ts';
import { readsAsWeekday } from './weekdays.ts';

function reads(text: string): boolean {
  const tokens = splitNameTokens(text);
  return readsAsWeekday(
    tokens,
    tokens.findIndex(({ key }) => key === 'sunday'),
  );
}

test.each([
  'back on Sunday',
  'Sunday lunch at home',
  'Sat and Sunday',
  'from Sunday to Monday',
  'every Sunday',
])('a day: %s', (text) => {
  expect(reads(text)).toBe(true);
});

test.each(['Sunday rang', 'told Sunday', 'with Sunday and Grace', 'Sunday hit Grace'])(
  'somebody of that name: %s',
  (text) => {
    expect(reads(text)).toBe(false);
  },
);
