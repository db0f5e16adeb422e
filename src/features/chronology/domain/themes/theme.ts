/** What an entry is about. The names are fixed: they stand in JSON, and scripts rely on them. */
export const themes = [
  'missed-appointment',
  'no-access',
  'child-unseen',
  'domestic-abuse',
  'injury',
  'home-conditions',
  'basic-care',
  'substance-misuse',
  'parental-mental-health',
  'school',
  'health-and-growth',
  'missing',
  'change-of-worker',
  'strategy-discussion',
  'referral',
  'closure-nfa',
  'conference',
  'core-group',
  'supervision',
  'escalation',
  'police',
  'legal',
  'disengagement',
  'housing',
  'childs-voice',
  'positive-change',
] as const;

export type Theme = (typeof themes)[number];

/** A theme that a text suggests, with the words that made it think so. A person confirms or rejects it. */
export interface SuggestedTheme {
  readonly theme: Theme;
  /** As they stand in the text, in its order; empty only where a person alone says it. */
  readonly words: readonly string[];
  /** A person says that it is about it. */
  readonly confirmed?: true;
}
