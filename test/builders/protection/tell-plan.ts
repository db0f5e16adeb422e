import { addDays, addMonths, type Day } from '../../../src/shared/day.ts';
import type { PlanStory } from './plan-story.ts';
import { chairOn, fallsIn, onOrBefore, routineDays, workerOn } from './routine.ts';
import { tellConference } from './tell-conference.ts';
import { tellVisits } from './tell-visits.ts';
import type { Teller } from './teller.ts';

/** What a plan’s telling must know of the child beside the plan’s own story. */
export interface PlanChild {
  readonly born: Day | null;
  /** The last day of the record. */
  readonly until: Day;
  /** False where nobody will read the visits, groups, supervision and papers. Default true. */
  readonly routines?: boolean;
}

/** Puts down a plan of one child: its conferences, groups, visits, supervision, people, risks and actions. */
export function tellPlan(teller: Teller, story: PlanStory, child: PlanChild): void {
  const end = story.ends ?? addDays(child.until, 1);
  tellBeginning(teller, story);
  tellPeople(teller, story);
  const routines = child.routines ?? true;
  tellReviews(teller, story, end, routines);
  if (routines) tellRoutines(teller, story, { ...child, end });
  for (const action of story.actions) {
    const { set, done, ...rest } = action;
    teller.tell('plan-action', set, { plan: story.plan, ...rest }, [0, 2]);
    if (done !== null) teller.tell('action-done', done, { plan: story.plan, action: action.action }, [0, 9]);
  }
  if (story.ends !== null) {
    teller.tell('plan-end', story.ends, { plan: story.plan, reason: story.endReason }, [0, 3]);
  }
}

function tellRoutines(teller: Teller, story: PlanStory, child: PlanChild & { readonly end: Day }): void {
  tellCoreGroups(teller, story, child.end);
  tellVisits(teller, story, child);
  const { every, gaps } = story.supervision;
  for (const day of routineDays(addDays(story.conference, 9), every, gaps, child.end)) {
    teller.tell('supervision', day, { worker: workerOn(story, day) }, [0, 3]);
  }
}

function tellBeginning({ tell }: Teller, story: PlanStory): void {
  const { plan, enquiry, episode, strategy, conference, transferIn } = story;
  const meeting = `${plan}-initial`;
  if (transferIn !== null) {
    const { told, began, authority } = transferIn;
    tell('transfer-in', told, { planBegan: began, authority }, [0, 2]);
  }
  if (enquiry !== null && strategy !== null) {
    tell('strategy-discussion', strategy, { enquiry }, [0, 1]);
    tell('enquiry-start', strategy, { enquiry, episode }, [0, 1]);
    tell('enquiry-outcome', onOrBefore(addDays(strategy, 7)), { enquiry, conference: 'required' }, [0, 2]);
    tell('enquiry-end', onOrBefore(addDays(strategy, 9)), { enquiry }, [0, 3]);
  }
  tell('initial-conference', conference, {
    meeting,
    enquiry,
    transferIn: transferIn === null ? 'no' : 'yes',
    planMade: 'yes',
    quorate: 'yes',
    chair: chairOn(story, conference),
  });
  tell('plan-start', conference, {
    plan,
    category: story.category,
    meeting,
    previousPlans: story.previousPlans,
  });
}

function tellPeople({ tell }: Teller, story: PlanStory): void {
  const { workers, workerLeft, chairs, team } = story;
  workers.forEach(([worker, from, handover], at) => {
    const before = workers[at - 1];
    if (before !== undefined) {
      const left = workerLeft.find((day) => day > before[1] && day < from) ?? from;
      tell('allocation-end', left, { role: 'social-worker', worker: before[0], reason: 'LEFT' }, [0, 3]);
    }
    tell('allocation', from, { role: 'social-worker', worker, team }, [0, 3]);
    if (handover === 'handed-over') tell('handover', from, { acknowledged: 'yes' }, [0, 5]);
    if (handover === 'not-acknowledged') tell('handover', from, { acknowledged: 'not-recorded' }, [0, 5]);
  });
  const last = workers.at(-1);
  const leftForGood = workerLeft.find((day) => last !== undefined && day > last[1]);
  if (last !== undefined && leftForGood !== undefined) {
    tell('allocation-end', leftForGood, { role: 'social-worker', worker: last[0], reason: 'LEFT' }, [0, 3]);
  }
  chairs.forEach(([worker, from], at) => {
    const before = chairs[at - 1];
    if (before !== undefined) {
      tell('allocation-end', from, { role: 'chair', worker: before[0], reason: 'MANAGE' }, [0, 3]);
    }
    tell('allocation', from, { role: 'chair', worker, team: 'Conference and review' }, [0, 3]);
  });
}

function tellReviews(teller: Teller, story: PlanStory, end: Day, papers: boolean): void {
  const { plan, reviews, reviewsDue } = story;
  if (papers) tellConference(teller, story, { meeting: `${plan}-initial`, day: story.conference, number: 0 });
  const first = reviewsDue['1'] ?? onOrBefore(addDays(story.conference, 84));
  teller.tell('review-planned', story.conference, { plan, due: first }, [0, 1]);
  reviews.forEach((day, at) => {
    const meeting = `${plan}-review-${at + 1}`;
    const continues = story.ends !== null && day >= story.ends ? 'no' : 'yes';
    teller.tell('review-conference', day, {
      meeting,
      plan,
      continues,
      quorate: 'yes',
      childTookPart: story.childHeard,
      chair: chairOn(story, day),
    });
    if (papers) tellConference(teller, story, { meeting, day, number: at + 1 });
    const next = reviewsDue[String(at + 2)] ?? onOrBefore(addMonths(day, 6));
    if (continues === 'yes' && day < end) teller.tell('review-planned', day, { plan, due: next }, [0, 1]);
  });
}

function tellCoreGroups({ tell }: Teller, story: PlanStory, end: Day): void {
  const { first, every, gaps, chair, noRecord } = story.coreGroups;
  routineDays(first, every, gaps, end).forEach((day, at) => {
    const meeting = `${story.plan}-core-group-${at + 1}`;
    tell(
      'core-group',
      day,
      { meeting, plan: story.plan, chairRole: at === 0 ? chair : 'social-worker' },
      [0, 4],
    );
    if (!fallsIn(noRecord, day))
      tell('paper-sent', onOrBefore(addDays(day, 5)), { meeting, paper: 'record' });
    for (const parent of story.engaged)
      tell('parent-engaged', day, { parent, how: 'heard', meeting }, [0, 3]);
  });
}
