const degrees: readonly (readonly [least: number, words: string])[] = [
  [0.9, 'Very likely'],
  [0.75, 'Likely'],
  [0, 'Perhaps'],
];

/** How surely entries tell of one event, for people: a figure would look like a measurement. */
export function saySureness(score: number): string {
  return degrees.find(([least]) => score >= least)?.[1] ?? 'Perhaps';
}

/** The figure for sorting and filtering, in hundredths: 0.99 at most, for no rule is certain. */
export function roundSureness(score: number): number {
  return Math.min(0.99, Math.floor(score * 100) / 100);
}
