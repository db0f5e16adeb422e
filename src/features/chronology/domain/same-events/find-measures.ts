/** Numbers with a unit that two accounts may state of one thing. Reference numbers and dates have none. */
const measure =
  /(?<![\d/.])(\d{1,4}(?:\.\d{1,2})?)\s?(%|per ?cent\b|kg\b|cm\b|mg\b|ml\b|weeks? pregnant\b|months? old\b|years? old\b|children\b|tablets\b|days? absent\b|late marks\b|sessions\b)/gi;

const plain: readonly (readonly [RegExp, string])[] = [
  [/^(%|per ?cent)$/, 'per cent'],
  [/^weeks? pregnant$/, 'weeks pregnant'],
  [/^months? old$/, 'months old'],
  [/^years? old$/, 'years old'],
];
/** They are of one person, and compared only where both accounts name the same one. */
const ages: ReadonlySet<string> = new Set(['months old', 'years old']);
const mostTold = 4;

/** A number as written, “14.0”, and what it amounts to. */
export interface Measured {
  readonly written: string;
  readonly value: number;
}

/** What a text measures: its first few different values, by the unit in plain words. */
export function findMeasures(text: string): ReadonlyMap<string, readonly Measured[]> {
  const measures = new Map<string, Measured[]>();
  for (const [, written = '', given = ''] of text.matchAll(measure)) {
    const unit = plain.find(([form]) => form.test(given.toLowerCase()))?.[1] ?? given.toLowerCase();
    const found = measures.get(unit);
    const value = Number(written);
    if (found === undefined) measures.set(unit, [{ written, value }]);
    else if (found.length < mostTold && found.every((one) => one.value !== value))
      found.push({ written, value });
  }
  return measures;
}

/** Whether a unit is one of age. */
export function isAge(unit: string): boolean {
  return ages.has(unit);
}
