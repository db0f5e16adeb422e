import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';

/** Whether an entry tells of its own day or retells the past, with the words that say so. */
export function findStanding(entry: Entry): EntryReading['standing'] {
  const opening = /^\s*(?:historical|history from|past history)\b/i.exec(entry.event);
  return opening === null
    ? { standing: 'current', words: [] }
    : { standing: 'historical', words: [opening[0].trim()] };
}
