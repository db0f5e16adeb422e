import { expect, it } from 'vitest';
import { cutToDifference } from './cut-to-difference.ts';

const long =
  'Initial child protection conference. Both made subject to plans; chair noted that the category is ';

it('shows of long texts the place where they differ', () => {
  expect(cutToDifference(`${long}emotional abuse.`, `${long}neglect.`)).toEqual([
    '…noted that the category is emotional abuse.',
    '…noted that the category is neglect.',
  ]);
});

it('leaves short texts whole', () => {
  expect(cutToDifference('left arm', 'right arm')).toEqual(['left arm', 'right arm']);
});

it('marks what is left out at either end', () => {
  const [one, other] = cutToDifference(
    `${long}A ${'and so on '.repeat(20)}`,
    `${long}B ${'and so on '.repeat(20)}`,
  );
  for (const text of [one, other]) expect(text).toMatch(/^….*…$/);
  expect(one).not.toBe(other);
});

it('shows a text that only goes on further', () => {
  const [one, other] = cutToDifference(long.trim(), `${long.trim()} neglect`);
  expect(one).not.toBe(other);
});
