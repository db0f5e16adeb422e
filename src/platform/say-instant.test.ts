import { expect, test } from 'vitest';
import { sayInstant } from './say-instant.ts';

test.each([
  ['2026-11-24T10:00:00Z', '24 November 2026 at 10:00'],
  ['2026-06-30T23:59:59Z', '1 July 2026 at 00:59'],
  // The hour that the clocks go forward is not there, and the one that they go back is there twice.
  ['2026-03-29T00:59:00Z', '29 March 2026 at 00:59'],
  ['2026-03-29T01:00:00Z', '29 March 2026 at 02:00'],
  ['2026-10-25T00:30:00Z', '25 October 2026 at 01:30'],
  ['2026-10-25T01:30:00Z', '25 October 2026 at 01:30'],
])('%s is said as a clock in London has it', (at, words) => {
  expect(sayInstant(at)).toBe(words);
  expect(sayInstant(new Date(at))).toBe(words);
});

test('each of very many hours is said as itself', () => {
  const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' });
  for (let day = 0; day < 300; day += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = new Date(Date.UTC(2025, 0, 1 + day, hour, 7));
      const words = sayInstant(at);
      expect(words.startsWith(`${long.format(at)} at `) && words.endsWith(':07'), words).toBe(true);
    }
  }
});
