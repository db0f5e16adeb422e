import { note } from './date-name.ts';
import type { Meaning } from './meaning.ts';
import { sayDay } from './say-day.ts';
import type { WhenContext, WhenNote } from './when.ts';

/** What is doubtful about a reading in the light of today and of the review's window. */
export function findDoubts(meaning: Pick<Meaning, 'earliest' | 'latest'>, context: WhenContext): WhenNote[] {
  const notes: WhenNote[] = [];
  const { earliest, latest } = meaning;
  if (earliest !== null && earliest > context.today) {
    notes.push(note('in-the-future', `It is in the future: today is ${sayDay(context.today)}.`));
  }
  const from = context.window?.from ?? null;
  const to = context.window?.to ?? null;
  const endsBefore = from !== null && latest !== null && latest < from;
  const beginsAfter = to !== null && earliest !== null && earliest > to;
  if (endsBefore)
    notes.push(note('outside-window', `It is before the review’s window, which begins on ${sayDay(from)}.`));
  if (beginsAfter)
    notes.push(note('outside-window', `It is after the review’s window, which ends on ${sayDay(to)}.`));
  return notes;
}
