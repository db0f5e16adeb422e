import type { DeadlineTold } from './deadline.ts';
import { sayCount, sayDay, sayWhenDue } from './say.ts';

/** What a deadline whose day people set, not the profile, is called in its parts. */
export interface SetDayWords {
  /** What it is, as a whole sentence without its stop: “A concern was raised on 3 May 2025”. */
  readonly began: string;
  /** What was to happen, up to its day: “It was to be settled”. */
  readonly asked: string;
  /** What was done, up to its day: “It was settled”. */
  readonly done: string;
}

/** The sentences of a deadline of a day that was set: “… It was to be settled by 9 May 2025, 3 days ago; nothing records that it was.” */
export function saySetDay(told: DeadlineTold, { began, asked, done }: SetDayWords): string {
  const { state, due, met, over, unit, day } = told;
  if (met !== null) {
    const late = over === null ? 'in time' : `${sayCount(over, unit)} after the day that was set`;
    return `${began}. ${done} on ${sayDay(met)}, ${late}.`;
  }
  const by = `${began}. ${asked} by ${sayDay(due)}`;
  if (state === 'late') {
    // On the weekend after the day no working day has passed yet.
    const ago = over === null || over < 1 ? '' : `, ${sayCount(over, unit)} ago`;
    return `${by}${ago}; nothing records that it was.`;
  }
  return state === 'due' ? `${by}; nothing records that it was so far. ${sayWhenDue(due, day)}` : `${by}.`;
}
