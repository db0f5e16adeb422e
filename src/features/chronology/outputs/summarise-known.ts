import { counted } from '../../../shared/counted.ts';
import type { KnownRecord } from '../domain/knowledge/sharing.ts';

/**
 * How much an agency knew on a day, how surely, and how much others knew that it did not.
 *
 * @param why what the entries that were shared with it are counted for.
 */
export function summariseKnown(
  { known, notKnown, undecided }: KnownRecord,
  why = 'because a record suggests that they were shared',
): string {
  const by = (basis: KnownRecord['known'][number]['basis']) =>
    known.filter((one) => one.basis === basis).length.toLocaleString('en-GB');
  const ways = [
    `${by('recorded')} recorded by it in time`,
    `${by('shared')} ${why}`,
    `${by('assumed')} only assumed, since the record does not say when it was made`,
  ];
  const others = `${counted(notKnown.length, 'entry was', 'entries were')} known to others only.`;
  const open =
    undecided.length === 0
      ? ''
      : ` Of ${counted(undecided.length, 'entry', 'entries')} nobody can say who knew them by then.`;
  return `${counted(known.length, 'entry', 'entries')} known: ${ways.join(', ')}. ${others}${open}`;
}

/** Who knew an entry that the agency did not, and which account of its own it had instead. */
export function sayKnownToOthers(
  { knownTo, basis, ownAccount }: KnownRecord['notKnown'][number],
  numbers: ReadonlyMap<string, number>,
): string {
  const others = `Known to ${knownTo.join(', ')}${basis === 'assumed' ? ', as is assumed' : ''}.`;
  const own = ownAccount === null ? undefined : numbers.get(ownAccount);
  return own === undefined ? others : `${others} Its own entry ${own} may tell of the same event.`;
}
