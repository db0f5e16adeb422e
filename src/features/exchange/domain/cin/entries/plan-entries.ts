import { type Day, laterDay } from '../../../../../shared/day.ts';
import type { CinDate, CinPlanDates, CinProtectionPlan } from '../cin-record.ts';
import { categoryWord, dayOf } from '../read-value.ts';
import { isCopy, record } from './child-writing.ts';
import { type EnquiryWriting, findConference } from './enquiry-entries.ts';

const protectionPart = 'ChildProtectionPlans';
const needPart = 'CINPlanDates';
const reviewPart = 'CPPreviewDate';

/** A child protection plan: its beginning, a change of its category, its end, and its reviews. */
export function writeProtectionPlan(plan: CinProtectionPlan, writing: EnquiryWriting): void {
  const dates = plan.reviews.flatMap((group) => group.dates);
  const values = () => [
    plan.start?.text ?? null,
    plan.end?.text ?? null,
    plan.initialCategory?.text ?? null,
    plan.latestCategory?.text ?? null,
    plan.previousPlans?.text ?? null,
    dates.map(({ text }) => text).join(','),
  ];
  if (isCopy(writing, writing.seen, protectionPart, plan.line, values)) {
    for (const _ of dates) writing.counter.setAside(reviewPart, 'its plan stands above, word for word');
    noteEmptyReviews(plan, writing);
    return;
  }
  const { writer } = writing;
  const start = writer.day(plan.start, 'plan-start');
  const key = writer.key('child-protection', start);
  record(writing, protectionPart, 'no day on which the plan began or ended', () => {
    if (start !== null) writeStart(plan, start, key, writing);
    writeCategory(plan, start, key, writing);
    writer.day(plan.end, 'plan-end');
    writeEnd(plan.end, key, protectionPart, 'CPPendDate', writing);
  });
  for (const date of dates) {
    const reason = date.text === '' ? 'a review without a date' : 'its date is no date';
    record(writing, reviewPart, reason, () => writeReview(date, key, writing));
  }
  noteEmptyReviews(plan, writing);
}

function writeStart(plan: CinProtectionPlan, start: Day, key: string, writing: EnquiryWriting): void {
  const line = plan.start?.line ?? plan.line;
  writing.writer.write(
    'plan-start',
    start,
    { part: protectionPart, line, field: 'CPPstartDate' },
    {
      plan: key,
      type: 'child-protection',
      category: categoryWord(plan.initialCategory),
      meeting: findConference(start, writing),
      previousPlans: readCount(plan.previousPlans?.text ?? ''),
      otherAuthority: 'not-recorded',
    },
  );
}

/**
 * The census tells the latest category, and not since when: it is taken as known from the latest day that it can
 * have been decided, the plan’s end or the reference day.
 */
function writeCategory(
  plan: CinProtectionPlan,
  start: Day | null,
  key: string,
  writing: EnquiryWriting,
): void {
  const latest = categoryWord(plan.latestCategory);
  const last = dayOf(plan.end) ?? writing.referenceDay ?? start;
  if (latest === null || latest === categoryWord(plan.initialCategory) || last === null || start === null)
    return;
  const line = plan.latestCategory?.line ?? plan.line;
  const place = { part: protectionPart, line, field: 'LatestCategoryOfAbuse' };
  writing.writer.write('plan-category', laterDay(start, last), place, { plan: key, category: latest });
}

function writeEnd(
  end: CinDate | null,
  key: string,
  part: string,
  field: string,
  { writer }: EnquiryWriting,
): void {
  const on = dayOf(end);
  if (end === null || on === null) return;
  writer.write('plan-end', on, { part, line: end.line, field }, { plan: key, reason: null });
}

function writeReview(date: CinDate, plan: string, { writer }: EnquiryWriting): void {
  const on = writer.day(date, 'review-conference');
  if (on === null) return;
  const place = { part: reviewPart, line: date.line, field: reviewPart };
  writer.write('review-conference', on, place, {
    meeting: writer.key('review', on),
    plan,
    continues: 'not-recorded',
    quorate: 'not-recorded',
    childTookPart: 'not-recorded',
    chair: null,
  });
}

function noteEmptyReviews(plan: CinProtectionPlan, { counter }: EnquiryWriting): void {
  for (const group of plan.reviews) {
    if (group.dates.length === 0) counter.setAside(reviewPart, 'a group of reviews without a date');
  }
}

/** A plan for a child in need. No rule goes by it: what cannot be read of it leaves nothing else in doubt. */
export function writePlanOfNeed(plan: CinPlanDates, writing: EnquiryWriting): void {
  const values = () => [plan.start?.text ?? null, plan.end?.text ?? null];
  if (isCopy(writing, writing.seen, needPart, plan.line, values)) return;
  const { writer } = writing;
  const start = dayOf(plan.start);
  const key = writer.key('child-in-need', start);
  record(writing, needPart, 'no day on which the plan began or ended', () => {
    if (start !== null) {
      const place = { part: needPart, line: plan.start?.line ?? plan.line, field: 'CINPlanStartDate' };
      writer.write('plan-start', start, place, {
        plan: key,
        type: 'child-in-need',
        category: null,
        meeting: null,
        previousPlans: null,
        otherAuthority: 'not-recorded',
      });
    }
    writeEnd(plan.end, key, needPart, 'CINPlanEndDate', writing);
  });
}

function readCount(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}
