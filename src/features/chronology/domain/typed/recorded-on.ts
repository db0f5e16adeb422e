import { addDays, type Day } from '../../../../shared/day.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { When } from '../../../../shared/when/when.ts';
import { readTypedWhen } from './read-typed-when.ts';

/** What is typed so many days after it happened at most is taken to be recorded as it is typed. */
const soon = 7;

/** When an agency’s record was made of what somebody types. */
export type RecordedOn =
  /** Null where nobody said it, and it was typed long after it happened. */
  | { readonly status: 'settled'; readonly recordedOn: When | null }
  | { readonly status: 'recorded-not-read'; readonly reason: string };

interface Recorded {
  /** As it was typed; null where nothing was said of it, and empty where it was said not to be known. */
  readonly text: string | null;
  /** When it happened. */
  readonly when: When;
  readonly today: Day;
  /** Of an entry that is changed: what it said, and whether its words or its date are others now. */
  readonly before?: { readonly recordedOn: When | null; readonly isReworded: boolean };
}

/**
 * When these words were recorded: as their author says; today, where they tell of the last days; and else it is not known. Other words
 * are recorded on the day on which they are put in the place of the first, unless their author says another day.
 */
export function settleRecordedOn({ text, when, today, before }: Recorded): RecordedOn {
  if (before !== undefined && (text === null || text === (before.recordedOn?.text ?? ''))) {
    const isAnew = before.isReworded && before.recordedOn !== null;
    return { status: 'settled', recordedOn: isAnew ? dayAsWhen(today) : before.recordedOn };
  }
  if (text === null || text === '')
    return { status: 'settled', recordedOn: isLate(when, today) ? null : dayAsWhen(today) };
  return readRecorded(text, when, today);
}

function readRecorded(text: string, when: When, today: Day): RecordedOn {
  const read = readTypedWhen(text, { today }, null);
  if (read.status === 'not-read') return { status: 'recorded-not-read', reason: read.reason };
  if (read.status === 'asked')
    return { status: 'recorded-not-read', reason: 'Write it another way, such as 27 March 2014' };
  const last = read.when.latest ?? read.when.earliest;
  if (last !== null && when.earliest !== null && last < when.earliest)
    return { status: 'recorded-not-read', reason: 'It cannot have been recorded before it happened' };
  return { status: 'settled', recordedOn: read.when };
}

function isLate({ earliest, latest }: When, today: Day): boolean {
  const last = latest ?? earliest;
  return last === null || last < addDays(today, -soon);
}

function dayAsWhen(day: Day): When | null {
  const read = readWhen(sayDay(day), { today: day });
  return read.status === 'read' ? read.when : null;
}
