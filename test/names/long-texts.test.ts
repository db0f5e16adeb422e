import { expect, test } from 'vitest';
import { findNumbers } from '../../src/features/chronology/domain/names/find-numbers.ts';
import { withoutPlaces } from '../../src/features/chronology/domain/names/find-places.ts';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/vocabulary-of-texts.ts';

/** An entry may be this long, and of such things only; a walk that is quadratic takes minutes over it. */
const length = 120_000;

test.each(['A', "A'", "O'", 'Ab-', 'The Abc ', 'Flat 1 ', '07 ', 'a.b@', '1.2.'])(
  'a text of nothing but “%s” is looked at in one walk, and keeps its length or loses some',
  (unit) => {
    const text = unit.repeat(length / unit.length);
    expect(withoutPlaces(text).length).toBeLessThanOrEqual(text.length);
    expect(findNumbers(text).every(({ start, end }) => start < end)).toBe(true);
    const hider = makeNameHider([], learnVocabulary([text]), new Set());
    expect(hider.hide(text, {}, () => 'a text').length).toBeGreaterThan(0);
  },
);
