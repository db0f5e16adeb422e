import { addDays, addMonths, type Day, daysBetween, laterDay } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import { knownOn } from '../../../protection/domain/follow-history.ts';
import { findingsOf } from '../evaluate.ts';
import type { Profile } from '../profile.ts';
import type { ChildReplay, StretchEnd } from '../replay-report.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SignalSpan } from '../signal.ts';

type Answer = ChildReplay['answers'][number];

const adulthoodMonths = 18 * 12;
/** What ends a clock without meeting it. */
const stops: ReadonlySet<EntryKind> = new Set(['plan-end', 'death', 'case-closed', 'care-start']);

/**
 * How each stretch of lateness ended. Answered is only what an entry met that came to count on the day after its last,
 * of a kind that the rule names. Where a plan or a case ended on that very day, what was done on it still counts: the
 * rule is asked as though they had gone on.
 */
export function findAnswers(
  history: ChildHistory,
  spans: readonly SignalSpan[],
  rules: readonly Rule[],
  profile: Profile,
): readonly Answer[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return spans.flatMap((span): readonly Answer[] => {
    const rule = byId.get(span.rule);
    if (span.state !== 'late' || rule === undefined) return [];
    const { about, from, to } = span;
    const stretch = { rule: rule.id, about, from };
    if (to === null) return [{ ...stretch, ended: null, entry: null, on: null, days: null }];
    const over = addDays(to, 1);
    const { ended, entry } = endOf({ history, rule, profile, about, over });
    return [{ ...stretch, ended, entry: entry?.id ?? null, on: over, days: daysBetween(from, over) }];
  });
}

interface Stretch {
  readonly history: ChildHistory;
  readonly rule: Rule;
  readonly profile: Profile;
  readonly about: string | null;
  /** The first day on which it was late no more. */
  readonly over: Day;
}

interface End {
  readonly ended: StretchEnd;
  readonly entry: Entry | null;
}

function endOf(stretch: Stretch): End {
  const { history, rule, over } = stretch;
  const fresh = history.entries.filter(
    (entry) => laterDay(entry.on, entry.knownFrom) === over && rule.reads.includes(entry.kind),
  );
  const after = lookAgain(stretch, history);
  const answer = answerAmong(after, fresh, rule) ?? answerAllTheSame(stretch, after, fresh);
  if (answer !== null) return { ended: 'answered', entry: answer };
  return { ended: endWithoutAnswer(stretch, after, fresh), entry: null };
}

/** What the rule says of the same thing on the day after a stretch. */
function lookAgain({ rule, profile, about, over }: Stretch, history: ChildHistory): readonly Finding[] {
  const found = findingsOf(rule, knownOn(history, over), profile, over);
  return found.filter((finding) => finding.about === about);
}

/** The entry of that day on which a finding in order, or due again, rests. */
function answerAmong(after: readonly Finding[], fresh: readonly Entry[], rule: Rule): Entry | null {
  const met = after.filter(({ state }) => state === 'ok' || state === 'due');
  const cited = new Set(met.flatMap(({ entries }) => entries));
  return (
    fresh.find(
      ({ id, kind, withdrawn }) => withdrawn !== true && rule.answeredBy.includes(kind) && cited.has(id),
    ) ?? null
  );
}

/** The answer on the very day on which the plan or the case ended, which a rule no longer looks at. */
function answerAllTheSame(
  stretch: Stretch,
  after: readonly Finding[],
  fresh: readonly Entry[],
): Entry | null {
  const mayBe = fresh.some(({ kind }) => stretch.rule.answeredBy.includes(kind));
  if (after.length > 0 || !mayBe || !fresh.some(({ kind }) => stops.has(kind))) return null;
  const stopped = new Set(fresh.filter(({ kind }) => stops.has(kind)));
  const entries = stretch.history.entries.filter((entry) => !stopped.has(entry));
  return answerAmong(lookAgain(stretch, { ...stretch.history, entries }), fresh, stretch.rule);
}

function endWithoutAnswer(
  { history, over }: Stretch,
  after: readonly Finding[],
  fresh: readonly Entry[],
): StretchEnd {
  if (after.some(({ state }) => state === 'not-recorded')) return 'unclear';
  const has = (kind: EntryKind) => fresh.some((entry) => entry.kind === kind);
  if (after.length > 0) return fresh.length > 0 ? 'overtaken' : 'time';
  if (has('death')) return 'death';
  if (comesOfAge(history, over)) return 'eighteen';
  if (has('plan-end')) return 'plan-ended';
  if (has('case-closed')) return 'case-closed';
  return fresh.length > 0 ? 'overtaken' : 'time';
}

function comesOfAge(history: ChildHistory, day: Day): boolean {
  return history.entries.some(({ kind, on }) => kind === 'birth' && addMonths(on, adulthoodMonths) === day);
}
