import type { RunningPlan } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';

/** “The initial conference was held on 3 May 2025”, or, where it is not known, “The plan began on …”. */
export function sayBase({ conference, began }: RunningPlan): string {
  return conference === null
    ? sayBeginning({ began })
    : `The initial conference was held on ${sayDay(conference.on)}`;
}

/** “The plan began on 3 May 2025”. */
export function sayBeginning({ began }: Pick<RunningPlan, 'began'>): string {
  return `The plan began on ${sayDay(began)}`;
}
