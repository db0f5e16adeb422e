import { addDays, addMonths, type Day, earlierDay } from '../../../../src/shared/day.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import { makeRandom, type Random } from '../../world/random.ts';
import type { PlanStory } from '../plan-story.ts';
import { onOrBefore } from '../routine.ts';
import { tellPlan } from '../tell-plan.ts';
import { makeTeller } from '../teller.ts';
import type { ToldChild } from '../told-child.ts';
import { drawConferenceDays, drawShare } from './draw-length.ts';
import type { DrawnFrom } from './draw-plan.ts';
import { drawEndedPlans, drawOpenPlans, heldFrom, yearOf } from './draw-plans.ts';
import { type Published, publishedYear, readAssumptions, readPublished } from './published.ts';
import { type FamilyCourse, latestClosing, tellNeed } from './tell-need.ts';

export interface MakeOptions {
  readonly seed: string;
  /** Child protection plans open on the last day. */
  readonly openPlans: number;
  readonly until: Day;
  /** False to leave out what a census cannot tell: visits, core groups, supervision, papers. */
  readonly routines: boolean;
}

/** For so many years every plan that was open on any day is made. */
export const yearsOfPlans = 3;

/** How a family came to notice: a plan open on the last day, one that ended in a year, or work that made no plan. */
type Sort = 'open' | `ended ${number}` | 'conference-only' | 'enquiry-only';

/** Children still to make, by their sort. */
type Wanted = Record<string, number>;

/** Steps of this size spread points from 0 to 1 evenly, however many there are. */
const goldenStep = (Math.sqrt(5) - 1) / 2;

/**
 * The children of a made-up authority or nation, one after another and family by family: those with a plan open
 * on the last day, those whose plan ended in one of the years before it, with their earlier plans, and, in
 * proportion, those who in the last year came to a conference or an enquiry and no further. The same options make
 * the same children. Nobody has a name.
 */
export function* makeChildren({ seed, openPlans, until, routines }: MakeOptions): Generator<ToldChild> {
  const published = readPublished();
  const assumed = readAssumptions();
  const wanted = countWanted(published, openPlans, yearOf(until));
  const order = makeRandom(`${seed}/order`);
  let families = 0;
  // Lengths of open plans are spread evenly, not drawn: families of four would upset a small authority’s bands.
  let point = order.next();
  let children = 0;
  while (sumOf(wanted) > 0) {
    const sort = drawShare(order, wanted) as Sort;
    families += 1;
    const random = makeRandom(`${seed}/${families}`);
    const size = Math.min(Number(drawShare(random, assumed.childrenInFamily)), wanted[sort] ?? 0);
    if (sort === 'open') point = (point + goldenStep) % 1;
    const from = { random, published, assumed, until };
    const course = drawCourse(from, sort, point);
    countMade(wanted, sort, course, size);
    for (let child = 0; child < size; child += 1) {
      children += 1;
      const names = { child: nameOf('C', children), family: nameOf('F', families) };
      yield tellOne(from, course, names, routines);
    }
  }
}

/** How many children of each sort an authority of so many open plans has, by England’s proportions. */
function countWanted(published: Published, openPlans: number, lastYear: number): Wanted {
  const { plansStarted, conferences, enquiries } = published;
  const inProportion = (count: number) => Math.round((openPlans * count) / published.openPlans.all);
  const wanted: Wanted = { open: openPlans };
  for (let year = lastYear - yearsOfPlans + 1; year <= lastYear; year += 1) {
    wanted[`ended ${year}`] = inProportion(publishedYear(published, year).plansEnded);
  }
  wanted['conference-only'] = inProportion(conferences.all - plansStarted.all);
  wanted['enquiry-only'] = inProportion(enquiries - conferences.all);
  return wanted;
}

/** An earlier plan of a child counts among those that ended in its year. */
function countMade(wanted: Wanted, sort: Sort, { plans }: FamilyCourse, size: number): void {
  const less = (made: Sort) => {
    const left = wanted[made];
    if (left !== undefined) wanted[made] = Math.max(0, left - size);
  };
  less(sort);
  for (const { ends } of plans.slice(0, -1)) if (ends !== null) less(`ended ${yearOf(ends)}`);
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function nameOf(letter: string, number: number): string {
  return `${letter}${String(number).padStart(8, '0')}`;
}

function drawCourse(from: DrawnFrom, sort: Sort, point: number): FamilyCourse {
  const { random, published } = from;
  const plans = drawPlans(from, sort, point);
  const noPlan = plans.length > 0 ? null : drawNoPlan(from, sort);
  const closed = plans.map((plan, at) => drawClosing(from, plan, plans[at + 1]));
  // Half of the earlier referrals fall in the year themselves, so that more are drawn than are counted.
  const again = published.referrals.within12MonthsOfAnother / published.referrals.all;
  const strategy = plans.at(-1)?.strategy ?? noPlan?.strategy ?? from.until;
  const earlier = random.chance(again / (1 - again / 2)) ? addDays(strategy, -random.whole(120, 350)) : null;
  // Where an earlier plan’s case was still open then, no other referral is made.
  const open = plans.length > 1 && earlier !== null && (closed.at(-2) ?? from.until) >= earlier;
  return { plans, closed, noPlan, earlier: open ? null : earlier };
}

function drawPlans(from: DrawnFrom, sort: Sort, point: number): readonly PlanStory[] {
  if (sort === 'open') return drawOpenPlans(from, point);
  if (sort === 'conference-only' || sort === 'enquiry-only') return [];
  return drawEndedPlans(from, Number(sort.slice('ended '.length)));
}

function drawNoPlan({ random, published, until }: DrawnFrom, sort: Sort): FamilyCourse['noPlan'] {
  const strategy = onOrBefore(addDays(until, -random.whole(1, 364)));
  const held = addWorkingDays(strategy, drawConferenceDays(random, published));
  const closed = addDays(strategy, random.whole(62, 110));
  return {
    strategy,
    conference: sort === 'conference-only' && held <= until ? held : null,
    closed: closed <= until ? closed : null,
  };
}

/** A case goes on for some weeks after its plan, and for as long as a child is in care. */
function drawClosing({ random, until }: DrawnFrom, plan: PlanStory, next: PlanStory | undefined): Day | null {
  if (plan.ends === null) return null;
  const closed = addDays(plan.ends, random.whole(0, 120));
  if (next !== undefined) {
    const latest = latestClosing(next);
    return plan.endReason === 'care' ? latest : earlierDay(closed, latest);
  }
  return plan.endReason === 'care' || closed > until ? null : closed;
}

function tellOne(
  from: DrawnFrom,
  course: FamilyCourse,
  names: { readonly child: string; readonly family: string },
  routines: boolean,
): ToldChild {
  const { random, assumed, until } = from;
  const teller = makeTeller(names.child, random.fork(names.child), until);
  const strategy = firstStrategy(course, until);
  const born = drawBirth(teller.random, assumed.unbornAtConference, course, until);
  if (born > strategy) teller.tell('birth-expected', strategy, { expected: born });
  teller.tell('birth', born, {});
  teller.tell('parent', strategy, { parent: 'mother', role: 'mother' });
  teller.tell('parent', strategy, { parent: 'father', role: 'father' });
  tellNeed(teller, course);
  for (const plan of course.plans) tellPlan(teller, plan, { born, until, routines });
  return {
    ...names,
    name: null,
    sex: born > until ? 'U' : teller.random.chance(0.5) ? 'F' : 'M',
    ethnicity: drawShare(teller.random, assumed.ethnicity),
    disabled: teller.random.chance(assumed.disabled),
    entries: teller.entries(),
  };
}

function firstStrategy({ plans, noPlan }: FamilyCourse, until: Day): Day {
  return plans[0]?.strategy ?? noPlan?.strategy ?? until;
}

/** No child turns eighteen while work goes on; some are born after their first conference. */
function drawBirth(random: Random, unborn: number, course: FamilyCourse, until: Day): Day {
  const { plans, closed, earlier } = course;
  const strategy = firstStrategy(course, until);
  const planBefore = (plans[0]?.previousPlans ?? 0) > 0;
  if (earlier === null && !planBefore && random.chance(unborn)) {
    return addDays(strategy, random.whole(30, 120));
  }
  const noticed = earlier === null ? strategy : earlierDay(earlier, strategy);
  // A plan that ended before the record begins was of a child who was born well before that.
  const latest = planBefore ? earlierDay(noticed, addMonths(heldFrom(until), -12)) : noticed;
  const youngest = addDays(latest, -7);
  const oldest = addMonths(closed.at(-1) ?? until, -12 * 17);
  const months = Math.floor(random.next() ** 1.2 * 12 * 16);
  const born = addDays(addMonths(youngest, -months), -random.whole(0, 27));
  return born > oldest ? born : addDays(oldest, random.whole(1, 300));
}
