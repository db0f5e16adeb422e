import { expect, it } from 'vitest';
import { type AgencyMark, markAgencies } from './mark-agencies.ts';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted(
    (first, second) => second - first,
  );
  return (light + 0.05) / (dark + 0.05);
}

function marksOf(...agencies: readonly string[]): readonly AgencyMark[] {
  return [...markAgencies(agencies).values()];
}

it('gives each agency letters of its own from its name', () => {
  const marks = marksOf('Police', 'Probation', 'Children’s Social Care', 'CAMHS', 'Health', 'Housing');
  expect(marks.map(({ letters }) => letters)).toEqual(['P', 'PR', 'C', 'CA', 'H', 'HO']);
});

it('passes over the words that agencies share, such as the area’s name', () => {
  const marks = marksOf(
    'Wexmoor Police',
    'Wexmoor Children’s Social Care',
    'Wexmoor Health Trust',
    'Wexmoor',
  );
  expect(marks.map(({ letters }) => letters)).toEqual(['P', 'C', 'H', 'W']);
});

it('tells a hundred agencies apart by their letters when colours have run out, even of one name', () => {
  const schools = Array.from({ length: 100 }, (_, index) => `School ${index + 1}`);
  const letters = marksOf(...schools).map((mark) => mark.letters);
  expect(new Set(letters).size).toBe(100);
});

it('gives letters to a name without letters, and the same marks to the same agencies', () => {
  expect(marksOf('—')[0]?.letters).toMatch(/^\S+$/);
  expect(marksOf('Police', 'School')).toEqual(marksOf('Police', 'School', 'Police'));
});

it('can be read: white on the colour at 4.5 to 1, black on the tint at 7 to 1', () => {
  for (const { colour, tint } of marksOf(...Array.from({ length: 12 }, (_, index) => `Agency ${index}`))) {
    expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#000000', tint)).toBeGreaterThanOrEqual(7);
  }
});
