import { expect, test } from 'vitest';
import { cutShort } from './cut-short.ts';

test.each([
  ['All of it', 20, 'All of it'],
  ['She lives with her mother and her aunt', 20, 'She lives with her…'],
  ['Kiah, with the NHS number 943 476 5919, lives', 34, 'Kiah, with the NHS…'],
  ['Kiah can be rung at any time on 07700 900123 until noon', 40, 'Kiah can be rung at any time…'],
  ['Kiah was born at home on 29th of february two thousand', 35, 'Kiah was born at home…'],
  ['Write to Paul at paul.ahmed@example.org or to her', 30, 'Write to Paul…'],
  ['HOLT KIAH 19/07/2008 HOLT ROSE', 14, 'HOLT…'],
  ['943 476 5919 485 777 3456', 14, '…'],
])('%s, cut at %i', (text, most, cut) => {
  expect(cutShort(text, most)).toBe(cut);
});
