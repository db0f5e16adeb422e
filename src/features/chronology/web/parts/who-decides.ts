/** Who decides of what a record suggests, begun for a guest, who reads it alone. */
export const whoDecides = 'Those who work with the family, or review it, decide';

/** What the suggestions are called that nobody has decided of. */
export function titleOfOpen(mayDecide: boolean): string {
  return mayDecide ? 'To decide' : 'Not decided yet';
}
