import type { Day } from '../../../../shared/day.ts';

/** What every reader of a format is given beside the path and the sink. */
export interface ReadFormatOptions {
  /** The day on which an extract that names none is taken as drawn: the last day that it can tell of. */
  readonly drawnOn: Day;
  /** Told, as the reading goes on, how much of how much has been read. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** False where only the facts are wanted, and nobody asks whether the file is as its schema has it. */
  readonly schema?: boolean | undefined;
  /** False where nobody hears what is wrong: neither the official rules nor our own are then asked. */
  readonly checks?: boolean | undefined;
}
