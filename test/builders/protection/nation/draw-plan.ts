import { addDays, addMonths, type Day, daysBetween } from '../../../../src/shared/day.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import type { Random } from '../../world/random.ts';
import type { PlanStory } from '../plan-story.ts';
import { onOrBefore } from '../routine.ts';
import { drawConferenceDays, drawShare } from './draw-length.ts';
import type { Assumptions, Published } from './published.ts';

export interface DrawnFrom {
  readonly random: Random;
  readonly published: Published;
  readonly assumed: Assumptions;
  /** The last day of the record. */
  readonly until: Day;
}

type Spell = [Day, Day];

/** The story of one plan of a made-up authority, as a child’s first: begun on a working day, ended or still open. */
export function drawPlan(from: DrawnFrom, begun: Day, ended: Day | null): PlanStory {
  const { random, published, assumed, until } = from;
  const conference = onOrBefore(begun);
  const strategy = addWorkingDays(conference, -drawConferenceDays(random, published));
  const last = ended ?? addDays(until, 1);
  const ends = ended === null ? null : onOrBefore(ended);
  const endReason = random.chance(assumed.endsInCare) ? 'care' : 'conference';
  const reviews = drawReviews(from, conference, last);
  if (ends !== null && endReason === 'conference' && ends > conference) reviews.push(ends);
  const noProgress = random.chance(assumed.noProgress);
  const worker = () => `Worker ${String(random.whole(1, 9999)).padStart(4, '0')}`;
  const chair = () => `Chair ${String(random.whole(1, 999)).padStart(3, '0')}`;
  const spell = (share: number, least: number, most: number): Spell[] => {
    if (!random.chance(share)) return [];
    const start = addDays(conference, random.whole(10, Math.max(11, daysBetween(conference, last))));
    return [[start, addDays(start, random.whole(least, most))]];
  };
  return {
    plan: 'plan-1',
    episode: 'episode-1',
    enquiry: 'enquiry-1',
    strategy,
    conference,
    ends,
    endReason,
    category: drawShare(random, assumed.category) as PlanStory['category'],
    previousPlans: 0,
    transferIn: null,
    reviews: reviews.filter((day, at) => day <= until && (at === 0 || day > (reviews[at - 1] ?? day))),
    reviewsDue: {},
    coreGroups: {
      first: addWorkingDays(conference, random.whole(5, 11)),
      every: random.pick([21, 21, 28]),
      gaps: spell(assumed.coreGroupGap, 30, 120),
      chair: random.chance(0.6) ? 'team-manager' : 'social-worker',
      noRecord: spell(0.3, 30, 150),
    },
    visits: {
      every: random.pick([9, 10, 10, 13]),
      gaps: spell(assumed.visitGap, 14, 45),
      notAlone: spell(assumed.notSeenAlone, 30, 150),
      notSeen: spell(0.05, 10, 25),
      noAccess: spell(assumed.noAccess, 5, 25),
      silent: spell(0.1, 20, 60),
      lateRecords: spell(0.1, 10, 40),
      by: 'social-worker',
    },
    supervision: { every: random.pick([21, 28]), gaps: spell(assumed.supervisionGap, 30, 120) },
    workers: drawHolders(from, strategy, last, assumed.workerChangesAYear).map((day, at) => [
      worker(),
      day,
      at === 0 ? 'first' : random.chance(assumed.noHandover) ? 'no-handover' : 'handed-over',
    ]),
    workerLeft: [],
    chairs: drawHolders(from, conference, last, assumed.chairChangesAYear).map((day) => [chair(), day]),
    team: `Team ${random.whole(1, 6)}`,
    written: random.chance(assumed.planUnchanged)
      ? ['as made']
      : reviews.map((_, at) => `version ${at}`).concat('last'),
    contingency: random.chance(assumed.noContingency) ? 'no' : 'yes',
    risks: { 'main worry': noProgress ? [3] : [3, 4, 5, 6, 7, 8] },
    actions: [],
    agencies: ['school', 'health'],
    absent: [],
    unsent: [],
    childHeard: random.pick(['yes', 'yes', 'not-recorded']),
    engaged: random.chance(assumed.fatherNotEngaged) ? ['mother'] : ['mother', 'father'],
  };
}

/** The first review within three months, then within six, but for the share that is held late. */
function drawReviews({ random, assumed }: DrawnFrom, conference: Day, last: Day): Day[] {
  const reviews: Day[] = [];
  let limit = addMonths(conference, 3);
  for (;;) {
    const late = random.chance(assumed.lateReview);
    const day = onOrBefore(addDays(limit, late ? random.whole(4, 40) : -random.whole(1, 14)));
    if (day >= addDays(last, -21)) return reviews;
    reviews.push(day);
    limit = addMonths(day, 6);
  }
}

/** The first day of each holder of a role: the first, and every change after it. */
function drawHolders({ random }: DrawnFrom, from: Day, last: Day, changesAYear: number): Day[] {
  const days = [from];
  const step = 365 / changesAYear;
  for (let day = from; ; ) {
    // Waiting times between changes that come at random are spread as the logarithm of a chance is.
    day = addDays(day, Math.ceil(-Math.log(1 - random.next()) * step));
    if (day >= last) return days;
    days.push(onOrBefore(day) > (days.at(-1) ?? from) ? onOrBefore(day) : day);
  }
}
