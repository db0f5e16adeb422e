import { expect, test } from 'vitest';
import { saySize } from './say-size.ts';

const megabyte = 1024 * 1024;

test.each([
  [0, '0 MB'],
  [1, '0.1 MB'],
  [25 * megabyte, '25 MB'],
  [8.24 * 1024 * megabyte, '8.2 GB'],
  [20 * 1024 * megabyte, '20 GB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(saySize(bytes)).toBe(said);
});
