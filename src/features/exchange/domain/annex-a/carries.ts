import type { Carries } from '../extract.ts';
import type { FoundList } from './find-list.ts';

/** What each list carries; a detail hangs on the column that it is read from. Of visits and reviews only the latest. */
const carried: Readonly<Record<number, readonly (readonly [keyof Carries, 'all' | 'latest', string])[]>> = {
  1: [['contact', 'all', 'contact']],
  3: [
    ['referral', 'all', 'referral'],
    ['referral.noFurtherAction', 'all', 'noFurtherAction'],
  ],
  4: [
    ['assessment-start', 'all', 'start'],
    ['assessment-end', 'all', 'end'],
    ['assessment-end.childSeen', 'all', 'seen'],
  ],
  5: [
    ['enquiry-start', 'all', 'start'],
    ['enquiry-outcome', 'all', 'unnecessary'],
    ['initial-conference', 'all', 'conference'],
    ['initial-conference.planMade', 'all', 'planMade'],
  ],
  6: [
    ['child-seen', 'latest', 'lastSeen'],
    ['case-closed', 'latest', 'end'],
  ],
  7: [
    ['plan-start', 'latest', 'start'],
    ['plan-start.category', 'latest', 'category'],
    ['plan-start.previousPlans', 'latest', 'previousPlans'],
    ['plan-category', 'latest', 'latestCategory'],
    ['plan-end', 'latest', 'end'],
    ['visit', 'latest', 'visit'],
    ['visit.seenAlone', 'latest', 'seenAlone'],
    ['review-conference', 'latest', 'review'],
    ['allocation', 'latest', 'worker'],
    ['allocation.social-worker', 'latest', 'worker'],
  ],
  8: [
    ['care-start', 'latest', 'start'],
    ['care-end', 'latest', 'end'],
  ],
};

/** What the workbook carries: what its lists, and the columns that they have, can tell. */
export function carriesOf(lists: readonly FoundList[]): Carries {
  const carries: Record<string, 'all' | 'latest'> = {};
  for (const { list, columns } of lists) {
    if (columns.places.has('born')) carries['birth'] = 'all';
    for (const [kind, how, field] of carried[list.number] ?? []) {
      if (columns.places.has(field)) carries[kind] = how;
    }
  }
  return carries;
}
