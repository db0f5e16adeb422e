import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFirsts } from './keep-firsts.ts';

test('a value is new once, whatever its letters, and keeps where it first stood', () => {
  const value = fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value)), (told) => {
      const kept = keepFirsts();
      const firsts: [value: string, child: string, line: number][] = [];
      for (const [line, [text, child]] of told.entries()) {
        const known = firsts.findIndex(([before]) => before === text);
        expect(kept.keep(text, { child, line })).toBe(known);
        if (known < 0) firsts.push([text, child, line]);
      }
      for (const [number, [text, child, line]] of firsts.entries()) {
        expect(kept.placeOf(number)).toEqual({ child: child === '' ? text : child, line });
      }
    }),
  );
});

test('thousands of values are told apart', () => {
  const kept = keepFirsts();
  const place = (number: number) => ({ child: `INVENTED${number}`, line: number });
  for (let number = 0; number < 5000; number += 1) {
    expect(kept.keep(`INVENTED${number}`, place(number))).toBe(-1);
  }
  for (let number = 0; number < 5000; number += 1) {
    expect(kept.keep(`INVENTED${number}`, place(0))).toBe(number);
    expect(kept.placeOf(number)).toEqual(place(number));
  }
});
