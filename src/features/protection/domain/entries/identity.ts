import { day, entryOf } from './base.ts';

/** The child was born; `on` is the date of birth. Before it the child is unborn. */
export const birth = entryOf('birth', {});

/** A birth is expected; `on` is the day on which that was first recorded. */
export const birthExpected = entryOf('birth-expected', { expected: day });

export const death = entryOf('death', {});
