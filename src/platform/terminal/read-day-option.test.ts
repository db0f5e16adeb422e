import { expect, test } from 'vitest';
import { readDayOption, readWindowOptions } from './read-day-option.ts';

test('a day is written as 2026-03-31 or 31/03/2026', () => {
  expect(readDayOption('--from', '2026-03-31')).toBe('2026-03-31');
  expect(readDayOption('--from', '31/03/2026')).toBe('2026-03-31');
  expect(readDayOption('--from', '1/3/2026')).toBe('2026-03-01');
  expect(readDayOption('--from', undefined)).toBeNull();
});

test.each(['31/02/2026', '2026-13-01', '31/03/26', 'soon', ''])('“%s” is refused as a day', (text) => {
  expect(() => readDayOption('--from', text)).toThrow(expect.objectContaining({ code: 'day-not-valid' }));
});

test('a window that ends before it begins is refused', () => {
  expect(readWindowOptions('2026-01-01', undefined)).toEqual({ from: '2026-01-01', to: null });
  expect(() => readWindowOptions('2026-01-02', '2026-01-01')).toThrow(
    expect.objectContaining({ code: 'day-not-valid' }),
  );
});
