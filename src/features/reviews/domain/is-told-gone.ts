/** From whom an entry was kept when it left the chronology; null where it never left. */
export interface Goer {
  readonly goneHandling: 'core-group' | 'named-agencies' | 'review-panel' | 'originator' | null;
}

/**
 * Whether somebody is told that an entry which something points at is gone: those who could surely read it. For everybody else there
 * was none.
 *
 * @param ofPanel whether they read as the review’s panel does: officers and reviewers.
 */
export function isToldGone({ goneHandling }: Goer, ofPanel: boolean): boolean {
  return goneHandling === 'core-group' || (ofPanel && goneHandling === 'review-panel');
}
