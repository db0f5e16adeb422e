/**
 * How far a time may lie ahead of the clock and still be taken at its word: the clocks of two machines differ a little, and
 * one that was ahead is set right. What lies further ahead was written by a clock that was wrong.
 */
export const mostAheadMs = 3_600_000;

/** Whether a time lies so far ahead that the clock which wrote it was wrong. */
export function isFarAhead(at: Date, now: Date): boolean {
  return at.getTime() - now.getTime() > mostAheadMs;
}
