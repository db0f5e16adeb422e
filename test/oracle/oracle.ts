import type { ChildHistory } from '../../src/features/protection/domain/child-history.ts';
import type { Day } from '../../src/shared/day.ts';
import { frontDoor } from './front-door.ts';
import { relapse, timeOnPlan } from './length.ts';
import { lookOn, type Said, type Setting } from './look.ts';
import { coreGroupsAndReviews, lastConference } from './meetings.ts';
import { parents, people } from './people.ts';
import { progress, progressOfChild } from './progress.ts';
import { seeing } from './seeing.ts';
import { doubt } from './unreadable.ts';

/**
 * What `docs/drift-rules.md` says of a child on a day, worked out from that page alone, plainly and slowly, with
 * nothing of the program but its calendar. `action-not-smart` is left out: what the check of actions finds has
 * tests of its own.
 */
export function oracle(history: ChildHistory, setting: Setting, day: Day): readonly Said[] {
  const look = lookOn(history, setting, day);
  const said = [
    ...frontDoor(look),
    ...lastConference(look),
    ...relapse(look),
    ...parents(look),
    ...progressOfChild(look),
    ...look.running.flatMap((plan) => [
      ...coreGroupsAndReviews(look, plan),
      ...seeing(look, plan),
      ...timeOnPlan(look, plan),
      ...people(look, plan),
      ...progress(look, plan),
    ]),
  ];
  return said.map((one) => doubt(one, history));
}
