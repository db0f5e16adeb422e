import { addDays, addMonths, type Day } from '../../../src/shared/day.ts';
import type { Own } from './history.ts';
import type { PlanStory } from './plan-story.ts';
import { fallsIn, routineDays, workerOn } from './routine.ts';
import type { Teller } from './teller.ts';

/** Younger children are seen with somebody; from this birthday on they are seen alone. */
const aloneFromYears = 4;

interface Visited {
  readonly born: Day | null;
  /** The day on which the visits stop. */
  readonly end: Day;
}

/** The visits under a plan, at home, each with what was seen, and each parent’s part in them. */
export function tellVisits({ tell, random }: Teller, story: PlanStory, { born, end }: Visited): void {
  const { every, gaps, lateRecords } = story.visits;
  routineDays(addDays(story.conference, 3), every, gaps, end).forEach((day, at) => {
    const unborn = born === null || day < born;
    const lag: readonly [number, number] = fallsIn(lateRecords, day) ? [15, 40] : [0, 2];
    const details: Partial<Own<'visit'>> = {
      plan: story.plan,
      outcome: fallsIn(story.visits.noAccess, day) ? 'attempt' : 'visit',
      ...seenOn(story, day, at, unborn ? null : born),
      atHome: at % 5 === 4 ? 'no' : 'yes',
      announced: random.chance(0.75) ? 'yes' : 'no',
      worker: workerOn(story, day),
      workerRole: story.visits.by,
      ...(unborn ? { ofExpectantMother: true as const } : {}),
    };
    tell('visit', day, details, lag);
  });
  for (const parent of story.engaged) {
    tell('parent-engaged', addDays(story.conference, 3), { parent, how: 'seen', meeting: null }, [0, 3]);
  }
}

type Seen = Pick<Own<'visit'>, 'seen' | 'seenAlone' | 'awake' | 'bedroomSeen'>;

function seenOn({ visits }: PlanStory, day: Day, at: number, born: Day | null): Seen {
  const silent = 'not-recorded';
  if (born === null) return { seen: silent, seenAlone: silent, awake: silent, bedroomSeen: silent };
  if (fallsIn(visits.noAccess, day) || fallsIn(visits.notSeen, day)) {
    return { seen: 'no', seenAlone: 'no', awake: silent, bedroomSeen: 'no' };
  }
  const alone = day >= addMonths(born, 12 * aloneFromYears) && at % 3 !== 2;
  return {
    seen: 'yes',
    seenAlone: fallsIn(visits.silent, day) ? silent : alone && !fallsIn(visits.notAlone, day) ? 'yes' : 'no',
    awake: 'yes',
    bedroomSeen: at % 2 === 0 ? 'yes' : 'no',
  };
}
