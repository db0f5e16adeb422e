import { type Day, parseDay } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { NextStep } from './next-steps.ts';

interface Reviewed {
  readonly personId: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly reviewOn: string;
}

/** What to do about rules of safe contact whose day of review is past: what was safe then may not be so now. */
export function findSafeContactDue(rules: readonly Reviewed[], today: Day): readonly NextStep[] {
  return rules.flatMap(({ personId, name, reviewOn }) => {
    const day = parseDay(reviewOn);
    if (day === null || day >= today) return [];
    return [
      {
        sentence: `Review how ${name} may be contacted safely: it was to be looked at by ${sayDay(day)}.`,
        about: { kind: 'safe-contact' as const, id: personId },
      },
    ];
  });
}
