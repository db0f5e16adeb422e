import { addText, emptySum } from '../text-sum.ts';
import type { Place } from './find-doubles.ts';

/** Values, each with the place at which it first stood. */
export interface KeptFirsts {
  /** The number of a value that has been kept before; -1 for one that is new, and kept now. */
  keep(value: string, place: Place): number;
  /** Where the value of a number first stood. */
  placeOf(number: number): Place;
}

/** Where the value’s bytes end, where those of the child’s name end, the line, and the sum of the value. */
const marksEach = 4;

/**
 * Keeps values as bytes outside the heap: a census has hundreds of thousands of them, and as texts in a map each would
 * need several times the room, and have the engine keep as much again free.
 */
export function keepFirsts(): KeptFirsts {
  /** By the sum of a value, its number and one more; 0 where a place is free. */
  let slots = new Int32Array(1024);
  let marks = new Int32Array(marksEach * slots.length);
  let bytes = Buffer.alloc(16 * 1024);
  let count = 0;

  const mark = (number: number, which: number): number => marks[number * marksEach + which] ?? 0;
  const startOf = (number: number): number => (number === 0 ? 0 : mark(number - 1, 1));
  const isAt = (number: number, from: number, to: number): boolean =>
    bytes.compare(bytes, startOf(number), mark(number, 0), from, to) === 0;

  /** The slot of the value whose bytes stand from `from` to `to`, or the free one that it would have. */
  const slotOf = (sum: number, from: number, to: number): number => {
    let at = (sum >>> 0) % slots.length;
    for (let found = slots[at] ?? 0; found !== 0; found = slots[at] ?? 0) {
      if (mark(found - 1, 3) === sum && isAt(found - 1, from, to)) return at;
      at = (at + 1) % slots.length;
    }
    return at;
  };
  const makeRoom = (wanted: number): void => {
    if (bytes.length < wanted) bytes = Buffer.concat([bytes], Math.max(wanted, bytes.length * 2));
    if (count * 2 < slots.length) return;
    const larger = new Int32Array(marks.length * 2);
    larger.set(marks);
    marks = larger;
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < count; number += 1) {
      slots[slotOf(mark(number, 3), startOf(number), mark(number, 0))] = number + 1;
    }
  };

  return {
    keep(value, { child, line }) {
      const from = startOf(count);
      makeRoom(from + 3 * (value.length + child.length));
      const to = from + bytes.write(value, from);
      const sum = addText(emptySum, value);
      const slot = slotOf(sum, from, to);
      const before = slots[slot] ?? 0;
      if (before !== 0) return before - 1;
      const end = child === value ? to : to + bytes.write(child, to);
      marks.set([to, end, line, sum], count * marksEach);
      count += 1;
      slots[slot] = count;
      return -1;
    },
    placeOf(number) {
      const [from, to, end] = [startOf(number), mark(number, 0), mark(number, 1)];
      const child = end > to ? bytes.toString('utf8', to, end) : bytes.toString('utf8', from, to);
      return { child, line: mark(number, 2) };
    },
  };
}
