import type { When } from './when.ts';

/** Whether a date is none of an event: some tools write a year like 0100 for an author's note, so that it stands above all entries. */
export function isOutsideTime({ notes }: Pick<When, 'notes'>): boolean {
  return notes.some(({ code }) => code === 'author-note-year');
}
