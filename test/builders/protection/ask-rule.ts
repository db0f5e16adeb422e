import type { RuleSetting } from '../../../src/features/drift/domain/profile.ts';
import type { Finding, Rule, SettingsOn } from '../../../src/features/drift/domain/rule.ts';
import type { RuleId } from '../../../src/features/drift/domain/rule-ids.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import { knownOn } from '../../../src/features/protection/domain/follow-history.ts';
import { type Day, parseDay } from '../../../src/shared/day.ts';

/** What a test says of a rule's setting; the rest is silent, from day 0 and without warning. */
export type Asked = Partial<Omit<RuleSetting, 'rule' | 'from' | 'to'>> & {
  readonly from?: string;
  readonly to?: string;
};

/** Settings of rules as a profile would give them: of several of one rule, the one in force on a day. */
export function settingsOf(
  rule: RuleId,
  asked: Asked | readonly Asked[],
  others: Partial<Record<RuleId, Asked>> = {},
): SettingsOn {
  const all = new Map<RuleId, readonly RuleSetting[]>(
    Object.entries(others).map(([id, other]) => [id as RuleId, [settingOf(id as RuleId, other)]]),
  );
  all.set(
    rule,
    [asked].flat().map((one: Asked) => settingOf(rule, one)),
  );
  return (started, of = rule) =>
    all
      .get(of)
      ?.find(
        ({ on, from, to }) => on && (from === null || from <= started) && (to === null || started <= to),
      ) ?? null;
}

function settingOf(rule: RuleId, { from, to, ...asked }: Asked): RuleSetting {
  return {
    rule,
    on: true,
    limit: null,
    unit: null,
    firstDay: 0,
    soon: 0,
    count: null,
    words: [],
    weight: 'look',
    source: 'A test',
    confirmed: false,
    ...asked,
    from: from === undefined ? null : toDay(from),
    to: to === undefined ? null : toDay(to),
  };
}

/** What a rule finds on a day, from what was then known. */
export function askRule(
  rule: Rule,
  history: ChildHistory,
  day: string,
  settings: SettingsOn,
): readonly Finding[] {
  return rule.find(knownOn(history, toDay(day)), settings, toDay(day));
}

/**
 * The findings of a day in short, as a table of scenarios states them: `late since 2025-04-15, due 2025-04-14,
 * 1 days over`, preceded by what each is about where that is no plan named `plan-1`; `none` where there are none.
 */
export function inShort(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'none';
  return findings
    .map(({ about, state, since, due, over, unit }) =>
      [
        `${about === 'plan-1' ? '' : `${about}: `}${state} since ${since}`,
        ...(due === null ? [] : [`due ${due}`]),
        ...(over === null ? [] : [`${over} ${unit} over`]),
      ].join(', '),
    )
    .join('; ');
}

function toDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
}
