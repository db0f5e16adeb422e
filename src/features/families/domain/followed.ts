/**
 * How an agency's file stands: being read; `checked`, which is read and waits for its author to say that it goes into the chronology;
 * on its way there; in it; one that could not be read; and one that is not in it any more.
 */
export const statesOfFile = ['reading', 'checked', 'submitting', 'submitted', 'refused', 'removed'] as const;
export type StateOfFile = (typeof statesOfFile)[number];

/** A file as it was sent, with what it was to replace and what became of it. */
export interface SentPart {
  readonly number: number;
  /** The number of the first file that was sent in the same go. */
  readonly sending: number;
  /** Of a file that waits to be read, or could not be: the numbers of those that it was to take the place of. */
  readonly replaces: readonly number[];
  /** The number of the file that took its place. */
  readonly replacedBy: number | null;
  readonly state: StateOfFile;
}

/**
 * Whether what a file that could not be read was to replace left for a later sending, which then went instead of that file too. A file
 * that was to replace nothing is followed by none: whoever sends the next says whether it goes instead of it, and takes it out so.
 *
 * @param files all that the same agency sent for the family.
 */
export function isFollowed(refused: SentPart, files: readonly SentPart[]): boolean {
  const meant = files.filter(({ number }) => refused.replaces.includes(number));
  const later = files.filter(({ sending }) => sending > refused.sending).map(({ number }) => number);
  return (
    meant.every(({ state }) => state === 'refused' || state === 'removed') &&
    meant.some(({ replacedBy }) => replacedBy !== null && later.includes(replacedBy))
  );
}
