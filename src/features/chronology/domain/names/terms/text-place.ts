import type { NameToken } from './name-tokens.ts';

/** What a text is, where its words alone do not tell. */
export interface TextContext {
  /** The whole text is known to name people: a cell under “Child”. */
  readonly namesOnly?: boolean;
  /** The whole text states who a worker is: names too, that nobody listed. */
  readonly statesWorker?: boolean;
  /** Whom the record in which it stands is about, by their places in the list. */
  readonly about?: ReadonlySet<number>;
  /** The whole text is a date. */
  readonly isDate?: boolean;
}

/** Where a possible name stands: from its first token to behind its last. */
export interface TokenPlace {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly from: number;
  readonly to: number;
}
