import type { Entry } from '../entry.ts';
import { splitWords } from '../text/words.ts';

/** Under different children, fewer words than this may well stand twice by chance: “Absent, no reason given.” */
const fewestWordsUnderOthers = 6;

/**
 * Gathers entries of one agency that say the same in the same words of the same days: rows sent twice, and rows
 * kept once under each child. They count as one account, so that 20,000 such rows are compared once.
 */
export function gatherCopies(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
  const groups: [Entry, ...Entry[]][] = [];
  const bySaying = new Map<string, [Entry, ...Entry[]][]>();
  for (const entry of entries) {
    const key = sayingOf(entry);
    const twins = bySaying.get(key);
    const group = twins?.find(([first]) => isSameTime(first, entry));
    if (group !== undefined) {
      group.push(entry);
      continue;
    }
    const made: [Entry, ...Entry[]] = [entry];
    groups.push(made);
    if (twins === undefined) bySaying.set(key, [made]);
    // Copies stand near each other in the order of the chronology: only the latest few are looked at.
    else bySaying.set(key, [made, ...twins.slice(0, 7)]);
  }
  return groups;
}

function sayingOf(entry: Entry): string {
  const words = splitWords(`${entry.event} ${entry.response ?? ''} ${entry.outcome ?? ''}`).map(
    ({ lower }) => lower,
  );
  const children = words.length < fewestWordsUnderOthers ? entry.children.toSorted() : [];
  return [entry.agency, entry.source, ...children, ...words].join('\u001f');
}

/** Windows that overlap; and no clock times that differ. */
function isSameTime({ when: one }: Entry, { when: other }: Entry): boolean {
  const times = [one.time?.start ?? null, other.time?.start ?? null];
  if (times[0] !== null && times[1] !== null && times[0] !== times[1]) return false;
  if (one.earliest === null || other.earliest === null) return one.text === other.text;
  const last = (when: Entry['when']) => when.latest ?? when.earliest ?? '';
  return one.earliest <= last(other) && other.earliest <= last(one);
}
