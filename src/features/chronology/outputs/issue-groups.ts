import type { Issue, IssueCode, Origin } from '../domain/entry.ts';

/** One thing that is wrong with one row. */
export interface PlacedIssue {
  readonly origin: Origin;
  readonly issue: Issue;
}

export interface IssueGroup {
  readonly title: string;
  /** What to do about all of them; null where each says it. */
  readonly advice: string | null;
  readonly issues: readonly PlacedIssue[];
}

const titles: Readonly<Record<IssueCode, string>> = {
  'no-date': 'No date',
  'date-not-read': 'Date that cannot be read',
  'date-needs-year': 'Date that needs its year',
  'no-event': 'No event',
  'no-source': 'No source',
  'plan-point-not-clear': 'Risk or action of the plan not clear',
  'movement-not-clear': 'Progress not clear',
  'date-doubt': 'Date to check',
  'weekday-mismatch': 'Weekday and date disagree',
  'date-inferred': 'Date completed from the rows around it',
  'date-unknown': 'Date not known to the record',
  'in-the-future': 'In the future',
  'outside-window': 'Outside the review’s window',
  'out-of-order': 'Out of order',
  'end-before-start': 'Ends before it begins',
  'end-date-not-read': 'End date that cannot be read',
  'time-not-read': 'Time that cannot be read',
  'repeated-row': 'Repeated row',
  'abbreviation-unknown': 'Abbreviation not in the glossary',
  'hidden-text': 'Hidden in the file',
  'deleted-text': 'Deleted by a tracked change',
  'very-long-cell': 'Very long cell',
  'movement-not-stated': 'Progress not stated',
  'kind-kept': 'Not to be shared without the agency’s agreement',
  'kind-doubt': 'Kind to check',
};

const advice: Partial<Readonly<Record<IssueCode, string>>> = {
  'date-inferred': 'The row itself does not say the whole date. See that each is right.',
  'abbreviation-unknown': 'Ask the agency what each means, or to write it out once.',
  'kind-kept': 'Ask the agency before you give these to anybody. Documents hold them as all others.',
  'repeated-row': 'If it happened once only, take one of the rows out.',
};

/** Issues of one kind together, the gravest kinds first. */
export function groupIssues(issues: readonly PlacedIssue[]): readonly IssueGroup[] {
  const byCode = new Map<IssueCode, PlacedIssue[]>();
  for (const placed of issues) {
    const same = byCode.get(placed.issue.code);
    if (same === undefined) byCode.set(placed.issue.code, [placed]);
    else same.push(placed);
  }
  const order = Object.keys(titles);
  return [...byCode]
    .toSorted(([first], [second]) => order.indexOf(first) - order.indexOf(second))
    .map(([code, grouped]) => ({ title: titles[code], advice: advice[code] ?? null, issues: grouped }));
}
