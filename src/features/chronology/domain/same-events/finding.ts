/** What two accounts can share, or in which they can part; each has a weight. */
export const features = [
  'sameDay',
  'daysApart',
  'tooFar',
  'vagueDays',
  'placedByOrder',
  'noDay',
  'toldDay',
  'toldAlike',
  'retold',
  'ownDays',
  'sameClock',
  'otherClock',
  'words',
  'names',
  'numbers',
  'likeness',
  'occasion',
  'occasionOfDay',
  'aloneOccasion',
  'otherOccasion',
  'subject',
  'aloneSubject',
  'kindsAlike',
  'wordsBesideKind',
  'crowd',
  'themes',
  'heardFrom',
  'heardLater',
  'speaksOf',
  'someChildren',
  'sharedChildren',
  'otherChildren',
  'sameAgency',
  'sameReport',
  'copy',
  'cancelled',
] as const;

export type Feature = (typeof features)[number];

/** One thing that two accounts share, or in which they part: how much of it there is, and the words it rests on. */
export interface Finding {
  readonly feature: Feature;
  /** 1 for what is either so or not; more where there can be more of it. */
  readonly amount: number;
  /** A plain sentence; empty where it speaks against, or says nothing to a reader. */
  readonly sentence: string;
}
