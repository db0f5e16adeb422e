import type { Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { ExtractContext } from '../context.ts';
import type { RuleReport } from '../extract.ts';

/** What a check looks at: one child’s entries, those taken back or replaced left out, by kind and day. */
export interface CheckedChild {
  readonly child: string;
  readonly entries: readonly Entry[];
  readonly plans: readonly CheckedPlan[];
  /** The same entries by kind, those of a kind in the order of their days. */
  readonly kinds: ReadonlyMap<EntryKind, readonly Entry[]>;
  of<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
}

/** A plan with what was recorded of it. */
export interface CheckedPlan {
  readonly key: string;
  readonly start: EntryOf<'plan-start'>;
  readonly end: EntryOf<'plan-end'> | null;
  /** In the order of their days. */
  readonly reviews: readonly EntryOf<'review-conference'>[];
}

/** One check, in a file of its own. */
export type Check = (child: CheckedChild, context: ExtractContext) => readonly RuleReport[];

export function lookAt(history: ChildHistory): CheckedChild {
  const gone = replacedIn(history.entries);
  const byKind = new Map<EntryKind, Entry[]>();
  const entries: Entry[] = [];
  for (const entry of history.entries) {
    if (entry.withdrawn === true || gone?.has(entry.id) === true) continue;
    entries.push(entry);
    const same = byKind.get(entry.kind);
    if (same === undefined) byKind.set(entry.kind, [entry]);
    else same.push(entry);
  }
  for (const same of byKind.values()) if (same.length > 1) same.sort(byDay);
  const of = <Kind extends EntryKind>(kind: Kind) => (byKind.get(kind) ?? []) as unknown as EntryOf<Kind>[];
  return { child: history.child, entries, kinds: byKind, of, plans: plansOf(of) };
}

/** Null where nothing is replaced, as in every national extract. */
function replacedIn(entries: readonly Entry[]): ReadonlySet<string> | null {
  let gone: Set<string> | null = null;
  for (const { replaces } of entries) {
    if (replaces === undefined) continue;
    gone ??= new Set();
    gone.add(replaces);
  }
  return gone;
}

function plansOf(of: CheckedChild['of']): readonly CheckedPlan[] {
  const starts = of('plan-start');
  if (starts.length === 0) return [];
  const ends = new Map(of('plan-end').map((end) => [end.plan, end]));
  const reviews = Map.groupBy(of('review-conference'), ({ plan }) => plan);
  return starts.map((start) => ({
    key: start.plan,
    start,
    end: ends.get(start.plan) ?? null,
    reviews: reviews.get(start.plan) ?? [],
  }));
}

function byDay(one: Entry, other: Entry): number {
  if (one.on === other.on) return 0;
  return one.on < other.on ? -1 : 1;
}

/** A report about an entry, at its line. */
export function reportAt(
  rule: string,
  severity: RuleReport['severity'],
  entry: Entry,
  plan: Day | null,
  message: string,
): RuleReport {
  const { part, line } = entry.origin;
  return { rule, severity, child: entry.child, plan, part, line, message };
}

const planNames = {
  'child-protection': 'child protection plan',
  'child-in-need': 'plan for a child in need',
  'early-help': 'early help plan',
} as const;

/** “child protection plan”. */
export function nameOfPlan({ start }: CheckedPlan): string {
  return planNames[start.type];
}
