/** Days by which a row of the same calendar year may follow the one above it: about nine months. */
const longestInSameYear = 280;
/** Days by which a row of the next calendar year may follow it. */
const longestIntoNextYear = 182;

/** Days, either way, while it is not known whether the file has the oldest or the newest first. */
const longestWithoutOrder = 130;

/**
 * Whether a row without a year follows the one above it so soon that no other year is likely. A longer leap, or
 * a step back, is not settled by the row above alone.
 */
export function isShortStep(days: number, year: 'same' | 'next', isOrderKnown = true): boolean {
  if (!isOrderKnown) return days <= longestWithoutOrder;
  return days <= (year === 'same' ? longestInSameYear : longestIntoNextYear);
}
