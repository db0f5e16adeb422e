import { addDays, type Day } from '../../../../src/shared/day.ts';
import { addWorkingDays } from '../../../../src/shared/working-days.ts';
import type { PlanStory } from '../plan-story.ts';
import { onOrBefore } from '../routine.ts';
import { tellEnquiry, tellEpisode } from '../tell-family.ts';
import type { Teller } from '../teller.ts';

/** What the children of one family have in common. */
export interface FamilyCourse {
  /** Oldest first; none where the work made no plan. */
  readonly plans: readonly PlanStory[];
  /** The day on which each plan’s case was closed, or null. */
  readonly closed: readonly (Day | null)[];
  /** Work that made no plan: its strategy discussion, its conference where it came to one, and its end. */
  readonly noPlan: {
    readonly strategy: Day;
    readonly conference: Day | null;
    readonly closed: Day | null;
  } | null;
  /** Another referral within the twelve months before the last. */
  readonly earlier: Day | null;
}

const usual = { source: '6', decidedAfter: 1, toldAfter: 1 };
/** A case is closed, and care ends, so long before the strategy discussion of the next plan. */
const beforeNext = 12;

/** The latest day on which work on one plan can have come to its end, where another plan followed. */
export function latestClosing(next: PlanStory): Day {
  return addDays(next.strategy ?? next.conference, -beforeNext);
}

/** Puts down the referrals, assessments and closings of a child, and of enquiries that made no plan all else. */
export function tellNeed(teller: Teller, course: FamilyCourse): void {
  const { plans, closed, noPlan, earlier } = course;
  if (earlier !== null) {
    const assessment: [Day, Day] = [addDays(earlier, 1), addDays(earlier, 40)];
    const ended = { closed: addDays(earlier, 40), reason: 'RC8' };
    tellEpisode(teller, { ...usual, episode: 'episode-0', referral: earlier, assessment, ...ended });
  }
  plans.forEach((plan, at) => {
    const end = closed[at] ?? null;
    tellOneEpisode(teller, plan.episode, plan.strategy ?? plan.conference, end);
    tellAfter(teller, plan, end, plans[at + 1]);
  });
  if (noPlan !== null) tellNoPlan(teller, noPlan);
}

function tellOneEpisode(teller: Teller, episode: string, strategy: Day, closed: Day | null): void {
  const referral = onOrBefore(addDays(strategy, -3));
  tellEpisode(teller, {
    ...usual,
    episode,
    referral,
    assessment: [addDays(referral, 1), addWorkingDays(referral, 38)],
    closed,
    reason: closed === null ? null : 'RC7',
  });
}

/** What follows a plan’s end: into care and out of it, and the people who are responsible no longer. */
function tellAfter({ tell }: Teller, plan: PlanStory, closed: Day | null, next: PlanStory | undefined): void {
  if (plan.ends === null) return;
  if (plan.endReason === 'care') {
    tell('care-start', plan.ends, { status: 'C1' }, [0, 2]);
    if (next !== undefined) tell('care-end', latestClosing(next), {}, [0, 2]);
  }
  const chair = plan.chairs.at(-1);
  if (chair !== undefined) {
    tell('allocation-end', plan.ends, { role: 'chair', worker: chair[0], reason: null }, [0, 3]);
  }
  const worker = plan.workers.at(-1);
  if (worker !== undefined && closed !== null) {
    tell('allocation-end', closed, { role: 'social-worker', worker: worker[0], reason: null }, [0, 3]);
  }
}

function tellNoPlan(teller: Teller, { strategy, conference, closed }: NonNullable<FamilyCourse['noPlan']>) {
  tellOneEpisode(teller, 'episode-1', strategy, closed);
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
