import type { Carried, Carries } from '../../../exchange/domain/extract.ts';
import type { ReplaySight } from '../replay-report.ts';
import { challengeKinds, returnKinds } from './plan-courses.ts';

/** How far what an extract carries tells of plans’ challenges and of what came after their ends. */
export function deriveSight(carries: Carries): ReplaySight {
  const isTold = (kind: Carried) => carries[kind] !== undefined;
  const isUntold = (kind: Carried) => !isTold(kind);
  // National extracts have steps before court only; what says which step it was tells of court too.
  const ends: readonly Carried[] = ['care-start', 'legal-step.step', 'death', ...returnKinds];
  return {
    challenges: challengeKinds.some(isTold),
    outcomes: isTold('plan-end'),
    challengesTold: challengeKinds.filter(isTold),
    returnsTold: ends.filter(isTold),
    challengesUntold: challengeKinds.filter(isUntold),
    returnsUntold: ends.filter(isUntold),
  };
}
