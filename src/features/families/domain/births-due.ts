import type { Day } from '../../../shared/day.ts';
import type { NextStep } from './next-steps.ts';

interface ExpectedChild {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`, as the day on which they are expected. */
  readonly born: string | null;
  readonly expected: string | null;
}

/** What to do about children who were expected before today and of whom nobody has said that they are born. */
export function findBirthsDue(children: readonly ExpectedChild[], today: Day): readonly NextStep[] {
  return children
    .filter(({ born, expected }) => born === null && expected !== null && expected < today)
    .map(({ id, name }) => ({
      sentence: `Say whether ${name} is born: the day on which they were expected is past.`,
      about: { kind: 'child', id },
    }));
}
