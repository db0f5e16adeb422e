import { type Day, laterDay } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { type KnownHistory, knownOn } from '../../protection/domain/follow-history.ts';
import { happened } from './clock/facts.ts';
import type { Profile, RuleSetting } from './profile.ts';
import type { Finding, Rule, SettingsOn } from './rule.ts';
import { type RuleId, ruleIds } from './rule-ids.ts';
import type { ChildSignals, Signal } from './signal.ts';

/**
 * What the rules say of a child on a day, by what was known on it, in the order of `ruleIds`. Pure: nothing known
 * later changes it. Sentences are made here and nowhere else.
 */
export function evaluate(
  history: ChildHistory,
  profile: Profile,
  day: Day,
  rules: readonly Rule[],
): ChildSignals {
  const known = knownOn(history, day);
  const ordered = [...rules].sort((one, other) => ruleIds.indexOf(one.id) - ruleIds.indexOf(other.id));
  const signals = ordered.flatMap((rule) => {
    const settings = settingsOf(rule, profile);
    return findingsOf(rule, known, profile, day).map((finding) =>
      signalOf(rule, finding, known, settings, day),
    );
  });
  return { child: history.child, family: history.family, signals };
}

/** What one rule finds of what is known on a day. */
export function findingsOf(rule: Rule, known: KnownHistory, profile: Profile, day: Day): readonly Finding[] {
  return rule.find(known, settingsOf(rule, profile), day);
}

/** How a rule asks the profile what holds for a clock that started on a day. */
export function settingsOf(rule: Pick<Rule, 'id'>, profile: Profile): SettingsOn {
  return (clockStarted, of = rule.id) => settingOn(profile, of, clockStarted);
}

/** The setting of a rule that is on for the clocks that start on a day; null where the profile has none. */
export function settingOn(profile: Profile, rule: RuleId, clockStarted: Day): RuleSetting | null {
  const settings = profile.settings.get(rule) ?? [];
  const found = settings.find(
    ({ from, to }) => (from === null || from <= clockStarted) && (to === null || to >= clockStarted),
  );
  return found?.on === true ? found : null;
}

function signalOf(
  { id: rule, kind }: Rule,
  finding: Finding,
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
): Signal {
  const { about, state, since, due, over, unit, entries } = finding;
  return {
    rule,
    kind,
    about,
    state,
    since,
    due,
    over,
    unit,
    weight: weightOf(settings, since, day),
    entries,
    sentence: finding.say(),
    ...answersTo(rule, finding, known, day),
  };
}

/** A setting changes its weight seldom; the one of the signal’s first day is asked, else that of the day itself. */
function weightOf(settings: SettingsOn, since: Day, day: Day): Signal['weight'] {
  return (settings(since) ?? settings(day))?.weight ?? 'look';
}

/**
 * What somebody answered to a signal, and why it is late: the latest of each since the record that it rests on, so
 * that an answer outlives the day on which what was due turns late, and no new fact.
 */
function answersTo(
  rule: RuleId,
  finding: Finding,
  known: KnownHistory,
  day: Day,
): Pick<Signal, 'answered' | 'reason'> {
  const from = restsFrom(finding, known);
  const isToIt = (each: { readonly rule: string; readonly about: string | null; readonly on: Day }) =>
    each.rule === rule && each.about === finding.about && each.on >= from;
  const answer = happened(known, 'acknowledgement', day).findLast(isToIt);
  const why = happened(known, 'lateness-reason', day).findLast(isToIt);
  return {
    answered: answer === undefined ? null : { by: answer.by, reason: answer.reason, on: answer.on },
    reason: why === undefined ? null : { reason: why.reason, agency: why.agency, on: why.on },
  };
}

/** The latest day of the entries that a finding rests on; the day since which it is so where it rests on none. */
function restsFrom({ entries, since }: Finding, known: KnownHistory): Day {
  const days = entries.flatMap((id) => known.entry(id)?.on ?? []);
  return days.length === 0 ? since : days.reduce(laterDay);
}
