import { expect, test } from 'vitest';
import { heapLimit } from './heap-limit.ts';

const gigabyte = 2 ** 30;

test('a thread’s heap is a quarter of the machine’s memory, and never more than it is said to need', () => {
  expect(heapLimit(4096, { total: 64 * gigabyte, allowed: 0 })).toBe(4096);
  expect(heapLimit(4096, { total: 4 * gigabyte, allowed: 0 })).toBe(1024);
});

test('where the system lets the program have less than the machine has, it is a quarter of that', () => {
  expect(heapLimit(4096, { total: 64 * gigabyte, allowed: 2 * gigabyte })).toBe(512);
  // Where nothing is held back, systems tell a number beyond all machines.
  expect(heapLimit(4096, { total: 4 * gigabyte, allowed: 2 ** 64 })).toBe(1024);
});

test('this machine’s own memory is asked where nothing else is told', () => {
  expect(heapLimit(64)).toBe(64);
});
