import { readCategory } from '../../cells/read-answer.ts';
import { shorten } from '../../shorten.ts';
import type { SsdFacts } from '../ssd-facts.ts';

/** ssd_cp_plans: a child protection plan. */
export function protectionPlanFacts(facts: SsdFacts): void {
  const start = facts.day('cppl_cp_plan_start_date', 'plan-start');
  const end = facts.day('cppl_cp_plan_end_date', 'plan-end');
  const plan = facts.text('cppl_cp_plan_id') ?? start;
  if (plan === null) return;
  const category = categoryIn(facts, 'cppl_cp_plan_initial_category');
  if (start !== null) {
    facts.add('plan-start', start, 'cppl_cp_plan_start_date', {
      plan,
      type: 'child-protection',
      category,
      meeting: facts.text('cppl_icpc_id'),
      previousPlans: null,
      otherAuthority: facts.answer('cppl_cp_plan_ola'),
    });
  }
  if (end !== null) facts.add('plan-end', end, 'cppl_cp_plan_end_date', { plan, reason: null });
  if (start === null) {
    if (end !== null) tellNoStart(facts);
    return;
  }
  const latest = categoryIn(facts, 'cppl_cp_plan_latest_category');
  // The category may have changed on any day up to the plan’s end, or to the day on which the extract was drawn.
  if (latest !== null && latest !== category) {
    facts.add('plan-category', end ?? facts.child.drawnOn, 'cppl_cp_plan_latest_category', {
      plan,
      category: latest,
    });
  }
}

function tellNoStart(facts: SsdFacts): void {
  const message =
    'The plan has no day on which it began, so that nothing can be told of it but its end. Add the day.';
  facts.tell('plan-start-missing', 'error', message);
}

/** ssd_cin_plans: a plan for a child in need. Its key is kept apart from those of child protection plans. */
export function planOfNeedFacts(facts: SsdFacts): void {
  const start = facts.day('cinp_cin_plan_start_date', 'plan-start');
  const end = facts.day('cinp_cin_plan_end_date', 'plan-end');
  const key = facts.text('cinp_cin_plan_id') ?? start;
  if (key === null) return;
  const plan = `cin:${key}`;
  if (start !== null) {
    facts.add('plan-start', start, 'cinp_cin_plan_start_date', {
      plan,
      type: 'child-in-need',
      category: null,
      meeting: null,
      previousPlans: null,
      otherAuthority: 'not-recorded',
    });
  }
  if (end !== null) facts.add('plan-end', end, 'cinp_cin_plan_end_date', { plan, reason: null });
}

function categoryIn(facts: SsdFacts, column: string): string | null {
  const text = facts.text(column);
  const category = text === null ? null : readCategory(text);
  if (text !== null && category === null) {
    facts.tell(
      'code-unknown',
      'warning',
      `${column}: ${shorten(text)} is no category of abuse. It is taken as not recorded.`,
    );
  }
  return category;
}
