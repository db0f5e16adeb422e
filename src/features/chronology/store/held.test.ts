import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEntry } from '../../../../test/builders/chronology-entry.ts';
import { holdJson, releaseJson } from './held-json.ts';
import { holdEntry, releaseEntry } from './row-detail.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

test('every text that a cell can hold comes back as it was, by way of what the database can hold', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), anyText, (texts, name) => {
      const value = { texts, cells: [[name, 'x']] };
      const held = holdJson(value);
      expect(held).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      expect(releaseJson(JSON.parse(held))).toEqual(value);
    }),
  );
});

test('the cells of a row keep the order of their columns, whatever order a database gives names in', () => {
  const entry = makeEntry('12/03/2012', 'Health', 'Call');
  const cells = { When: '12/03/2012', A: '', 'What happened': 'Call', '1': 'one', ['__proto__']: 'kept' };
  const whole = { ...entry, origin: { ...entry.origin, cells } };
  const released = releaseEntry(JSON.parse(holdEntry({ entry: whole, place: 0, content: 'c' })));
  expect(Object.entries(released.entry.origin.cells)).toEqual(Object.entries(cells));
});
