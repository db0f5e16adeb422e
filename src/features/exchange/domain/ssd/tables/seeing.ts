import { earlierDay } from '../../../../../shared/day.ts';
import type { YesNo } from '../../../../protection/domain/entries/base.ts';
import type { SsdFacts } from '../ssd-facts.ts';
import { participation } from '../ssd-tables.ts';

export function protectionVisitFacts(facts: SsdFacts): void {
  addVisit(facts, 'cppv_cp_visit', 'child-protection', facts.text('cppv_cp_plan_id'));
}

/** The table of visits to children in need names no plan. */
export function visitOfNeedFacts(facts: SsdFacts): void {
  addVisit(facts, 'cinv_cin_visit', 'child-in-need', null);
}

function addVisit(
  facts: SsdFacts,
  column: string,
  planType: 'child-protection' | 'child-in-need',
  plan: string | null,
): void {
  const on = facts.day(`${column}_date`, 'visit');
  if (on === null) return;
  const [seen, seenAlone] = [facts.answer(`${column}_seen`), facts.answer(`${column}_seen_alone`)];
  if (seen === 'no' && seenAlone === 'yes') {
    facts.tell(
      'seen-contradicts',
      'error',
      'The child is said not to have been seen, and to have been seen alone: one of the two is wrong. Neither is taken.',
    );
  }
  const contradicts = seen === 'no' && seenAlone === 'yes';
  facts.add('visit', on, `${column}_date`, {
    plan,
    planType,
    outcome: 'visit',
    seen: contradicts ? 'not-recorded' : seen === 'not-recorded' && seenAlone === 'yes' ? 'yes' : seen,
    seenAlone: contradicts ? 'not-recorded' : seenAlone,
    awake: 'not-recorded',
    bedroomSeen: facts.answer(`${column}_bedroom`),
    atHome: 'not-recorded',
    announced: 'not-recorded',
    worker: null,
    workerRole: null,
  });
}

/**
 * ssd_cp_reviews: a review that was held, and the day that was set for it. When that day was set is not told: by
 * the review, by the day itself, or by the day on which the extract was drawn, whichever is first.
 */
export function reviewFacts(facts: SsdFacts): void {
  const due = facts.day('cppr_cp_review_due', 'review-planned');
  const held = facts.day('cppr_cp_review_date', 'review-conference');
  const plan = facts.text('cppr_cp_plan_id');
  if (plan === null) return;
  if (held !== null) {
    facts.add('review-conference', held, 'cppr_cp_review_date', {
      meeting: facts.text('cppr_cp_review_id') ?? `review-${held}`,
      plan,
      continues: facts.answer('cppr_cp_review_outcome_continue_cp'),
      quorate: facts.answer('cppr_cp_review_quorate'),
      childTookPart: tookPart(facts),
      chair: null,
    });
  }
  if (due === null) return;
  const known = earlierDay(due, earlierDay(held ?? due, facts.child.drawnOn));
  facts.add('review-planned', known, 'cppr_cp_review_due', { plan, due });
}

function tookPart(facts: SsdFacts): YesNo {
  const text = facts.text('cppr_cp_review_participation');
  if (text === null) return 'not-recorded';
  const code = /\bPN\d\b/i.exec(text)?.[0].toUpperCase();
  const meaning = code === undefined ? undefined : participation[code];
  if (meaning === 'yes' || meaning === 'no') return meaning;
  if (code === undefined) return facts.answer('cppr_cp_review_participation');
  return 'not-recorded';
}
