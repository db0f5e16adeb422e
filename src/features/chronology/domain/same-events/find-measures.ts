/** Numbers with a unit that two accounts may state of one thing. Reference numbers and dates have none. */
const measure =
  /(?<![\d/.])(\d{1,4}(?:\.\d{1,2})?)\s?(%|per ?cent\b|kg\b|cm\b|mg\b|ml\b|weeks? pregnant\b|months? old\b|years? old\b|children\b|tablets\b|days? absent\b|late marks\b|sessions\b)/gi;

const plain: readonly (readonly [RegExp, string])[] = [
  [/^(%|per ?cent)$/, 'per cent'],
  [/^weeks? pregnant$/, 'weeks pregnant'],
  [/^months? old$/, 'months old'],
  [/^years? old$/, 'years old'],
];

/** What a text measures: the values as written, by the unit in plain words. */
export function findMeasures(text: string): ReadonlyMap<string, readonly string[]> {
  const measures = new Map<string, string[]>();
  for (const [, value = '', written = ''] of text.matchAll(measure)) {
    const unit = plain.find(([form]) => form.test(written.toLowerCase()))?.[1] ?? written.toLowerCase();
    measures.set(unit, [...(measures.get(unit) ?? []), value]);
  }
  return measures;
}
