/** A title and a surname that somebody of the family and a worker share: “Ms Evans”. */
export interface ByTitle {
  readonly key: string;
  /** A role beside it says which of them it is. */
  readonly isSaid: boolean;
}

/** A stretch of a text and what stands in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
  /** Whom it names, by their places in the list; none for the surname of a whole family. */
  readonly members: readonly number[];
  /** Whom else of the list it may mean, where it stands for somebody else. */
  readonly mayMean?: readonly number[];
  /** Who of the list bears it, where it is a surname that names none of them by itself: “the Brathe family”, “Mrs Brathe”. */
  readonly bearers?: readonly number[];
  /** A forename alone. */
  readonly isForename?: boolean;
  /** Forename and surname. */
  readonly isWhole?: boolean;
  /** The whole name of somebody else, of which the list has a part. */
  readonly isUnlisted?: true;
  /** Words beside it say that whoever is called so is somebody else: “her friend Lewis”. */
  readonly isOther?: boolean;
  readonly byTitle?: ByTitle;
}
