import { type Day, laterDay } from '../../../../../shared/day.ts';
import { readCategory, readSeenAlone, type SeenAnswer } from '../../cells/read-answer.ts';
import { shorten } from '../../shorten.ts';
import { keyOf, type RowFacts } from '../row-facts.ts';

/** List 7: a child protection plan, with the latest of its visits and of its reviews. */
export function planFacts(facts: RowFacts): void {
  const { days } = facts.row;
  const start = days.get('start');
  if (start === undefined) return;
  const plan = keyOf(facts.child, 'plan', start);
  const category = categoryIn(facts, 'category');
  facts.add('plan-start', start, 'start', {
    plan,
    type: 'child-protection',
    category,
    meeting: meetingOn(facts, start),
    previousPlans: previousPlans(facts),
    otherAuthority: 'not-recorded',
  });
  const end = days.get('end') ?? null;
  if (end !== null) facts.add('plan-end', end, 'end', { plan, reason: null });
  addLatestCategory(facts, plan, category);
  addVisit(facts, plan);
  addReview(facts, plan);
  addWorker(facts);
}

function addVisit(facts: RowFacts, plan: string): void {
  const on = facts.row.days.get('visit');
  if (on === undefined) return;
  facts.add('visit', on, 'visit', {
    plan,
    planType: 'child-protection',
    outcome: 'visit',
    ...seenIn(facts),
    awake: 'not-recorded',
    bedroomSeen: 'not-recorded',
    atHome: 'not-recorded',
    announced: 'not-recorded',
    worker: null,
    // Ofsted asks for the last statutory visit by the child’s lead social worker.
    workerRole: 'social-worker',
  });
}

function seenIn(facts: RowFacts): SeenAnswer {
  const silent: SeenAnswer = { seen: 'not-recorded', seenAlone: 'not-recorded' };
  const text = facts.text('seenAlone');
  const answer = text === null ? silent : readSeenAlone(text);
  if (answer !== null) return answer;
  facts.tell(
    'code-unknown',
    'warning',
    'seenAlone',
    `${shorten(text ?? '')} is neither yes nor no. It is taken as not recorded.`,
  );
  return silent;
}

function addReview(facts: RowFacts, plan: string): void {
  const on = facts.row.days.get('review');
  if (on === undefined) return;
  facts.add('review-conference', on, 'review', {
    meeting: `review-${on}`,
    plan,
    continues: 'not-recorded',
    quorate: 'not-recorded',
    childTookPart: 'not-recorded',
    chair: null,
  });
}

/** The category may have changed on any day; that it had is known by the plan’s end or the day on which the workbook was drawn. */
function addLatestCategory(facts: RowFacts, plan: string, first: string | null): void {
  const latest = categoryIn(facts, 'latestCategory');
  if (latest === null || latest === first) return;
  facts.add('plan-category', lastDayOf(facts), 'latestCategory', { plan, category: latest });
}

/** The worker whom the list names is the present one, or the one when the plan ended; since when is not told. */
function addWorker(facts: RowFacts): void {
  const worker = facts.text('worker');
  if (worker === null) return;
  facts.add('allocation', lastDayOf(facts), 'worker', {
    role: 'social-worker',
    worker,
    team: facts.text('team'),
  });
}

/** The plan’s end, or the day on which the workbook was drawn; no earlier than its beginning. */
function lastDayOf({ row: { days }, child }: RowFacts): Day {
  const start = days.get('start') ?? child.drawnOn;
  return days.get('end') ?? laterDay(start, child.drawnOn);
}

function categoryIn(facts: RowFacts, field: string): string | null {
  const text = facts.text(field);
  const category = text === null ? null : readCategory(text);
  if (text !== null && category === null) {
    facts.tell(
      'code-unknown',
      'warning',
      field,
      `${shorten(text)} is no category of abuse. It is taken as not recorded.`,
    );
  }
  return category;
}

function previousPlans(facts: RowFacts): number | null {
  const text = facts.text('previousPlans');
  if (text === null) return null;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  facts.tell(
    'count-invalid',
    'warning',
    'previousPlans',
    `${shorten(text)} is no number of plans. It is taken as not recorded.`,
  );
  return null;
}

/** The conference that list 5 has for the day on which the plan began, where it made a plan. */
function meetingOn(facts: RowFacts, start: Day): string | null {
  for (const entry of facts.child.entries) {
    if (entry.kind === 'initial-conference' && entry.on === start && entry.planMade === 'yes')
      return entry.meeting;
  }
  return null;
}
