import type { Day } from '../../../../shared/day.ts';

/** That somebody knows of what a rule found, and why it needs nothing more. */
export interface Acknowledged {
  readonly reason: string;
  /** A name, or what they are where names are replaced. */
  readonly by: string;
  /** Null for somebody of no agency. */
  readonly agency: string | null;
  readonly on: Day;
}

/** Something that a rule finds, and that somebody may have acknowledged as it stands. */
export interface MayBeAcknowledged {
  /** One of each person who did. */
  readonly acknowledged?: readonly Acknowledged[];
}
