/** The quartiles of whole numbers, each a number that occurs: the smallest with a quarter, a half, three quarters at or below it. */
export interface Quartiles {
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
}

export function deriveQuartiles(numbers: readonly number[]): Quartiles {
  const sorted = Float64Array.from(numbers).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
