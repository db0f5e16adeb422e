import { addDays, addMonths, type Day } from '../../../../src/shared/day.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import { makeRandom, type Random } from '../../world/random.ts';
import type { PlanStory } from '../plan-story.ts';
import { onOrBefore } from '../routine.ts';
import { tellEnquiry, tellEpisode } from '../tell-family.ts';
import { tellPlan } from '../tell-plan.ts';
import { makeTeller, type Teller } from '../teller.ts';
import type { ToldChild } from '../told-child.ts';
import { deriveLasting, drawConferenceDays, drawLasting, drawOpenMonths, drawShare } from './draw-length.ts';
import { type DrawnFrom, drawPlan } from './draw-plan.ts';
import { readAssumptions, readPublished } from './published.ts';

export interface MakeOptions {
  readonly seed: string;
  /** Child protection plans open on the last day. */
  readonly openPlans: number;
  readonly until: Day;
  /** False to leave out what a census cannot tell: visits, core groups, supervision, papers. */
  readonly routines: boolean;
}

/** How a family came to notice: a plan open on the day, one that ended in the year, or work that made no plan. */
type Sort = 'open' | 'ended' | 'conference-only' | 'enquiry-only';

const daysAMonth = 365.25 / 12;
/** Steps of this size spread points from 0 to 1 evenly, however many there are. */
const goldenStep = (Math.sqrt(5) - 1) / 2;

/**
 * The children of a made-up authority or nation, one after another and family by family: those with a plan open
 * on the last day, those whose plan ended in the year before it, and, in proportion, those who came to a
 * conference or an enquiry and no further. The same options make the same children. Nobody has a name.
 */
export function* makeChildren({ seed, openPlans, until, routines }: MakeOptions): Generator<ToldChild> {
  const published = readPublished();
  const assumed = readAssumptions();
  const perOpen = published.plansStarted.all / published.openPlans.all;
  const wanted: Record<Sort, number> = {
    open: openPlans,
    ended: Math.round(openPlans * perOpen),
    'conference-only': Math.round(
      (openPlans * (published.conferences.all - published.plansStarted.all)) / published.openPlans.all,
    ),
    'enquiry-only': Math.round(
      (openPlans * (published.enquiries - published.conferences.all)) / published.openPlans.all,
    ),
  };
  const order = makeRandom(`${seed}/order`);
  let families = 0;
  // Lengths of open plans are spread evenly, not drawn: families of four would upset a small authority’s bands.
  let point = order.next();
  let children = 0;
  for (let left = sumOf(wanted); left > 0; left = sumOf(wanted)) {
    const sort = drawShare(order, wanted) as Sort;
    families += 1;
    const random = makeRandom(`${seed}/${families}`);
    const size = Math.min(Number(drawShare(random, assumed.childrenInFamily)), wanted[sort]);
    wanted[sort] -= size;
    if (sort === 'open') point = (point + goldenStep) % 1;
    const told = tellSort({ random, published, assumed, until }, sort, point);
    for (let child = 0; child < size; child += 1) {
      children += 1;
      const names = { child: nameOf('C', children), family: nameOf('F', families) };
      yield tellOne({ random, published, assumed, until }, told, names, routines);
    }
  }
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function nameOf(letter: string, number: number): string {
  return `${letter}${String(number).padStart(8, '0')}`;
}

/** What the children of one family have in common. */
interface Told {
  readonly plan: PlanStory | null;
  /** The day of the strategy discussion. */
  readonly strategy: Day;
  readonly conference: Day | null;
  readonly closed: Day | null;
  /** Another referral within the twelve months before. */
  readonly earlier: Day | null;
}

function tellSort(from: DrawnFrom, sort: Sort, point: number): Told {
  const { random, published, until } = from;
  const lasting = deriveLasting(published);
  const plan = drawPlanOf(from, sort, lasting, point);
  const strategy = plan?.strategy ?? onOrBefore(addDays(until, -random.whole(1, 364)));
  const held = addWorkingDays(strategy, drawConferenceDays(random, published));
  const conference = sort === 'conference-only' && held <= until ? held : null;
  const ended = plan === null ? addDays(strategy, random.whole(62, 110)) : plan.ends;
  const closed = ended === null ? null : addDays(ended, plan === null ? 0 : random.whole(0, 120));
  // Half of the earlier referrals fall in the year themselves, so that more are drawn than are counted.
  const again = published.referrals.within12MonthsOfAnother / published.referrals.all;
  const earlier = random.chance(again / (1 - again / 2)) ? addDays(strategy, -random.whole(120, 350)) : null;
  return { plan, strategy, conference, closed: closed !== null && closed <= until ? closed : null, earlier };
}

function drawPlanOf(
  from: DrawnFrom,
  sort: Sort,
  lasting: ReturnType<typeof deriveLasting>,
  point: number,
): PlanStory | null {
  const { random, published, until } = from;
  if (sort === 'open') {
    const months = drawOpenMonths(random, published, lasting, point);
    return drawPlan(from, addDays(until, -Math.floor(months * daysAMonth)), null);
  }
  if (sort !== 'ended') return null;
  // An end is written up within days: those of the last week might not yet be known.
  const ended = onOrBefore(addDays(until, -random.whole(8, 364)));
  return drawPlan(from, addDays(ended, -Math.ceil(drawLasting(random, lasting) * daysAMonth)), ended);
}

function tellOne(
  from: DrawnFrom,
  told: Told,
  names: { readonly child: string; readonly family: string },
  routines: boolean,
): ToldChild {
  const { random, assumed, until } = from;
  const teller = makeTeller(names.child, random.fork(names.child), until);
  const born = drawBirth(teller.random, assumed.unbornAtConference, told, until);
  if (born > told.strategy) teller.tell('birth-expected', told.strategy, { expected: born });
  teller.tell('birth', born, {});
  teller.tell('parent', told.strategy, { parent: 'mother', role: 'mother' });
  teller.tell('parent', told.strategy, { parent: 'father', role: 'father' });
  tellNeed(teller, told);
  if (told.plan !== null) tellPlan(teller, told.plan, { born, until, routines });
  return {
    ...names,
    name: null,
    sex: born > until ? 'U' : teller.random.chance(0.5) ? 'F' : 'M',
    ethnicity: drawShare(teller.random, assumed.ethnicity),
    disabled: teller.random.chance(assumed.disabled),
    entries: teller.entries(),
  };
}

/** No child turns eighteen on a plan; some are born after the conference. */
function drawBirth(random: Random, unborn: number, { strategy, earlier }: Told, until: Day): Day {
  if (earlier === null && random.chance(unborn)) return addDays(strategy, random.whole(30, 120));
  const youngest = addDays(earlier ?? strategy, -7);
  const oldest = addMonths(until, -12 * 17);
  const months = Math.floor(random.next() ** 1.2 * 12 * 16);
  const born = addDays(addMonths(youngest, -months), -random.whole(0, 27));
  return born > oldest ? born : addDays(oldest, random.whole(1, 300));
}

function tellNeed(teller: Teller, { plan, strategy, conference, closed, earlier }: Told): void {
  const referral = onOrBefore(addDays(strategy, -3));
  const usual = { source: '6', decidedAfter: 1, toldAfter: 1 };
  if (earlier !== null) {
    const assessment: [Day, Day] = [addDays(earlier, 1), addDays(earlier, 40)];
    const ended = { closed: addDays(earlier, 40), reason: 'RC8' };
    tellEpisode(teller, { ...usual, episode: 'episode-0', referral: earlier, assessment, ...ended });
  }
  tellEpisode(teller, {
    ...usual,
    episode: 'episode-1',
    referral,
    assessment: [addDays(referral, 1), addWorkingDays(referral, 38)],
    closed,
    reason: closed === null ? null : 'RC7',
  });
  if (plan !== null) return;
  tellEnquiry(teller, {
    enquiry: 'enquiry-1',
    episode: 'episode-1',
    start: strategy,
    outcome: conference === null ? 'not-required' : 'required',
    end: onOrBefore(addDays(strategy, 9)),
  });
  if (conference !== null) {
    const meeting = 'no-plan-initial';
    teller.tell('initial-conference', conference, { meeting, enquiry: 'enquiry-1', planMade: 'no' });
  }
}
