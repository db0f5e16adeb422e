import type { Day } from '../day.ts';
import type { Problem } from './cursor.ts';
import type { Extent, WhenNote, WhenTime } from './when.ts';

/** What a text says, before the doubts about it are told. */
export interface Meaning {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly extent: Extent;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly time: WhenTime | null;
  readonly partOfDay: string | null;
  readonly edtf: string | null;
  readonly notes: readonly WhenNote[];
}

export type MeaningOrProblem = { readonly meaning: Meaning } | { readonly problem: Problem };
