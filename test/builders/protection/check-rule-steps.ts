import { stopWithChildhood } from '../../../src/features/drift/domain/clock/childhood.ts';
import type { Finding, Rule, SettingsOn } from '../../../src/features/drift/domain/rule.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import type { EntryKind } from '../../../src/features/protection/domain/entries/entry.ts';
import { followHistory, type KnownHistory } from '../../../src/features/protection/domain/follow-history.ts';
import { addDays, type Day, parseDay } from '../../../src/shared/day.ts';

/** Days looked at after the last one that the history names: longer than any usual limit. */
const daysAfter = 400;

/**
 * Asks a rule on every single day of a history, and tells what would mislead whoever asks it only when something
 * changes: a finding that changed on a day that it had not named as `next`, with nothing of its kinds become
 * known; a `next` on which nothing changed; a kind read that `reads` does not name; a finding that contradicts
 * itself. An empty list is what a right rule gives. How far over a limit a day is may grow unannounced, and a fact
 * known beforehand may change anything on the day on which it happens: both are looked at in any case.
 * The rule is asked as `allRules` holds it: silent from the end of childhood on.
 */
export function checkRuleSteps(
  bareRule: Rule,
  history: ChildHistory,
  settings: SettingsOn,
  period: { readonly from: string; readonly to: string } = wholeOf(history),
): readonly string[] {
  const rule = stopWithChildhood(bareRule);
  const followed = followHistory(history);
  const wrongs = new Set<string>();
  const known = watch(followed.known, rule, (kind) => wrongs.add(`reads ${kind} without naming it`));
  let before: ReadonlyMap<string, Finding> = new Map();
  let wakes: Day | null = null;
  for (let day = toDay(period.from); day <= period.to; day = addDays(day, 1)) {
    const learned = [...followed.moveTo(day)].some((kind) => rule.reads.includes(kind));
    const now = byName(rule.find(known, settings, day));
    for (const finding of now.values())
      for (const wrong of contradictions(finding, day, known, rule.kind)) wrongs.add(wrong);
    if (!learned && !happensOn(history, rule.reads, day)) {
      for (const wrong of surprises(before, now, day, wakes === day)) wrongs.add(wrong);
    }
    before = now;
    wakes = rule.wakes?.(known, settings, day) ?? null;
  }
  return [...wrongs];
}

/** Names each finding by what it is about, and by its turn among findings about the same. */
function byName(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const named = new Map<string, Finding>();
  for (const finding of findings) {
    let turn = 1;
    while (named.has(`${finding.about ?? 'the child'}, ${turn}`)) turn += 1;
    named.set(`${finding.about ?? 'the child'}, ${turn}`, finding);
  }
  return named;
}

function surprises(
  before: ReadonlyMap<string, Finding>,
  now: ReadonlyMap<string, Finding>,
  day: Day,
  wakesNow: boolean,
): readonly string[] {
  const wrongs: string[] = [];
  const wasForetold = [...before.values()].some(({ next }) => next === day);
  for (const [name, was] of before) {
    const changed = outlineOf(was) !== outlineOf(now.get(name));
    if (changed && !wasForetold)
      wrongs.push(`${day}: the finding about ${name} changed, foretold by nothing`);
    if (!changed && was.next === day)
      wrongs.push(`${day}: the finding about ${name} was to change, but stayed`);
  }
  for (const name of now.keys()) {
    if (before.has(name) || wasForetold || wakesNow) continue;
    wrongs.push(`${day}: a finding about ${name} came, foretold by nothing`);
  }
  return wrongs;
}

function outlineOf(finding: Finding | undefined): string {
  if (finding === undefined) return 'none';
  const { about, state, since, due, unit, entries } = finding;
  return JSON.stringify({ about, state, since, due, unit, entries });
}

function contradictions(
  finding: Finding,
  day: Day,
  known: KnownHistory,
  kind: Rule['kind'],
): readonly string[] {
  const { about, state, since, due, over, unit, entries, next } = finding;
  const days = entries.map((id) => known.entry(id)?.on ?? null);
  const sentence = finding.say();
  const holds: readonly (readonly [boolean, string])[] = [
    [since <= day, `is so only since ${since}`],
    [next === null || next > day, `is to change on ${next}, which has come`],
    [state === 'late' || over === null, 'is over a limit, but not late'],
    [(over === null) === (unit === null), 'counts past its limit in no unit'],
    [over === null || over >= 0, `is ${over} over its limit`],
    [kind === 'clock' || state !== 'late' || due === null, 'stands out past a due day, as only a clock does'],
    [state !== 'due' || due !== null, 'is due on no day'],
    [state !== 'due' || due === null || due >= day, `is due on ${due}, which has passed`],
    [new Set(entries).size === entries.length, 'names an entry twice'],
    [!days.includes(null), 'rests on an entry that is not known'],
    [days.join() === days.toSorted().join(), 'names its entries out of order'],
    [/^[A-Z0-9“].*[.”]$/s.test(sentence), `says no sentence: ${sentence}`],
  ];
  return holds
    .filter(([so]) => !so)
    .map(([, what]) => `${day}: the finding about ${about ?? 'the child'} ${what}`);
}

/** What is known, with an eye on which kinds a rule looks at. */
function watch(known: KnownHistory, rule: Rule, tell: (kind: EntryKind) => void): KnownHistory {
  const note = (kind: EntryKind) => {
    if (!rule.reads.includes(kind)) tell(kind);
  };
  return {
    child: known.child,
    family: known.family,
    of: (kind) => {
      note(kind);
      return known.of(kind);
    },
    entry: (id) => {
      const entry = known.entry(id);
      if (entry !== null) note(entry.kind);
      return entry;
    },
    toldFrom: (kind) => {
      note(kind);
      return known.toldFrom(kind);
    },
    unreadable: known.unreadable,
    tells: known.tells,
  };
}

/** Whether something known beforehand happens on the day. */
function happensOn(history: ChildHistory, kinds: readonly EntryKind[], day: Day): boolean {
  return history.entries.some(
    (entry) => entry.on === day && entry.knownFrom < day && kinds.includes(entry.kind),
  );
}

function wholeOf(history: ChildHistory): { from: string; to: string } {
  const days = history.entries.flatMap(({ kind, on, knownFrom }) =>
    kind === 'birth' ? [knownFrom] : [on, knownFrom],
  );
  const sorted = days.toSorted();
  const first = sorted.at(0) ?? '2025-04-01';
  return { from: addDays(toDay(first), -1), to: addDays(toDay(sorted.at(-1) ?? first), daysAfter) };
}

function toDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
}
