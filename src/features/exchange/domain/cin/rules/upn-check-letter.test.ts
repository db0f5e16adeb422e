import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAuthorityCode, isCode } from './codes.ts';
import { upnCheckLetter } from './upn-check-letter.ts';

/** A number of twelve digits after any first letter. */
const numbers = fc.stringMatching(/^A\d{12}$/);

describe('the check letter of a unique pupil number', () => {
  it.each([
    ['A000000000000', 'A'],
    // 2 × 1 = 2, the third letter.
    ['A100000000000', 'C'],
    // 13 × 2 = 26, which leaves 3.
    ['A000000000002', 'D'],
    // 13 × 9 = 117, which leaves 2.
    ['A000000000009', 'C'],
    // A temporary number: Z counts 22, and 13 × 22 = 286 leaves 10.
    ['A00000000000Z', 'L'],
    // 9 × 2 = 18 is V, and not U, for I, O and S are left out.
    ['A000000020000', 'V'],
  ])('of %s is %s', (upn, letter) => {
    expect(upnCheckLetter(upn)).toBe(letter);
  });

  it.each(['', 'A', 'A12345678901', 'A1234567890123', 'A12345B789012', 'A12345678901I'])(
    'cannot be told of “%s”',
    (upn) => {
      expect(upnCheckLetter(upn)).toBeNull();
    },
  );

  it('is another when one digit is mistyped', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (upn, at, by) => {
        const mistyped = (Number(upn.charAt(at)) + by) % 10;
        expect(upnCheckLetter(upn.slice(0, at) + mistyped + upn.slice(at + 1))).not.toBe(upnCheckLetter(upn));
      }),
    );
  });

  it('is another when two digits beside each other that differ change places', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 11 }), (upn, at) => {
        const [first, second] = [upn.charAt(at), upn.charAt(at + 1)];
        fc.pre(first !== second);
        expect(upnCheckLetter(upn.slice(0, at) + second + first + upn.slice(at + 2))).not.toBe(
          upnCheckLetter(upn),
        );
      }),
    );
  });
});

describe('codes', () => {
  it.each([
    ['201', 2026, true],
    ['000', 2026, false],
    ['005', 2026, true],
    ['006', 2026, false],
    ['943', 2024, true],
    ['943', 2023, false],
    ['944', 2026, false],
    ['20', 2026, false],
    ['2O1', 2026, false],
  ])('of an authority: %s in the census that ends in %i', (code, edition, known) => {
    expect(isAuthorityCode(code, edition)).toBe(known);
  });

  it.each([
    ['closureReason', 'RC9', 2022, false],
    ['closureReason', 'RC9', 2023, true],
    ['referralSource', '5D', 2022, false],
    ['referralSource', '5D', 2023, true],
    ['assessmentFactor', '24A', 2021, false],
    ['assessmentFactor', '24A', 2022, true],
    ['referralSource', '1a', 2026, false],
    ['referralSource', '', 2026, false],
  ] as const)('of %s: %s in the census that ends in %i', (list, code, edition, known) => {
    expect(isCode(list, code, edition)).toBe(known);
  });
});
